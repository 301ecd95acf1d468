package io.github.apparat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharRangeTest {
  @Test
  void isWrittenAndReadTheSame() {
    CharRange range = new CharRange("act-1.txt", 120, 480);
    assertThat(range).hasToString("act-1.txt#char=120,480");
    assertThat(CharRange.in(range.toString())).containsExactly(range);
  }

  @Test
  void severalStandInTheOrderWrittenAndOtherUrisArePassedOver() {
    assertThat(CharRange.in("a.txt#char=9,10 cite:folio/p.3  #hamlet\n a.txt#char=0,0"))
        .containsExactly(new CharRange("a.txt", 9, 10), new CharRange("a.txt", 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.txt",
        "a.txt#char=5",
        "a.txt#char=5,",
        "a.txt#char=-1,5",
        "a.txt#char=8,5",
        "#char=1,2",
        "a.txt#line=1,2",
        "a.txt#char=1,99999999999999"
      })
  void whatIsNoRangeIsNotRead(String written) {
    assertThat(CharRange.in(written)).isEmpty();
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> new CharRange("a.txt", 5, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5,4");
    assertThatThrownBy(() -> new CharRange("a.txt", -1, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
