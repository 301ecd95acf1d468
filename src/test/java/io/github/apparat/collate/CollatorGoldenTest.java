package io.github.apparat.collate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.TeiAll;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three witnesses of a minute, from the command line to the file. {@code -Dgolden.renew} writes the
 * expected file anew, for an editor to read.
 */
class CollatorGoldenTest {
  private static final Path KEPT = Path.of("src/test/resources/collate/minute");
  private static final Path EXPECTED = KEPT.resolve("collated.xml");

  @TempDir Path folder;

  @Test
  void threeWitnessesOfAMinute() throws Exception {
    String found = collated();
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(EXPECTED, found);
    }
    assertThat(found).isEqualTo(Files.readString(EXPECTED));
    assertThat(collated()).as("collated again").isEqualTo(found);
  }

  @Test
  void aCollatedTextIsValidTei() throws Exception {
    collated();
    assertThat(TeiAll.read().faults(folder.resolve("tei/text/minute.xml"))).isEmpty();
  }

  @Test
  void aCollatedTextIsAFitTextOfAnEdition() throws Exception {
    collated();
    SmallestEdition.Said said = SmallestEdition.run("check", folder);
    assertThat(said.out()).contains("tei/text/minute.xml").doesNotContain("error ");
    assertThat(said.code()).isZero();
  }

  @Test
  void ofTeiTheMarkupStaysAndIdsAreThoseOfTheNewText() throws Exception {
    SmallestEdition edition = SmallestEdition.in(folder);
    Path base = edition.path("tei/text/opening-night.xml");
    edition.write(
        "b.txt",
        "The house\n\nThe house of the Elsinore Company in Elsinore opened on 5 March 1602.");
    SmallestEdition.Said said =
        SmallestEdition.run(
            "collate", "--edition", folder, "--id", "night", base, "B=" + edition.path("b.txt"));
    assertThat(said.code()).as(said.out()).isZero();
    String tei = edition.read("tei/text/night.xml");
    assertThat(tei)
        .contains("<orgName ref=\"#theatre\">Elsinore <app ")
        .contains("<date when=\"1602-03-04\"><app ")
        .contains("xml:id=\"night.p1\"")
        .contains("<ref target=\"#night.p3\">")
        .doesNotContain("opening-night.p");
    assertThat(TeiAll.read().faults(edition.path("tei/text/night.xml"))).isEmpty();
    SmallestEdition.Said checked = SmallestEdition.run("check", folder);
    assertThat(checked.code()).as(checked.out()).isZero();
  }

  private String collated() throws Exception {
    if (!Files.exists(folder.resolve("tei"))) {
      SmallestEdition.in(folder);
    }
    SmallestEdition.Said said =
        SmallestEdition.run(
            "collate",
            "--edition",
            folder,
            "--id",
            "minute",
            KEPT.resolve("A.txt"),
            KEPT.resolve("B.txt"),
            "C=" + KEPT.resolve("C.xml"));
    assertThat(said.code()).as(said.out()).isZero();
    return Files.readString(folder.resolve("tei/text/minute.xml"));
  }
}
