package io.github.apparat.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  private static SourceText of(String text) {
    return new SourceText("act-1.txt", "00", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "to be", "\uD83D\uDC80", "a\uD83D\uDC80b\uD83C\uDFADc", "e\u0301 é"})
  void positionsCountCodePoints(String text) {
    SourceText source = of(text);
    assertThat(source.length()).isEqualTo(text.codePointCount(0, text.length()));
    for (int position = 0; position <= source.length(); position++) {
      int offset = text.offsetByCodePoints(0, position);
      assertThat(source.offsetOf(position)).isEqualTo(offset);
      assertThat(source.positionOf(offset)).isEqualTo(position);
    }
  }

  @Test
  void aRangeAfterASkullPointsToTheSameCharacters() {
    SourceText source = of("Alas \uD83D\uDC80 poor Yorick");
    int start = source.text().indexOf("poor");
    CharRange range = source.range(start, start + 4);
    assertThat(range).isEqualTo(new CharRange("act-1.txt", 7, 11));
    assertThat(source.text().substring(source.offsetOf(7), source.offsetOf(11))).isEqualTo("poor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"to be", "\uD83D\uDC80 to be"})
  void nothingLiesBeyondTheText(String text) {
    assertThat(of(text).offsetOf(999)).isEqualTo(text.length());
  }

  @Test
  void placesCountAsEditorsDo() {
    SourceText source = of("\uD83D\uDC80 one\r\ntwo");
    assertThat(source.locate(source.text().indexOf("one")))
        .isEqualTo(new Location("act-1.txt", 1, 4));
    assertThat(source.locate(source.text().indexOf("two")))
        .isEqualTo(new Location("act-1.txt", 2, 1));
  }
}
