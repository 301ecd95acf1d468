package io.github.apparat.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.TeiAll;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedTeiTest {
  private static final String ADDED = "( (when|from|to|notBefore|notAfter)=\"[^\"]*\")";

  @TempDir Path folder;

  private SortedMap<String, byte[]> files;

  @BeforeEach
  void write() {
    files = Fixtures.smallest(folder.resolve("edition")).files("");
  }

  @Test
  void everyRegisterIsValidTei() throws Exception {
    TeiAll tei = TeiAll.read();
    for (String name : new String[] {"organs", "persons", "works"}) {
      Path file = folder.resolve(name + ".xml");
      Files.write(file, files.get("tei/register/" + name + ".xml"));
      assertThat(tei.faults(file)).isEmpty();
    }
  }

  @Test
  void anExactEndHasItsDateAndNoOther() {
    assertThat(persons())
        .contains(
            "from-custom=\"1599\" to-custom=\"[1602..1604]\" source=\"cite:first-folio/p.3\""
                + " cert=\"high\" from=\"1599\"/>",
            "from-custom=\"1600-03/..\" source=\"cite:first-folio/p.4 cite:opening-night/par.1\""
                + " from=\"1600-03\"/>",
            "to-custom=\"1598~\" source=\"cite:prompt-book/par.2\" cert=\"low\">",
            "from-custom=\"[1600,1601]\" source=\"cite:first-folio/p.4\" cert=\"medium\"/>");
  }

  @Test
  void whatHappenedAboutADateHasBounds() {
    assertThat(persons())
        .contains(
            "<birth when-custom=\"1571~\" source=\"cite:first-folio/p.1\""
                + " notBefore=\"1570-01-01\" notAfter=\"1572-12-");
    assertThat(Fixtures.text(files, "tei/register/organs.xml"))
        .contains("when-custom=\"1598\" source=\"cite:first-folio/p.1\" when=\"1598\">");
  }

  @Test
  void nothingElseOfTheFileChanges() throws Exception {
    for (String name : new String[] {"organs", "persons", "works"}) {
      String written = Fixtures.text(files, "tei/register/" + name + ".xml");
      // The schema is not on the site.
      String kept =
          Files.readString(folder.resolve("edition/tei/register/" + name + ".xml"))
              .replaceAll("<\\?xml-model.*\\?>\n", "");
      assertThat(written.replaceAll("(-custom=[^>]*?)" + ADDED + "+(?=/?>)", "$1")).isEqualTo(kept);
    }
  }

  @Test
  void anOldDateBecomesANewOneAndWhatIsThereStays() {
    assertThat(
            changed(
                "<birth when-custom=\"1571~\"",
                "<birth when-custom=\"1571-03-05\" datingMethod=\"#julian\""))
        .contains("datingMethod=\"#julian\" source=\"cite:first-folio/p.1\" when=\"1571-03-15\"/>");
    assertThat(changed("<birth when-custom=\"1571~\"", "<birth when='1571' when-custom=\"1571\""))
        .contains("<birth when='1571' when-custom=\"1571\" source=\"cite:first-folio/p.1\"/>");
    assertThat(changed("<birth when-custom=\"1571~\"", "<birth when-custom=\"once\""))
        .contains("<birth when-custom=\"once\" source=\"cite:first-folio/p.1\"/>");
    assertThat(changed("<birth when-custom=\"1571~\"", "<birth when-custom=\"..\""))
        .contains("<birth when-custom=\"..\" source=\"cite:first-folio/p.1\"/>");
  }

  @Test
  void theSchemaOfTheEditionAndItsEncodingAreLeftBehind() {
    assertThat(
            changed(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<?xml version='1.0' encoding='utf-8'?>\r\n<?xml-model href=\"../schema/apparat.rng\"?>"))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI ");
  }

  private String changed(String found, String instead) {
    Path edition = folder.resolve("changed-" + instead.hashCode());
    SmallestEdition.in(edition).change("tei/register/persons.xml", found, instead);
    return Fixtures.text(Fixtures.read(edition).files(""), "tei/register/persons.xml");
  }

  private String persons() {
    return Fixtures.text(files, "tei/register/persons.xml");
  }
}
