package io.github.apparat.check;

import static io.github.apparat.TheatreRegister.claim;
import static io.github.apparat.TheatreRegister.contradiction;
import static io.github.apparat.TheatreRegister.on;
import static io.github.apparat.TheatreRegister.organ;
import static io.github.apparat.TheatreRegister.person;
import static io.github.apparat.TheatreRegister.post;
import static io.github.apparat.TheatreRegister.relation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.TheatreRegister;
import io.github.apparat.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs more than a fixture: three organs, three holders, many dates. */
class ChronologyTest {
  @TempDir private Path folder;

  /** Findings as {@code CODE text}. */
  private List<String> check(String... elements) {
    Report report = new Report();
    new Chronology(TheatreRegister.read(folder, elements)).check(report);
    return report.findings().stream().map(f -> f.code() + " " + f.text()).toList();
  }

  private static String below(String organ, String above, String... dates) {
    return relation("subordinateTo:administrative", organ, above, dates);
  }

  @Test
  void aCycleOverThreeOrgansIsReportedOnceWithAllOfThem() {
    assertThat(check(below("a", "b", "1600"), below("b", "c", "1601"), below("c", "a", "1602")))
        .containsExactly("RANK-01 a stands below itself: a < b < c < a");
  }

  @Test
  void aCycleWhoseDatesExcludeEachOtherIsNone() {
    assertThat(
            check(
                below("a", "b", "1600", "1602"),
                below("b", "c", "1601", "1604"),
                below("c", "a", "1603", "1605")))
        .isEmpty();
  }

  @Test
  void aCycleThatTheWayThroughAnotherOrganClosesIsFound() {
    assertThat(
            check(
                below("a", "x", "1600", "1610"),
                below("x", "y", "1600", "1601"),
                below("x", "q", "1600", "1610"),
                below("q", "y", "1600", "1610"),
                below("y", "a", "1605", "1606")))
        .singleElement()
        .asString()
        .endsWith("a < x < q < y < a");
  }

  @Test
  void anUndatedOrderAndItsUndatedReverseAreACycle() {
    assertThat(check(below("a", "b"), below("b", "a"))).hasSize(1);
  }

  @ParameterizedTest(name = "{0} to {1}, the reverse {2} to {3}: {4}")
  @CsvSource({
    "'',1602-05-06,1602-05-06,'',false",
    "1600,1602-05,1602-05,1604,false",
    "1600,1602-05-06,1602-05-05,1604,true",
    "1600,'',1604,'',true",
    "1600,1602,'','',true",
    "'','',1602,1602,true",
    "'',1601,1602,1602,false",
    "1600,..,..,1601,true"
  })
  void anOrderMayTurnOnOneDayOrInOneMonth(
      String from, String to, String reverseFrom, String reverseTo, boolean cycle) {
    assertThat(check(below("a", "b", from, to), below("b", "a", reverseFrom, reverseTo)))
        .hasSize(cycle ? 1 : 0);
  }

  @Test
  void anOrderInFactAgainstTheOneInFormIsNoCycle() {
    assertThat(check(below("a", "b"), relation("subordinateTo:command", "b", "a"))).isEmpty();
  }

  @Test
  void anOrganBelowItselfIsACycleOfOne() {
    assertThat(check(below("a", "a", "1600")))
        .containsExactly("RANK-01 a stands below itself: a < a");
  }

  @Test
  void twoCyclesWithoutACommonClaimAreTwoFindings() {
    assertThat(check(below("a", "b"), below("b", "a"), below("c", "d"), below("d", "c")))
        .hasSize(2);
  }

  @Test
  void aCycleOfWhichAClaimIsSetAsideIsNone() {
    assertThat(
            check(
                claim("t.1", "partOf", "a", "b"),
                claim("t.2", "partOf", "b", "a"),
                contradiction("t.1", "t.1", "t.2")))
        .isEmpty();
  }

  @Test
  void threeHoldersOfTwoPlacesAreReportedWhenTheThirdComes() {
    assertThat(
            check(
                organ("booth", post("crier", 2)),
                relation("holds", "hamlet", "crier", "1600", "1610"),
                relation("holds", "osric", "crier", "1602", "1604-05-06"),
                relation("holds", "ophelia", "crier", "1603-02-01", "1606"),
                relation("holds", "yorick", "crier", "1604-05-06", "1608")))
        .containsExactly(
            "POST-01 crier has places: 2; certain holders from 1603-02-01 on: hamlet, ophelia, osric",
            "POST-01 crier has places: 2; certain holders from 1604-05-06 on: hamlet, ophelia, yorick");
  }

  @Test
  void aHolderFromBeforeAllDatesIsReportedToo() {
    assertThat(
            check(
                organ("booth", post("crier", 1)),
                relation("holds", "hamlet", "crier", "..", "1610"),
                relation("holds", "osric", "crier", "..", "1604")))
        .containsExactly("POST-01 crier has places: 1; certain holders from .. on: hamlet, osric");
  }

  @Test
  void whoIsSaidToHoldAPostTwiceTakesOnePlace() {
    assertThat(
            check(
                organ("booth", post("crier", 1)),
                relation("holds", "hamlet", "crier", "1600", "1610"),
                relation("holds", "hamlet", "crier", "1602", "1604"),
                relation("holds", "osric", "crier", "1610", "1612")))
        .isEmpty();
  }

  @Test
  void aHolderWhoIsSetAsideTakesNoPlace() {
    assertThat(
            check(
                organ("booth", post("crier", 1)),
                claim("t.1", "holds", "hamlet", "crier", "1600", "1610"),
                claim("t.2", "holds", "osric", "crier", "1602", "1604"),
                contradiction("t.1", "t.1", "t.2")))
        .isEmpty();
  }

  @Test
  void aPostWithoutANumberHasRoomForAll() {
    assertThat(
            check(
                organ("booth", post("crier", 0)),
                relation("holds", "hamlet", "crier", "1600", "1610"),
                relation("holds", "osric", "crier", "1602", "1604")))
        .isEmpty();
  }

  @Test
  void anOpenEndWrittenAsAnIntervalIsBeyondADeathToo() {
    assertThat(
            check(
                person("osric", on("death", "1609")),
                relation("memberOf:full", "osric", "booth", "1600/..")))
        .singleElement()
        .asString()
        .startsWith("LIFE-03 ");
  }

  @Test
  void aNameThatMayHaveBegunLaterOverlapsWithNoneBefore() {
    assertThat(check(organ("booth", name("A", "[1600..1620]", "1630"), name("B", "1605", "1610"))))
        .isEmpty();
  }

  @Test
  void aShortNameWithinALongOneOverlapsWhereverItStands() {
    assertThat(
            check(
                organ(
                    "booth",
                    name("Long", "1600", "1630"),
                    name("First", "1605", "1610"),
                    name("Second", "1620", "1625"))))
        .hasSize(2)
        .allMatch(f -> f.contains("overlaps with \"Long\""));
  }

  private static String name(String name, String from, String to) {
    return "<orgName type='official' from-custom='%s' to-custom='%s'>%s</orgName>"
        .formatted(from, to, name);
  }
}
