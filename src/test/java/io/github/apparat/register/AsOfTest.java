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
import io.github.apparat.time.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sat where on a date, asked of whole registers: the hard cases. */
class AsOfTest {
  @TempDir private Path folder;

  private Register register;

  private void given(String... elements) {
    List<String> all = new ArrayList<>(Arrays.asList(elements));
    all.add(organ("booth", post("crier", 1)));
    register = TheatreRegister.read(folder, all.toArray(String[]::new));
  }

  /** Each seat in the booth as {@code person grade-or-post answer}, with a mark where disputed. */
  private List<String> booth(String date) {
    return words(new AsOf(register, Period.of(date)).holders("booth"));
  }

  private static List<String> words(List<Seat> seats) {
    return seats.stream().map(AsOfTest::words).toList();
  }

  private static String words(Seat seat) {
    String what = seat.grade().isEmpty() ? seat.object() : seat.grade();
    String mark = seat.disputed() ? " disputed" : "";
    return seat.person() + " " + what + " " + seat.answer().word() + mark;
  }

  @Test
  void aBeginningKnownToTheMonthIsPossibleOnADayOfIt() {
    given(relation("memberOf:full", "osric", "booth", "1601-03", "1602"));
    assertThat(booth("1601-02")).containsExactly("osric full not");
    assertThat(booth("1601-03-15")).containsExactly("osric full possibly");
    assertThat(booth("1601-03")).containsExactly("osric full certainly");
    assertThat(booth("1601-04-01")).containsExactly("osric full certainly");
  }

  @Test
  void aCandidateIsFullOnTheDayOfThePromotionAndStillACandidate() {
    given(
        relation("memberOf:candidate", "osric", "booth", "1600-06-02", "1602-07-23"),
        relation("memberOf:full", "osric", "booth", "1602-07-23", "1604-02-10"));
    assertThat(booth("1602-07-22")).containsExactly("osric candidate certainly", "osric full not");
    assertThat(booth("1602-07-23"))
        .containsExactly("osric candidate certainly", "osric full certainly");
    assertThat(booth("1602-07-24")).containsExactly("osric candidate not", "osric full certainly");
  }

  @Test
  void twoHoldersInOneMonthAreBothCertainOfTheMonthAndPossibleOnADay() {
    given(
        relation("holds", "osric", "crier", "1600", "1601-12"),
        relation("holds", "hamlet", "crier", "1601-12", "1603"));
    assertThat(booth("1601-12")).containsExactly("osric crier certainly", "hamlet crier certainly");
    assertThat(booth("1601-12-15"))
        .containsExactly("osric crier possibly", "hamlet crier possibly");
    assertThat(booth("1602-01")).containsExactly("osric crier not", "hamlet crier certainly");
  }

  @Test
  void twoPersonsInOnePlaceOnTheDayOfTheChangeAreBothCertain() {
    given(
        relation("holds", "osric", "crier", "1600", "1601-12-19"),
        relation("holds", "hamlet", "crier", "1601-12-19", "1603"));
    assertThat(booth("1601-12-19"))
        .containsExactly("osric crier certainly", "hamlet crier certainly");
    assertThat(booth("1601-12-20")).containsExactly("osric crier not", "hamlet crier certainly");
  }

  @Test
  void whatLiesBetweenTwoAttestationsIsNotKnown() {
    given(
        relation("memberOf:full", "osric", "booth", "[..1600]", "[1600..]"),
        relation("memberOf:full", "osric", "booth", "[..1604]", "[1604..]"));
    assertThat(booth("1600")).containsExactly("osric full certainly");
    assertThat(booth("1602")).containsExactly("osric full unknown");
    assertThat(booth("1604")).containsExactly("osric full certainly");
    assertThat(new AsOf(register, Period.of("1602")).holders("booth").get(0).claims()).hasSize(2);
  }

  @Test
  void twoTenuresWithBothEndsLeaveAGap() {
    given(
        relation("memberOf:full", "osric", "booth", "1600", "1601"),
        relation("memberOf:full", "osric", "booth", "1604", "1605"));
    assertThat(booth("1602")).containsExactly("osric full not");
    assertThat(booth("1601")).containsExactly("osric full certainly");
  }

  @Test
  void anOpenEndGoesOnAndAnUnknownOneIsNotKnown() {
    given(
        relation("memberOf:full", "osric", "booth", "1600", ".."),
        relation("memberOf:full", "hamlet", "booth", "1600"));
    assertThat(booth("1650")).containsExactly("hamlet full unknown", "osric full certainly");
  }

  @Test
  void anUnknownTenureIsNotAfterTheDeathNorBeforeTheBirth() {
    given(
        person("osric", on("birth", "1571"), on("death", "1602-05-06")),
        relation("memberOf:full", "osric", "booth", "1600"),
        relation("memberOf:candidate", "osric", "booth"));
    assertThat(booth("1602-05-06"))
        .containsExactly("osric full unknown", "osric candidate unknown");
    assertThat(booth("1602-05-07")).containsExactly("osric full not", "osric candidate not");
    assertThat(booth("1570")).containsExactly("osric full not", "osric candidate not");
  }

  @Test
  void anUnknownTenureIsNotAfterTheEndOfTheOrgan() {
    register =
        TheatreRegister.read(
            folder,
            organ("booth", post("crier", 1), on("founded", "1599"), on("abolished", "1610")),
            relation("holds", "osric", "crier", "1600"));
    assertThat(booth("1609")).containsExactly("osric crier unknown");
    assertThat(booth("1611")).containsExactly("osric crier not");
  }

