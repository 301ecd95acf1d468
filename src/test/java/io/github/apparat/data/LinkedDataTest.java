package io.github.apparat.data;

import static io.github.apparat.data.Expanded.all;
import static io.github.apparat.data.Expanded.defined;
import static io.github.apparat.data.Expanded.expanded;
import static io.github.apparat.data.Expanded.ids;
import static io.github.apparat.data.Expanded.keys;
import static io.github.apparat.data.Expanded.names;
import static io.github.apparat.data.Expanded.terms;
import static io.github.apparat.data.Expanded.value;
import static io.github.apparat.data.Expanded.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedDataTest {
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String TIME = "http://www.w3.org/2006/time#";
  private static final String DATE = "http://purl.org/dc/terms/date";
  private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

  private final SortedMap<String, byte[]> files = Fixtures.invented().files(Fixtures.BASE);

  @Test
  void noTermIsLostAndAllAreDefined(@TempDir Path folder) throws Exception {
    assertAllTermsDefined(files);
    assertAllTermsDefined(Fixtures.invented().files(""));
    assertAllTermsDefined(Fixtures.smallest(folder).files(""));
  }

  private static void assertAllTermsDefined(SortedMap<String, byte[]> files) throws Exception {
    TreeSet<String> defined = defined();
    for (String path : files.keySet()) {
      if (path.endsWith(".jsonld")) {
        JsonNode written = Expanded.JSON.readTree(files.get(path)).get("@graph");
        JsonNode expanded = expanded(files.get(path), path);
        List<String> terms = terms(expanded);
        assertThat(terms).as(path).isNotEmpty().allMatch(defined::contains);
        assertThat(keys(expanded)).as(path).hasSameSizeAs(keys(written));
        assertThat(ids(expanded)).as(path).allMatch(id -> id.matches("[a-z]+:.+"));
      }
    }
  }

  @Test
  void aTermWithoutAMeaningIsFound() throws Exception {
    String text = Fixtures.text(files, "data/person/hamlet.jsonld");
    String unknown = text.replaceFirst("\"org:holds\": \\[", "\"rules\": [");
    assertThat(unknown).isNotEqualTo(text);
    byte[] bytes = unknown.getBytes(StandardCharsets.UTF_8);
    assertThat(keys(expanded(bytes, "x")))
        .hasSizeLessThan(keys(Expanded.JSON.readTree(bytes).get("@graph")).size());
    String undefined = text.replaceFirst("\"org:holds\": \\[", "\"org:rules\": [");
    byte[] other = undefined.getBytes(StandardCharsets.UTF_8);
    assertThat(terms(expanded(other, "x"))).contains(ORG + "rules");
    assertThat(defined()).doesNotContain(ORG + "rules");
  }

  @Test
  void aMembershipSaysWhoWhereWhenAndWhoSaysSo() throws Exception {
    JsonNode claim = node("person/hamlet", "person/hamlet.html#t.hamlet");
    assertThat(values(claim, "@type")).contains(ORG + "Membership", SCHEMA + "OrganizationRole");
    assertThat(ids(claim.get(ORG + "member"))).containsExactly(iri("person/hamlet.html#hamlet"));
    assertThat(ids(claim.get(ORG + "organization")))
        .containsExactly(iri("organ/players.html#players"));
    assertThat(value(claim.get(ORG + "role").get(0).get(SCHEMA + "name"))).isEqualTo("Manager");
    assertThat(value(claim.get(SCHEMA + "startDate"))).isEqualTo("1599");
    assertThat(claim.has(SCHEMA + "endDate")).isFalse();
    JsonNode during = claim.get(ORG + "memberDuring").get(0);
    assertThat(values(during, "@type")).containsExactly(TIME + "Interval");
    JsonNode end = during.get(TIME + "hasEnd").get(0);
    assertThat(end.get(DATE).get(0).get("@type").asText()).isEqualTo(EDTF);
    assertThat(value(end.get(DATE))).isEqualTo("[1602..1604]");
    assertThat(end).hasSize(2);
    assertThat(ids(claim.get(PROV + "wasDerivedFrom"))).containsExactly("cite:folio/p.10");
    assertThat(value(node("person/hamlet", "cite:folio/p.10").get(SCHEMA + "name")))
        .isEqualTo("Folio, p. 10");
    assertThat(claim.toString()).contains("\"certainty\"", "\"medium\"", "\"elected\"", "\"died\"");
  }

  @Test
  void whatIsNotExactIsNeverMadeSo() throws Exception {
    JsonNode inexact = node("person/ophelia", "person/ophelia.html#t.ophelia");
    assertThat(inexact.toString()).doesNotContain("startDate", "endDate", "inXSD", "\"1600\"");
    assertThat(inexact.toString()).contains("\"[..1600]\"", "\"[1600..]\"");
    JsonNode undated = node("person/ophelia", "person/ophelia.html#ophelia.memberOf-1");
    assertThat(undated.toString()).doesNotContain("startDate", "endDate", "memberDuring");
    JsonNode players = node("organ/players", "organ/players.html#players");
    assertThat(all(players.get(SCHEMA + "foundingDate"))).containsExactly("1598-04");
    assertThat(players.has(SCHEMA + "dissolutionDate")).isFalse();
  }

  @Test
  void anOldDateIsGivenInTheNewCalendar() throws Exception {
    JsonNode hamlet = node("person/hamlet", "person/hamlet.html#hamlet");
    assertThat(value(hamlet.get(SCHEMA + "birthDate"))).isEqualTo("1571-03-15");
    assertThat(node("person/hamlet", "person/hamlet.html#b.hamlet").toString())
        .contains("1571-03-15")
        .doesNotContain("1571-03-05");
  }

  @Test
  void whatIsSetAsideStaysAClaimButIsNotSaidOfTheEntry() throws Exception {
    JsonNode hamlet = node("person/hamlet", "person/hamlet.html#hamlet");
    assertThat(all(hamlet.get(SCHEMA + "birthDate"))).containsExactly("1571-03-15");
    JsonNode other = node("person/hamlet", "person/hamlet.html#b.hamlet2");
    assertThat(other.toString()).contains("\"1570\"", "\"preferred\"", "false");
  }

  @Test
  void organsHaveTheirPlaceAndTheirChanges() throws Exception {
    JsonNode wardrobe = node("organ/wardrobe", "organ/wardrobe.html#wardrobe");
    assertThat(values(wardrobe, "@type")).contains(ORG + "OrganizationalUnit");
    assertThat(ids(wardrobe.get(ORG + "unitOf")))
        .containsExactly(iri("organ/players.html#players"));
    JsonNode players = node("organ/players", "organ/players.html#players");
    assertThat(values(players, "@type")).contains(ORG + "FormalOrganization");
    assertThat(ids(players.get(ORG + "hasUnit")))
        .containsExactly(iri("organ/wardrobe.html#wardrobe"));
    assertThat(ids(players.get(SCHEMA + "subOrganization")))
        .containsExactly(iri("organ/wardrobe.html#wardrobe"));
    JsonNode troupe = node("organ/troupe", "organ/troupe.html#troupe");
    assertThat(ids(troupe.get(ORG + "reportsTo")))
        .containsExactly(iri("organ/players.html#players"));
    assertThat(troupe.has(SCHEMA + "parentOrganization")).isFalse();
    JsonNode change = node("organ/troupe", "organ/players.html#r.after");
    assertThat(values(change, "@type")).contains(ORG + "ChangeEvent");
    assertThat(ids(change.get(ORG + "originalOrganization")))
        .containsExactly(iri("organ/troupe.html#troupe"));
    assertThat(ids(change.get(ORG + "resultingOrganization")))
        .containsExactly(iri("organ/players.html#players"));
    JsonNode post = node("organ/players", "organ/players.html#players.manager");
    assertThat(ids(post.get(ORG + "heldBy"))).containsExactly(iri("person/hamlet.html#hamlet"));
  }

  @Test
  void aContradictionNamesItsClaimsAndTheOneThatIsFollowed() throws Exception {
    String id = "data/registers.jsonld#contradiction-1";
    JsonNode contradiction = node("person/ophelia", id);
    assertThat(ids(contradiction.get(SCHEMA + "about")))
        .containsExactly(
            iri("person/ophelia.html#t.ophelia"), iri("person/ophelia.html#t.ophelia2"));
    assertThat(ids(contradiction.get(SCHEMA + "mainEntity")))
        .containsExactly(iri("person/ophelia.html#t.ophelia2"));
    JsonNode claim = node("person/ophelia", "person/ophelia.html#t.ophelia");
    assertThat(ids(claim.get(SCHEMA + "isPartOf"))).containsExactly(iri(id));
    assertThat(claim.toString()).contains("\"preferred\"", "false");
  }

  @Test
  void wordsComeThroughWithTheirLanguage() throws Exception {
    JsonNode players = node("organ/players", "organ/players.html#players");
    assertThat(value(players.get(SCHEMA + "name"))).isEqualTo(Fixtures.HOSTILE);
    JsonNode name = players.get(SCHEMA + "alternateName").get(1);
    assertThat(name.get("@language").asText()).isEqualTo("ru");
    assertThat(name.get("@value").asText()).isEqualTo("Актёры");
  }

  @Test
  void whatANodeSaysStandsInOneOrder() throws Exception {
    JsonNode document = Expanded.JSON.readTree(files.get("data/person/hamlet.jsonld"));
    assertThat(names(document)).containsExactly("@context", "@graph");
    assertThat(names(document.get("@graph").get(0)))
        .startsWith("@id", "@type", "name", "url", "additionalType", "alternateName");
  }

  private static String iri(String address) {
    return Fixtures.BASE + address;
  }

  private JsonNode node(String file, String id) throws Exception {
    String path = "data/" + file + ".jsonld";
    String whole = id.startsWith("cite:") ? id : iri(id);
    return StreamSupport.stream(expanded(files.get(path), path).spliterator(), false)
        .filter(n -> n.get("@id").asText().equals(whole))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " has no " + whole));
  }
}
