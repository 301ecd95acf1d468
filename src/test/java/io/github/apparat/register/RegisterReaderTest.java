package io.github.apparat.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.TheatreRegister;
import io.github.apparat.register.Entry.Form;
import io.github.apparat.report.Location;
import io.github.apparat.time.Style;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterReaderTest {
  private static final String SOURCE = " source='cite:first-folio/p.3'";

  @TempDir private Path folder;

  private Register read(String... elements) {
    return TheatreRegister.read(folder, elements);
  }

  private Claim one(String... elements) {
    List<Claim> claims = read(elements).claims();
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  @Test
  void anEntryHasItsNamesItsPlaceAndItsNumbers() {
    Entry entry =
        read("<org xml:id='booth' type='mass' subtype='city'>"
                + "<orgName type='heading'>Booth\n at the harbour</orgName>"
                + "<orgName type='form' xml:lang='da' source='cite:b/p.2'>Bod</orgName>"
                + "<orgName type='form' xml:lang='da' source='cite:a/p.1 cite:b/p.2'>Bod</orgName>"
                + "<placeName type='within' ref='places.xml#elsinore'/>"
                + "<idno type='VIAF'>1601</idno>"
                + "<note type='remark'>Not this.</note>"
                + "<note type='description'>Sells fish.</note></org>")
            .entries()
            .get("booth");
    assertThat(entry)
        .isEqualTo(
            new Entry(
                "booth",
                "organ",
                "mass",
                "city",
                "elsinore",
                "Booth at the harbour",
                List.of(new Form("Bod", "da", List.of("cite:a/p.1", "cite:b/p.2"))),
                "Sells fish.",
                List.of("VIAF:1601"),
                new Location("register.xml", 2, 1)));
  }

  @Test
  void anEntryWithoutAHeadingIsCalledByItsFirstNameOrItsId() {
    Register register =
        read(
            "<person xml:id='p.a'><persName type='form'>Osric</persName></person>",
            "<person xml:id='p.b'/>");
    assertThat(register.entries().get("p.a").heading()).isEqualTo("Osric");
    assertThat(register.entries().get("p.b").heading()).isEqualTo("p.b");
  }

  @Test
  void entriesStandInTheOrderOfTheirHeadings() {
    assertThat(
            read(
                    TheatreRegister.person("yorick"),
                    TheatreRegister.organ("Booth"),
                    TheatreRegister.person("amleth"))
                .entries()
                .keySet())
        .containsExactly("amleth", "Booth", "yorick");
  }

  @Test
  void aTermIsALabelWithItsItemAndItsOrgan() {
    Entry term =
        read("<list type='gloss'><label xml:id='term.bod' xml:lang='da'>bod</label>"
                + "<item source='cite:a/p.1'><ptr target='#booth'/>A booth.</item></list>")
            .entries()
            .get("term.bod");
    assertThat(term.kind()).isEqualTo("term");
    assertThat(term.place()).isEqualTo("booth");
    assertThat(term.description()).isEqualTo("A booth.");
    assertThat(term.forms()).containsExactly(new Form("bod", "da", List.of("cite:a/p.1")));
  }

  @Test
  void onlyAnOfficialOrDatedNameIsAClaim() {
    Register register =
        read(
            TheatreRegister.organ(
                "booth",
                "<orgName type='form'" + SOURCE + ">Bod</orgName>",
                "<orgName type='form' to-custom='1602'" + SOURCE + ">Old Booth</orgName>",
                "<orgName type='official' xml:lang='da'" + SOURCE + ">Teaterbod</orgName>"));
    assertThat(register.claims())
        .extracting(Claim::label)
        .containsExactly("Old Booth", "Teaterbod");
    assertThat(register.claims()).extracting(Claim::language).containsExactly("", "da");
    assertThat(register.claims()).allMatch(c -> c.predicate().equals("name"));
  }

  @Test
  void aRelationIsAClaimForEachOfItsActivesAndPassives() {
    String relation =
        TheatreRegister.claim("t.1", "memberOf:full", "hamlet ophelia", "booth theatre", "1600");
    List<Claim> claims = read(relation).claims();
    assertThat(claims)
        .extracting(c -> c.subject() + " " + c.object())
        .containsExactly("hamlet booth", "hamlet theatre", "ophelia booth", "ophelia theatre");
    assertThat(claims).allMatch(c -> c.id().equals("t.1") && c.type().equals("full"));
  }

  @Test
  void aClaimKeepsItsEvidenceAndItsPlaceInTheFile() {
    Claim claim =
        one(
            "<!-- first -->",
            "  <relation name='holds' active='#hamlet' passive='#manager' ana='#began.elected'"
                + " corresp='#e.1 #e.2' source='cite:a/p.1  cite:b/p.2' cert='low'>"
                + "<desc>Ex officio.</desc></relation>");
    assertThat(claim.evidence())
        .isEqualTo(
            new Claim.Evidence(
                List.of("cite:a/p.1", "cite:b/p.2"),
                "low",
                "Ex officio.",
                new Location("register.xml", 3, 3)));
    assertThat(claim.acts()).containsExactly("began.elected");
    assertThat(claim.events()).containsExactly("e.1", "e.2");
  }

  @Test
  void aPostHasItsPlacesAndASizeItsNumber() {
    Register register =
        read(
            TheatreRegister.organ(
                "booth",
                TheatreRegister.post("crier", 2),
                "<state type='size' when-custom='1602'" + SOURCE + "><label>full members</label>",
                "<desc><num value='9'>nine</num></desc><note>By then.</note>",
                "</state>"));
    assertThat(register.post("crier").orElseThrow().number()).isEqualTo(2);
    Claim size = register.claims().get(0);
    assertThat(size.label()).isEqualTo("full members");
    assertThat(size.number()).isEqualTo(9);
    assertThat(size.evidence().remark()).isEqualTo("By then.");
    assertThat(size.dates().to()).isEqualTo("1602");
  }

  @Test
  void whatIsSaidBesideALabelIsKeptWhole() {
    Claim post =
        one(
            TheatreRegister.organ(
                "booth",
                "<state type='post' xml:id='crier'><label>Crier</label>"
                    + "<desc>Places: <num value='1'>1</num></desc><note>Unpaid.</note></state>"));
    assertThat(post.evidence().remark()).isEqualTo("Places: 1; Unpaid.");
  }

  @Test
  void anEventConcernsItsOwnerAndWhoeverItNames() {
    Claim event =
        one(
            TheatreRegister.organ(
                "booth",
                "<listEvent><event xml:id='e.1' type='merged' when-custom='1602'"
                    + " corresp='#theatre #wardrobe'><desc>One house.</desc></event></listEvent>"));
    assertThat(event.subject()).isEqualTo("booth");
    assertThat(event.others()).containsExactly("theatre", "wardrobe");
    assertThat(event.label()).isEqualTo("One house.");
  }

  @Test
  void anEventWithoutAnOwnerBelongsToTheFirstItNamesOrToNobody() {
    String event = "<listEvent><event xml:id='e.1' type='merged' corresp='#booth #theatre'/>";
    assertThat(one(event + "</listEvent>").subject()).isEqualTo("booth");
    assertThat(read("<listEvent><event xml:id='e.2' type='founded'/></listEvent>").claims())
        .isEmpty();
  }

  @Test
  void anOldStyleDateIsCountedInTheNewStyle() {
    Claim event =
        one(
            TheatreRegister.organ(
                "booth",
                "<event type='founded' when-custom='1917-10-25' datingMethod='#julian'/>"));
    assertThat(event.dates().style()).isEqualTo(Style.JULIAN);
    assertThat(java.time.LocalDate.ofEpochDay(event.dates().span().surelyFrom()))
        .isEqualTo("1917-11-07");
  }

  @Test
  void whatIsNoDateIsTakenAsUnknown() {
    Claim claim = one(TheatreRegister.relation("memberOf", "hamlet", "booth", "spring", "1602"));
    assertThat(claim.dates().from()).isEmpty();
    assertThat(claim.dates().to()).isEqualTo("1602");
  }

  @Test
  void claimsStandInTheOrderOfTheirDatesTheUndatedLast() {
    assertThat(
            read(
                    TheatreRegister.relation("memberOf", "osric", "booth"),
                    TheatreRegister.relation("memberOf", "ophelia", "booth", "1602"),
                    TheatreRegister.relation("memberOf", "hamlet", "booth", "[1600..1603]"),
                    TheatreRegister.relation("memberOf", "yorick", "booth", "", "1598"))
                .claims())
        .extracting(Claim::subject)
        .containsExactly("yorick", "hamlet", "ophelia", "osric");
  }

  @Test
  void aContradictionNamesItsClaimsAndTheOneThatIsFollowed() {
    Register register =
        read(
            TheatreRegister.contradiction("t.2", "t.1", "t.2"),
            "<note type='remark' target='#t.1'>Not this.</note>");
    Dispute dispute = register.disputes().get(0);
    assertThat(register.disputes()).hasSize(1);
    assertThat(dispute.claims()).containsExactly("t.1", "t.2");
    assertThat(dispute.preferred()).isEqualTo("t.2");
    assertThat(dispute.reason()).isEqualTo("They differ.");
  }

  @Test
  void whatATextDeniesIsAClaim() {
    Claim denied = one(TheatreRegister.organ("booth", "<note type='negative'>No crier.</note>"));
    assertThat(denied.predicate()).isEqualTo("negative");
    assertThat(denied.label()).isEqualTo("No crier.");
  }
}