  @Test
  void aPosthumousHonourIsWhatItsDatesSay() {
    given(
        person("osric", on("death", "1602")),
        relation("memberOf:honorary", "osric", "booth", "1604", "1606"));
    assertThat(booth("1605")).containsExactly("osric honorary certainly");
    assertThat(booth("1603")).containsExactly("osric honorary not");
  }

  @Test
  void aContradictionThatTheEditionLeavesOpenIsPossibleAndDisputed() {
    given(
        claim("t.1", "memberOf:full", "osric", "booth", "1601-01-10", "1604"),
        claim("t.2", "memberOf:full", "osric", "booth", "1601-02-10", "1604"),
        contradiction("", "t.1", "t.2"));
    assertThat(booth("1601-01-20")).containsExactly("osric full possibly disputed");
    assertThat(booth("1601-01-09")).containsExactly("osric full not");
    assertThat(booth("1601-02-10")).containsExactly("osric full certainly");
    assertThat(booth("1605")).containsExactly("osric full not");
  }

  @Test
  void aContradictionFollowsTheClaimThatTheEditionFollows() {
    given(
        claim("t.1", "memberOf:full", "osric", "booth", "1601-01-10", "1604"),
        claim("t.2", "memberOf:full", "osric", "booth", "1601-02-10", "1604"),
        contradiction("t.2", "t.1", "t.2"));
    assertThat(booth("1601-01-20")).containsExactly("osric full not");
    assertThat(booth("1601-02-10")).containsExactly("osric full certainly");
  }

  @Test
  void twoPersonsWhoseClaimsExcludeEachOtherAreBothPossible() {
    given(
        claim("t.1", "holds", "osric", "crier", "1600", "1604"),
        claim("t.2", "holds", "hamlet", "crier", "1602", "1606"),
        contradiction("", "t.1", "t.2"));
    assertThat(booth("1603"))
        .containsExactly("osric crier possibly disputed", "hamlet crier possibly disputed");
  }

  @Test
  void aContradictionAboutAnotherTimeLeavesWhatNobodyDenies() {
    given(
        claim("t.1", "holds", "osric", "crier", "1600", "1604"),
        claim("t.2", "holds", "hamlet", "crier", "1602", "1606"),
        contradiction("", "t.1", "t.2"));
    assertThat(booth("1601")).containsExactly("osric crier certainly", "hamlet crier not");
    assertThat(booth("1605")).containsExactly("osric crier not", "hamlet crier certainly");
  }

  @Test
  void aSourceThatDoesNotKnowContradictsNobody() {
    given(
        claim("t.1", "memberOf:full", "osric", "booth", "1600", "1604"),
        claim("t.2", "memberOf:full", "osric", "booth", "", "1606"),
        contradiction("", "t.1", "t.2"));
    assertThat(booth("1602")).containsExactly("osric full certainly");
    assertThat(booth("1605-06")).containsExactly("osric full unknown disputed");
  }

  @Test
  void aSeatThatAThirdSourceGivesIsCertainInSpiteOfTwoThatDiffer() {
    given(
        claim("t.1", "memberOf:full", "osric", "booth", "1600", "1602"),
        claim("t.2", "memberOf:full", "osric", "booth", "1604", "1606"),
        claim("t.3", "memberOf:full", "osric", "booth", "1600", "1610"),
        contradiction("", "t.1", "t.2"));
    assertThat(booth("1601")).containsExactly("osric full certainly disputed");
  }

  @Test
  void whoSitsExOfficioHasASeatOfItsOwnGradeBesideTheOffice() {
    given(
        claim("t.1", "holds", "osric", "crier", "1600", "1604"),
        relation("memberOf:ex-officio", "osric", "booth", "1600", "1604"));
    assertThat(booth("1602"))
        .containsExactlyInAnyOrder("osric crier certainly", "osric ex-officio certainly");
    assertThat(words(new AsOf(register, Period.of("1602")).offices("osric")))
        .containsExactlyInAnyOrder("osric crier certainly", "osric ex-officio certainly");
  }

  @Test
  void anOldStyleDateHoldsFromItsDayInTheNew() {
    given(
        "<relation name='memberOf' type='full' active='#osric' passive='#booth'"
            + " from-custom='1917-10-25' to-custom='1918-01-31' datingMethod='#julian'/>");
    assertThat(booth("1917-11-06")).containsExactly("osric full not");
    assertThat(booth("1917-11-07")).containsExactly("osric full certainly");
    assertThat(booth("1918-02-13")).containsExactly("osric full certainly");
    assertThat(booth("1918-02-14")).containsExactly("osric full not");
  }

  @Test
  void onTheDayOfARenamingBothNamesAreCertain() {
    register =
        TheatreRegister.read(
            folder,
            organ(
                "booth",
                "<orgName type='official' to-custom='1602-05-06'>Old</orgName>",
                "<orgName type='official' from-custom='1602-05-06'>New</orgName>"));
    AsOf day = new AsOf(register, Period.of("1602-05-06"));
    assertThat(register.of("booth")).extracting(c -> day.of(c).word()).containsOnly("certainly");
  }

  @Test
  void anEntryOfWhichNothingIsKnownMayHaveLivedAtAnyTime() {
    given(person("osric"));
    assertThat(new AsOf(register, Period.of("1602")).existence("osric").word())
        .isEqualTo("unknown");
  }
}
