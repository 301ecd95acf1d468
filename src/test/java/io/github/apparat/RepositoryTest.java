package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The edition of this repository, and the TEI of its tests. */
class RepositoryTest {
  @Test
  void theEditionHasNoErrors() {
    Said said = SmallestEdition.run("check", ".");
    assertThat(said.out().lines().filter(l -> l.contains(" error "))).isEmpty();
    assertThat(said.out()).contains(" 0 errors, ");
    assertThat(said.code()).isZero();
  }

  @Test
  void whatIsTeiHereIsValidTei() throws Exception {
    TeiAll schema = TeiAll.read();
    List<String> faults = new ArrayList<>();
    List<Path> files = valid();
    for (Path file : files) {
      faults.addAll(schema.faults(file));
    }
    assertThat(files).hasSizeGreaterThan(30);
    assertThat(faults).isEmpty();
  }

  @Test
  void anErrorOfTeiIsFound() throws Exception {
    Path file = Path.of("src/test/resources/check/RNG-03-error.xml");
    List<String> faults = TeiAll.read().faults(file);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0)).startsWith("src/test/resources/check/RNG-03-error.xml:25 ");
  }

  /**
   * TEI files; a fixture whose name ends in -error, or of another house, is not meant to be one.
   */
  private static List<Path> valid() {
    return Stream.of("tei", "src/main/resources/init", "src/test/resources")
        .flatMap(folder -> SmallestEdition.files(Path.of(folder)).stream())
        .filter(file -> file.toString().endsWith(".xml"))
        .filter(file -> !file.toString().endsWith("-error.xml"))
        .filter(file -> !file.startsWith("src/test/resources/foreign"))
        .filter(RepositoryTest::isTei)
        .toList();
  }

  private static boolean isTei(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .matches("(?s).*<(TEI|teiCorpus)\\s[^>]*xmlns=\"http://www.tei-c.org/ns/1.0\".*");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
