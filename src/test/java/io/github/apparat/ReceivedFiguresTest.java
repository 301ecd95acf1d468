package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many headings, joins, notes, tables and pages the long texts have: figures only. */
class ReceivedFiguresTest {
  private static void assertFound(String id, String path, String expected) {
    assertThat(ReceivedTexts.of(id).find(path.strip())).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "count(//div[@type='chapter']//div/head) → 13",
        "sum(//text//p/(count(tokenize(@source)) - 1)) → 19",
        "for $s in 1 to 2 return count(//body//note[contains(@xml:id, concat('.n', $s, '.'))]) → 35 67",
        "count(//note[@place]/gap | //back//note | //note[@place][not(@target)]) → 0",
        "count(//quote) → 2",
        "count(//body//table) → 11",
        "count(//list[@type='gloss']/item) → 92",
        "count(//pb) → 29"
      })
  void theNatureOfADictatorship(String path, String expected) {
    assertFound("rees-2004", path, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "count(//note[@place][contains(@xml:id, '.n')][not(@subtype)]) → 598",
        "count(//note[@place][@subtype = 'supplied']) → 78",
        "//note[@place][contains(@xml:id, '.n')]/@n ! string() => sort((), function($n) { number($n) }) => deep-equal((1 to 676) ! string()) → true",
        "count(//body/div[@type='chapter']) → 3",
        "count(//body//div[@type='section']) → 12",
        "empty(//gap[@reason='truncated']) → false"
      })
  void theMechanismOfPower(String path, String expected) {
    assertFound("pavlova-mechanism", path, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "count(//body//div/head) → 69",
        "count(//pb) → 337",
        "count(distinct-values(//pb/@n)) → 337",
        "count(//table[head]) → 81",
        "for $s in 1 to 8 return count(//note[@place][contains(@xml:id, concat('.n', $s, '.'))]) → 58 176 196 127 143 186 195 6",
        "count(//note[@place][@source]) → 1045",
        "count(//note[@place][not(@source)][gap/@reason = 'lost']) → 42",
        "count(//back//note[not(@subtype = 'unplaced')]) → 0"
      })
  void aThesisOnLeningrad(String path, String expected) {
    assertFound("leningrad-thesis", path, expected);
  }
}
