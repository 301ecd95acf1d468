package io.github.apparat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  private static final Location PLACE = new Location("a.xml", 1, 2);

  /**
   * Words that would come out changed if a slot were formatted as a number or read as a pattern.
   */
  private static final Object[] WORDS = {1234567, "it's {1}", "'quoted'", "ünï"};

  @ParameterizedTest
  @EnumSource
  void everySlotIsFilled(Rule rule) {
    Finding finding = rule.at(PLACE, "WORD0", "WORD1", "WORD2", "WORD3", "WORD4");
    assertThat(finding.text() + finding.hint()).doesNotContain("{", "}").isNotBlank();
    assertThat(finding.text()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void noApostropheIsLostOrDoubled(Rule rule) {
    Finding finding = rule.at(PLACE, "WORD0", "WORD1", "WORD2", "WORD3", "WORD4");
    assertThat(finding.text() + finding.hint()).doesNotContain("''");
  }

  @ParameterizedTest
  @EnumSource
  void theCodeIsLettersAndANumber(Rule rule) {
    Finding finding = rule.at(PLACE, WORDS);
    assertThat(finding.code()).isEqualTo(rule.code()).matches("[A-Z]+-\\d\\d");
    assertThat(finding.severity()).isEqualTo(rule.severity());
    assertThat(finding.place()).isEqualTo(PLACE);
  }

  @Test
  void everyCodeIsGivenOnce() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsPutIntoASlotStaysAsItIs() {
    assertThat(Rule.RNG_01.at(PLACE, "it's {1} and 'that'").text())
        .isEqualTo("it's {1} and 'that'");
    assertThat(Rule.XML_03.at(PLACE, 1234567).text()).contains(" 1234567 ");
    assertThat(Rule.REF_01.at(PLACE, "ref", "#x", "the register", "it's {0}").hint())
        .isEqualTo("it's {0}");
  }

  @Test
  void apostrophesOfTheRuleItselfStay() {
    assertThat(Rule.SOURCE_01.at(PLACE, "a", "b", "c").hint()).isNotBlank();
    assertThat(Rule.RENDER_02.at(PLACE, "x").hint()).contains("edition's own");
  }

  @Test
  void aSlipInASeverityHidesNothing() {
    assertThat(Severity.of("Warning")).isEqualTo(Severity.WARNING);
    assertThat(Severity.of("info")).isEqualTo(Severity.INFO);
    assertThat(Severity.of("warnin")).isEqualTo(Severity.ERROR);
    assertThat(Severity.of("")).isEqualTo(Severity.ERROR);
  }
}
