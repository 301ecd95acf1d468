package io.github.apparat.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.StreamSupport;
import javax.xml.transform.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Node;
import org.xmlunit.builder.Input;
import org.xmlunit.xpath.JAXPXPathEngine;

class EacRecordTest {
  private static final String NS = "urn:isbn:1-931666-33-4";

  private final SortedMap<String, byte[]> files = Fixtures.invented().files("");

  @Test
  void everyRecordOfTheSmallestEditionIsValid(@TempDir Path folder) throws Exception {
    assertValid(Fixtures.smallest(folder).files(""));
  }

  @Test
  void everyRecordOfTheInventedRegistersIsValid() throws Exception {
    assertValid(files);
    assertValid(Fixtures.invented().files(Fixtures.BASE));
  }

  private static void assertValid(SortedMap<String, byte[]> files) throws Exception {
    EacCpf schema = new EacCpf();
    List<String> records = files.keySet().stream().filter(p -> p.endsWith(".eac.xml")).toList();
    assertThat(records).hasSizeGreaterThan(1).allMatch(p -> p.startsWith("data/organ/"));
    for (String record : records) {
      assertThat(schema.faults(files.get(record))).as(record).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsOutOfPlace() throws Exception {
    String record = Fixtures.text(files, "data/organ/players.eac.xml");
    EacCpf schema = new EacCpf();
    for (Map.Entry<String, String> slip :
        Map.of(
                "<recordId>players</recordId>", "<recordId>two words</recordId>",
                "<entityType>corporateBody</entityType>", "",
                "standardDate=\"1599\"", "standardDate=\"1599~\"",
                "hierarchical-child", "child",
                "<authorizedForm>edition</authorizedForm>", "<authorizedForm/>",
                "<existDates>", "<existDates><p>x</p>",
                "xml:id=\"w.folio\"", "")
            .entrySet()) {
      String slipped = record.replace(slip.getKey(), slip.getValue());
      assertThat(slipped).isNotEqualTo(record);
      assertThat(schema.faults(slipped.getBytes(StandardCharsets.UTF_8)))
          .as(slip.getValue())
          .isNotEmpty();
    }
  }

  @Test
  void aNameOverTimeHasItsDates() {
    String name = "//e:nameEntry[@localType = 'official'][e:part = 'Teater'][@xml:lang = 'da']";
    assertThat(values("players", name + "/e:useDates/e:dateRange/e:fromDate/@standardDate"))
        .containsExactly("1599");
    assertThat(values("players", name + "/e:useDates//e:toDate/@standardDate")).isEmpty();
    assertThat(values("players", name + "/e:useDates//e:toDate/@notAfter"))
        .containsExactly("1611-12-31");
    assertThat(values("players", name + "/e:useDates//e:toDate")).containsExactly("1610~");
    assertThat(values("players", "//e:nameEntry/e:part")).containsOnlyOnce("Teater");
  }

  @Test
  void anOrganStandsBelowAndAboveOthersAtItsOwnTime() {
    String parent = "//e:cpfRelation[@cpfRelationType = 'hierarchical-parent']";
    assertThat(values("wardrobe", parent + "/@xlink:href"))
        .containsExactly("../../data/organ/players.eac.xml", "../../data/organ/players.eac.xml");
    assertThat(values("wardrobe", parent + "[1]/e:dateRange/e:fromDate/@standardDate"))
        .containsExactly("1600");
    assertThat(values("wardrobe", parent + "[2]/e:dateRange/e:toDate/@standardDate"))
        .containsExactly("1605");
    String child = "//e:cpfRelation[@cpfRelationType = 'hierarchical-child']";
    assertThat(values("players", child + "/e:relationEntry"))
        .containsExactly("Wardrobe", "Wardrobe", "Troupe", "Guild");
  }

  @Test
  void aSuccessionIsSeenFromBothSides() {
    String other =
        "//e:cpfRelation[contains(@cpfRelationType, 'temporal')][e:relationEntry = '%s']";
    assertThat(values("players", other.formatted("Troupe") + "/@cpfRelationType"))
        .containsExactly("temporal-earlier");
    assertThat(
            values(
                "troupe",
                "//e:cpfRelation[contains(@cpfRelationType, 'temporal')]/e:relationEntry"))
        .containsExactly(Fixtures.HOSTILE);
    assertThat(values("troupe", "//e:cpfRelation/@cpfRelationType")).contains("temporal-later");
    assertThat(values("wardrobe", other.formatted("Guild") + "/@cpfRelationType"))
        .containsExactly("temporal-earlier");
  }

  @Test
  void membersAndHoldersAreAssociated() {
    String person = "//e:cpfRelation[@cpfRelationType = 'associative'][e:relationEntry = '%s']";
    assertThat(values("players", person.formatted("Hamlet, Prince") + "/@xlink:href"))
        .containsExactly("../../person/hamlet.html");
    assertThat(values("players", person.formatted("Hamlet, Prince") + "//e:toDate/@notBefore"))
        .containsExactly("1602-01-01");
    assertThat(values("players", person.formatted("Ophelia") + "[1]//e:fromDate/@notAfter"))
        .containsExactly("1600-12-31");
    assertThat(values("players", person.formatted("Ophelia") + "[1]//@standardDate")).isEmpty();
    assertThat(values("guild", person.formatted("Ophelia") + "//*[@standardDate or @notBefore]"))
        .isEmpty();
  }

  @Test
  void contradictingFoundationsStandSideBySide() {
    assertThat(values("players", "//e:existDates/e:dateSet/e:dateRange/e:fromDate"))
        .containsExactly("1598-04", "[1599..1600]");
    assertThat(values("guild", "//e:existDates/e:dateRange/e:fromDate/@standardDate")).isEmpty();
    assertThat(values("guild", "//e:existDates/e:dateRange/e:fromDate/@notAfter"))
        .containsExactly("1601-12-31");
    assertThat(values("guild", "//e:existDates/e:dateRange/e:toDate/@standardDate"))
        .containsExactly("1610");
  }

  @Test
  void aClaimNamesItsSourcesAndWhatContradictsIt() {
    String notes = "//e:cpfRelation[@cpfRelationType = 'associative']//e:p";
    assertThat(values("players", notes))
        .contains(
            "Source: Folio, p. 10 (cite:folio/p.10)",
            "Certainty: medium",
            "Contradicted by t.ophelia2; the edition follows t.ophelia2. " + Fixtures.HOSTILE);
    assertThat(values("players", "//e:source[@xml:id = 'w.folio']/e:descriptiveNote/e:p"))
        .contains("Folio, p. 10 (cite:folio/p.10)");
  }

  @Test
  void whatNoTableCouldHoldComesThrough() {
    assertThat(values("players", "//e:nameEntry[e:authorizedForm]/e:part"))
        .containsExactly(Fixtures.HOSTILE);
    assertThat(values("players", "//e:function/e:term")).containsExactly(Fixtures.HOSTILE);
  }

  private List<String> values(String organ, String path) {
    JAXPXPathEngine engine = new JAXPXPathEngine();
    engine.setNamespaceContext(Map.of("e", NS, "xlink", "http://www.w3.org/1999/xlink"));
    Source source = Input.fromByteArray(files.get("data/organ/" + organ + ".eac.xml")).build();
    return StreamSupport.stream(engine.selectNodes(path, source).spliterator(), false)
        .map(Node::getTextContent)
        .toList();
  }
}
