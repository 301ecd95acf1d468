package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version of an edition as one file: what is in it, and when there is none. */
class ReleaseTest {
  private static final String EDITION = "tei/edition.xml";
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final String KEPT = "tei/releases/1.0.tsv";

  /** An edition whose version 1.0 is released, for all to begin with. */
  @TempDir static Path made;

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeAll
  static void releaseOne() {
    SmallestEdition first = SmallestEdition.in(made);
    first.change(
        EDITION, "</publisher>", "</publisher><date when=\"1623-04-23\">April 1623</date>");
    assertThat(run("freeze", made).code()).isZero();
    assertThat(run("release", made).code()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    edition = SmallestEdition.in(folder.resolve("edition"));
    for (Path file : SmallestEdition.files(made)) {
      edition.write(made.relativize(file).toString(), Files.readAllBytes(file));
    }
  }

  private Said ends(int code, String command, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = command;
    all[1] = edition.root();
    System.arraycopy(more, 0, all, 2, more.length);
    Said said = run(all);
    assertThat(said.code()).as(said.out()).isEqualTo(code);
    return said;
  }

  private Path zip(String version) {
    return edition.path("target/release/the-elsinore-players-" + version + ".zip");
  }

  private void version(String before, String now) {
    edition.change(EDITION, "<edition n=\"" + before + "\"", "<edition n=\"" + now + "\"");
  }

  private static TreeMap<String, byte[]> files(Path zip) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        files.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void aReleaseHoldsTheSiteTheTeiThatMayBePublishedRightsAndChanges() throws Exception {
    TreeMap<String, byte[]> files = files(zip("1.0"));
    Set<String> site = new TreeSet<>(contents(edition.path("target/site")).keySet());
    site.removeIf(name -> name.endsWith("-site.zip"));
    assertThat(files.keySet()).filteredOn(n -> n.startsWith("site/")).hasSameSizeAs(site);
    assertThat(files.keySet())
        .filteredOn(n -> !n.startsWith("site/"))
        .containsExactly(
            "CHANGES.txt",
            "LICENSE.txt",
            "manifest-sha256.txt",
            "ro-crate-metadata.json",
            "tei/edition.xml",
            "tei/ids.tsv",
            "tei/register/organs.xml",
            "tei/register/persons.xml",
            "tei/register/places.xml",
            "tei/register/terms.xml",
            "tei/register/works.xml",
            "tei/schema/apparat.rng",
            "tei/schema/apparat.sch",
            "tei/text/opening-night.xml",
            "tei/text/prompt-book.xml");
    assertThat(text(files, TEXT)).isEqualTo(edition.read(TEXT));
    assertThat(text(files, "tei/text/prompt-book.xml")).contains("<gap reason=\"rights\"");
    assertThat(text(files, "LICENSE.txt"))
        .contains("CC BY 4.0", "The Prompt Book (prompt-book): Words withheld");
    assertThat(text(files, "CHANGES.txt"))
        .contains("The Elsinore Players 1.0, 1623-04-23", "First");
    assertThat(text(files, "site/data.html")).doesNotContain("-site.zip");
  }

  @Test
  void theSameEditionIsTheSameBytesWhereverAndWheneverItIsReleased() throws Exception {
    byte[] first = Files.readAllBytes(zip("1.0"));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      ends(0, "release", "--out", folder.resolve("elsewhere"));
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(folder.resolve("elsewhere/the-elsinore-players-1.0.zip")).hasBinaryContent(first);
    assertThat(SmallestEdition.files(folder.resolve("elsewhere"))).hasSize(1);
  }

  @Test
  void theDescriptionNamesEachTextWithItsFormatLanguageAndRights() throws Exception {
    JsonNode crate = new ObjectMapper().readTree(files(zip("1.0")).get("ro-crate-metadata.json"));
    Map<String, JsonNode> entities = new TreeMap<>();
    crate.get("@graph").forEach(e -> entities.put(e.get("@id").asText(), e));
    JsonNode root = entities.get("./");
    assertThat(root.get("version").asText()).isEqualTo("1.0");
    assertThat(root.get("datePublished").asText()).isEqualTo("1623-04-23");
    assertThat(root.get("license").get("@id").asText()).contains("creativecommons.org");
    JsonNode text = entities.get("tei/text/prompt-book.xml");
    assertThat(text.get("encodingFormat").asText()).isEqualTo("application/tei+xml");
    assertThat(text.get("inLanguage").asText()).isEqualTo("en");
    assertThat(text.get("conditionsOfAccess").asText()).isEqualTo("Words withheld");
    JsonNode rights = entities.get(text.get("license").get("@id").asText());
    assertThat(rights.get("description").asText()).contains("heirs of Osric");
    assertThat(entities).doesNotContainKey("tei/text/playbill.xml");
  }

  @Test
  void whatIsKeptOfAReleaseHasNoWordOfATextThatIsOnlyDescribed() {
    assertThat(edition.read(KEPT).lines().filter(l -> l.startsWith("playbill")))
        .hasSize(3)
        .allMatch(l -> l.matches("playbill\t(sha256\t\t[0-9a-f]{64}|(words|notes)\t\t\\d+)"));
    assertThat(edition.read(KEPT)).contains("opening-night\tname\tyorick\t3");
  }

  @Test
  void whatChangedSinceTheReleaseBeforeIsToldTextByText() throws Exception {
    version("1.0", "1.1");
    edition.change(TEXT, "<del>a bear</del>", "<orgName ref=\"#wardrobe\">a bear</orgName>");
    edition.change(TEXT, "The pit was full", "The pit was quite full");
    edition.change(
        TEXT,
        "<p xml:id=\"opening-night.p5\">",
        "<p xml:id=\"opening-night.p7\">More.</p><p xml:id=\"opening-night.p8\">");
    edition.change("tei/register/persons.xml", "</persName>", " </persName>");
    edition.write(
        "tei/ids.tsv",
        edition.read("tei/ids.tsv")
            + "text/opening-night.html#p5\tto\ttext/opening-night.html#p8\n");
    ends(0, "freeze");
    ends(0, "release");
    TreeMap<String, byte[]> files = files(zip("1.1"));
    assertThat(text(files, "CHANGES.txt"))
        .isEqualTo(
            """
            The Elsinore Players 1.1, 1623-04-23
            Changes since version 1.0, 1623-04-23

            Opening Night (opening-night)
              Words: 169 (+2)
              Notes: 4
              Names: 13 (+1)
              Named more or less often (1): Wardrobe
              Passages added (2): p7..p8
              Passages removed (1): p5
              Passages changed (2): p3..p4

            Published addresses
              At their place: 64
              Led on to another: 1
              Withdrawn: 0
              text/opening-night.html#p5 → text/opening-night.html#p8
            """);
    assertThat(edition.path("tei/releases/1.1.tsv")).exists();
  }

  @Test
  void release01AnEditionThatDoesNotSayItsDay() {
    edition.change(EDITION, "<date when=\"1623-04-23\">April 1623</date>", "");
    version("1.0", "first");
    assertThat(ends(1, "release").out())
        .contains(EDITION + " error RELEASE-01 edition/@n is \"first\"")
        .contains(EDITION + " error RELEASE-01 the date of publication is \"\"")
        .contains("nothing was released");
  }

  @Test
  void release02AnEditionThatWasNotFrozen() {
    edition.change(TEXT, "xml:id=\"opening-night.l2\"", "xml:id=\"opening-night.l3\"");
    version("1.0", "1.1");
    edition.write("tei/ids.tsv", edition.read("tei/ids.tsv").replace("l1..l2", "l1"));
    assertThat(ends(1, "release").out())
        .contains("tei/ids.tsv error RELEASE-02 1 addresses are not kept, the first is")
        .contains("text/opening-night.html#l3; expected: all that version 1.1 has")
        .contains("nothing was released");
    assertThat(zip("1.1")).doesNotExist();
    assertThat(edition.path("tei/releases/1.1.tsv")).doesNotExist();
  }

  @Test
  void release03AVersionThatHeldSomethingElse() throws Exception {
    byte[] before = Files.readAllBytes(zip("1.0"));
    String kept = edition.read(KEPT);
    edition.change(TEXT, "The pit was full", "The pit was quite full");
    assertThat(ends(1, "release").out())
        .contains(KEPT + " error RELEASE-03 version 1.0 was released before")
        .contains("1 texts and 0 entries differ, as opening-night");
    assertThat(zip("1.0")).hasBinaryContent(before);
    assertThat(edition.read(KEPT)).isEqualTo(kept);
  }

  @Test
  void release04AVersionThatIsNotGreater() {
    edition.write("tei/releases/1.10.tsv", edition.read(KEPT));
    version("1.0", "1.9");
    assertThat(ends(1, "release").out()).contains("error RELEASE-04 version 1.9 comes after 1.10");
  }

  @Test
  void release05ReceivedTextsThatAreNotAtHand() {
    assertThat(ends(0, "release", "--sources", folder.resolve("none")).out())
        .contains("warning RELEASE-05 1 texts are masked");
  }

  @Test
  void release06ALineThatIsNone() {
    edition.write(KEPT, edition.read(KEPT) + "opening-night\twords\tmany\n");
    int lines = (int) edition.read(KEPT).lines().count();
    assertThat(ends(1, "release").out()).contains(KEPT + ":" + lines + ":1 error RELEASE-06 ");
  }

  @Test
  void anEditionWithAnErrorIsNotReleased() {
    version("1.0", "1.1");
    edition.change(TEXT, "ref=\"#hamlet\"", "ref=\"#hamlett\"");
    assertThat(ends(1, "release").out()).contains("error REF-01", "nothing was released");
    assertThat(zip("1.1")).doesNotExist();
  }
}
