package io.github.apparat.check;

import static io.github.apparat.TheatreRegister.claim;
import static io.github.apparat.TheatreRegister.contradiction;
import static io.github.apparat.TheatreRegister.organ;
import static io.github.apparat.TheatreRegister.person;
import static io.github.apparat.TheatreRegister.post;
import static io.github.apparat.TheatreRegister.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.apparat.TheatreRegister;
import io.github.apparat.register.AsOf;
import io.github.apparat.register.Hierarchy;
import io.github.apparat.register.Register;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Period;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers that no scholar would write: none hangs, none overflows the stack. */
class HostileRegisterTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Period DAY = Period.of("1602-05-06");

  @TempDir private Path folder;
  private final Report report = new Report();

  /** Reads a register, checks it and asks it for a day. */
  private Register go(List<String> elements) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Register register = TheatreRegister.read(folder, elements.toArray(String[]::new));
          new Chronology(register).check(report);
          new Hierarchy(register, DAY).tree();
          AsOf asOf = new AsOf(register, DAY);
          register.entries().keySet().forEach(asOf::holders);
          register.entries().keySet().forEach(asOf::offices);
          return register;
        });
  }

  private List<Finding> findings(String code) {
    return report.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  @Test
  void aHundredThousandTenuresOfOnePersonAreRead() {
    List<String> all = new ArrayList<>(List.of(person("osric"), organ("booth", post("crier", 1))));
    for (int i = 0; i < 50_000; i++) {
      all.add(relation("holds", "osric", "crier", "1600", "1604"));
      all.add(relation("memberOf:full", "osric", "booth", String.valueOf(1000 + i % 900)));
    }
    Register register = go(all);
    assertThat(register.of("osric")).hasSize(100_000);
    assertThat(new AsOf(register, DAY).holders("booth")).hasSize(2);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void aHundredThousandHoldersOfOnePlaceAreReportedWithTheFirstNames() {
    List<String> all = new ArrayList<>(List.of(organ("booth", post("crier", 1))));
    for (int i = 0; i < 100_000; i++) {
      all.add(relation("holds", "p" + i, "crier", "1600", "1604"));
    }
    go(all);
    assertThat(findings("POST-01")).hasSize(99_999).allMatch(f -> f.text().length() < 300);
  }

  @Test
  void twentyThousandOrgansEachBelowTheNextAreRead() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      all.add(organ("o" + i));
      all.add(relation("partOf", "o" + i, "o" + (i + 1), "1600", ".."));
    }
    Register register = go(all);
    assertThat(findings("RANK-01")).isEmpty();
    assertThat(new Hierarchy(register, DAY).tree()).hasSize(20_000 / Hierarchy.DEEPEST);
  }

  @Test
  void aCycleOfTenThousandOrgansIsOneFinding() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      all.add(organ("o" + i));
      all.add(relation("partOf", "o" + i, "o" + (i + 1) % 10_000, i % 3 == 0 ? "" : "1600"));
    }
    go(all);
    assertThat(findings("RANK-01")).singleElement().matches(f -> f.text().length() < 300);
  }

  @Test
  void aCycleWhoseDatesAllDifferAndALongWayBelowItAreOneFinding() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String from = java.time.LocalDate.of(1600, 1, 1).plusDays(i).toString();
      all.add(relation("partOf", "o" + i, "o" + (i + 1) % 10_000, from));
      all.add(relation("partOf", "way" + i, i == 0 ? "o0" : "way" + (i - 1), from));
    }
    go(all);
    assertThat(findings("RANK-01")).hasSize(1);
  }

  @Test
  void fiftyOrgansBelowFiftyAreReadAndBelowThemselvesReported() {
    StringBuilder organs = new StringBuilder();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      organs.append(i == 0 ? "o" : " o").append(i);
      all.add(organ("o" + i));
    }
    all.add(relation("attachedTo", organs.toString(), organs.toString().replace('o', 'q')));
    assertThat(go(all).claims()).hasSize(2500);
    assertThat(report.findings()).isEmpty();
    all.add(relation("partOf", organs.toString(), organs.toString()));
    go(all);
    assertThat(findings("RANK-01")).isNotEmpty().hasSizeLessThanOrEqualTo(2500);
  }

  @Test
  void aContradictionOfAThousandClaimsIsRead() {
    List<String> all = new ArrayList<>(List.of(person("osric"), organ("booth")));
    String[] ids = new String[1_000];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "t." + i;
      all.add(claim(ids[i], "memberOf:full", "osric", "booth", "1600", "1604"));
    }
    all.add(contradiction("", ids));
    Register register = go(all);
    assertThat(new AsOf(register, DAY).holders("booth").get(0).answer())
        .isEqualTo(Answer.CERTAINLY);
  }

  @Test
  void anEventWithoutAnOwnerIsPassedOver() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add("<listEvent><event xml:id='e." + i + "' type='elected'/></listEvent>");
      all.add(relation("attended", "osric", "e." + i));
    }
    assertThat(go(all).claims()).hasSize(1_000);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void nonsenseForDatesIsReportedAndTakenAsUnknown() {
    Random random = new Random(7);
    List<String> all = new ArrayList<>(List.of(organ("booth", post("crier", 1))));
    for (int i = 0; i < 20_000; i++) {
      all.add(relation("holds", "p" + i % 50, "crier", date(random), date(random)));
      all.add(person("p" + i, on("birth", random), on("death", random)));
      all.add(organ("o" + i, on("event type='founded'", random)));
    }
    go(all);
    XmlFile file = TheatreRegister.file(folder, all.toArray(String[]::new));
    Dating.check(file, report);
    assertThat(findings("DATE-01")).isNotEmpty();
  }

  private static String on(String element, Random random) {
    String method = random.nextBoolean() ? "" : " datingMethod='#julian'";
    return "<" + element + " when-custom='" + date(random) + "'" + method + "/>";
  }

  /** Pieces of dates in any order: some make a date, most make none. */
  private static String date(Random random) {
    List<String> pieces =
        List.of(
            "1602", "160X", "16XX", "-02", "-30", "-XX", "..", "/", "[", "]", "{", "}", ",", "~",
            "?", "%", " ", "spring", "0000", "9999", "99999", "-");
    StringBuilder date = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      date.append(pieces.get(random.nextInt(pieces.size())));
    }
    return date.toString();
  }
}
