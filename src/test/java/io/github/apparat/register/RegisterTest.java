package io.github.apparat.register;

import static io.github.apparat.TheatreRegister.claim;
import static io.github.apparat.TheatreRegister.contradiction;
import static io.github.apparat.TheatreRegister.on;
import static io.github.apparat.TheatreRegister.organ;
import static io.github.apparat.TheatreRegister.person;
import static io.github.apparat.TheatreRegister.post;
import static io.github.apparat.TheatreRegister.relation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.TheatreRegister;
import io.github.apparat.time.Span;
import io.github.apparat.time.Style;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
  @TempDir private Path folder;

  private Register read(String... elements) {
    return TheatreRegister.read(folder, elements);
  }

  private static Span span(String from, String to) {
    return Span.of(from, to, Style.GREGORIAN);
  }

  @Test
  void aLifeGoesFromBirthToDeath() {
    Register register =
        read(person("osric", on("birth", "1571~"), on("death", "1602-05")), person("yorick"));
    assertThat(register.life("osric")).isEqualTo(span("1571~", "1602-05"));
    assertThat(register.life("yorick")).isEqualTo(Span.UNDATED);
    assertThat(register.life("nobody")).isEqualTo(Span.UNDATED);
  }

  @Test
  void anOrganIsThereFromItsFoundationToItsEnd() {
    Register register =
        read(organ("booth", on("founded", "1605"), on("moved", "1606"), on("abolished", "1610")));
    assertThat(register.life("booth")).isEqualTo(span("1605", "1610"));
  }

  @Test
  void anOrganOfWhichOnlyTheEndIsKnownMayHaveBeenThereBefore() {
    Register register = read(organ("booth", on("abolished", "1610")));
    assertThat(register.life("booth")).isEqualTo(span("", "1610"));
  }

  @Test
  void whereSourcesDifferALifeIsTheWidest() {
    Register register =
        read(person("osric", on("birth", "1571"), on("birth", "1573"), on("death", "1602")));
    assertThat(register.life("osric")).isEqualTo(span("[1571,1573]", "1602"));
  }

  @Test
  void anEventOfAnotherEndsNoLife() {
    Register register =
        read(
            organ("booth", on("founded", "1605")),
            organ(
                "wardrobe",
                "<event type='abolished' when-custom='1607' corresp='#booth' source='x'/>"));
    assertThat(register.life("booth")).isEqualTo(span("1605", ""));
    assertThat(register.of("booth")).extracting(Claim::type).contains("abolished");
  }

  @Test
  void aHolderOfAPostIsAClaimOnItsOrgan() {
    Register register =
        read(
            organ("booth", post("crier", 1)),
            relation("holds", "osric", "crier", "1605"),
            relation("memberOf", "hamlet", "booth", "1606"));
    assertThat(register.on("booth")).extracting(Claim::subject).containsExactly("osric", "hamlet");
    assertThat(register.on("booth")).extracting(register::organ).containsOnly("booth");
    assertThat(register.on("crier")).isEmpty();
    assertThat(register.post("crier")).isPresent();
    assertThat(register.post("booth")).isEmpty();
  }

  @Test
  void whoHasNoOrganHasNone() {
    Register register = read(person("osric", on("birth", "1571")));
    assertThat(register.organ(register.of("osric").get(0))).isEmpty();
  }

  @Test
  void aClaimIsSetAsideWhereTheEditionFollowsAnother() {
    Register register =
        read(
            claim("t.1", "memberOf", "osric", "booth", "1601"),
            claim("t.2", "memberOf", "osric", "booth", "1602"),
            claim("t.3", "memberOf", "osric", "booth", "1603"),
            contradiction("t.2", "t.1", "t.2"),
            contradiction("", "t.2", "t.3"));
    assertThat(register.claims().stream().filter(register::isSetAside))
        .extracting(Claim::id)
        .containsExactly("t.1");
    assertThat(register.disputes(register.claim("t.2").orElseThrow())).hasSize(2);
    assertThat(register.disputes(register.claim("t.3").orElseThrow())).hasSize(1);
  }

  @Test
  void changesAreTheDatesWithoutDoubtEachOnce() {
    Register register =
        read(
            relation("memberOf", "osric", "booth", "[..1601-02]", "[1601-02..]"),
            relation("memberOf", "hamlet", "booth", "1600/1601-02"),
            relation("memberOf", "ophelia", "booth", "159X", ".."));
    assertThat(Register.changes(register.claims())).containsExactly("1600", "1601-02");
    assertThat(Register.changes(register.of("ophelia"))).isEmpty();
  }
}
