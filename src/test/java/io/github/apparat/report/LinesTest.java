package io.github.apparat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @Test
  void anEmptyTextHasOneLine() {
    Lines lines = new Lines("");
    assertThat(lines.count()).isEqualTo(1);
    assertThat(lines.locate("a.xml", 0)).isEqualTo(new Location("a.xml", 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"'ab\ncd',2", "'ab\rcd',2", "'ab\r\ncd',2", "'ab\n\rcd',3", "'ab\r\r\ncd\n',4"})
  void aLineEndsAtLfAtCrLfAndAtALoneCr(String text, int count) {
    assertThat(new Lines(text).count()).isEqualTo(count);
  }

  @Test
  void theEndOfALineBelongsToIt() {
    Lines lines = new Lines("ab\r\ncd\re");
    assertThat(lines.lineOf(3)).isEqualTo(1);
    assertThat(lines.columnOf(3)).isEqualTo(4);
    assertThat(lines.lineOf(4)).isEqualTo(2);
    assertThat(lines.lineOf(6)).isEqualTo(2);
    assertThat(lines.lineOf(7)).isEqualTo(3);
    assertThat(lines.lineOf(8)).isEqualTo(3);
  }

  @Test
  void everyOffsetIsFoundAgainFromItsLineAndColumn() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append("ab \r\n\n".charAt(random.nextInt(6)));
      }
      Lines lines = new Lines(text);
      for (int offset = 0; offset <= text.length(); offset++) {
        assertThat(lines.offsetOf(lines.lineOf(offset), lines.columnOf(offset))).isEqualTo(offset);
      }
    }
  }

  @Test
  void nothingLiesBeyondTheText() {
    Lines lines = new Lines("ab\ncd");
    assertThat(lines.startOf(3)).isEqualTo(5);
    assertThat(lines.startOf(99)).isEqualTo(5);
    assertThat(lines.offsetOf(2, 99)).isEqualTo(5);
  }
}
