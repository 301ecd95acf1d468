package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordMakerTest {
  private final WordMaker maker = new WordMaker();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage curtain",
        "Зелёный занавес",
        "מָסָךְ יָרֹק",
        "ستار سبز",
        "पर्दा हरा",
        "緑の 幕",
        "𐌰𐌱𐌲 𐌳𐌴𐌵",
        "cafe\u0301 no\u0308l",
      })
  void lettersOfAnyScriptWithTheirMarksMakeWords(String two) {
    maker.text("«" + two + "…»", 1);

    assertThat(maker.words()).extracting(Word::text).containsExactly(two.split(" "));
  }

  @Test
  void aWordIsKnownByItsLineAndByWhatPartsItFromTheOneBefore() {
    maker.text("a\nb", 7);
    maker.cut(Cut.LOOSE);
    maker.text("c", 8);
    maker.cut(Cut.LOOSE);
    maker.cut(Cut.HARD);
    maker.text("d", 9);

    assertThat(maker.words())
        .containsExactly(
            new Word("a", 7, false),
            new Word("b", 8, false),
            new Word("c", 8, true),
            new Word("d", 9, false));
  }

  @Test
  void softHyphensEndNoWordAndSpacesWithoutWidthDo() {
    maker.text("cur\u00ADtain sta\u200Bge", 1);

    assertThat(maker.words()).extracting(Word::text).containsExactly("curtain", "sta", "ge");
  }

  @Test
  void aWordGoesOnOverAHyphenAndABreakThatPartsNone() {
    maker.text("cur-", 1);
    maker.join();
    maker.text("\n  tain", 1);

    assertThat(maker.words()).containsExactly(new Word("curtain", 1, false));
  }

  @Test
  void whereNothingStandsBeforeNothingGoesOn() {
    maker.join();
    maker.text("curtain. ", 3);
    maker.join();
    maker.text("Stage", 3);

    assertThat(maker.words())
        .containsExactly(new Word("curtain", 3, false), new Word("Stage", 3, false));
  }

  @Test
  void theSameWordsAreTheSameWhereverTheyStand() {
    maker.text("stage curtain", 1);
    WordMaker other = new WordMaker();
    other.text("\n\nstage, curtain", 1);
    WordMaker joined = new WordMaker();
    joined.text("stagecurtain", 1);

    assertThat(maker.words().sameAs(other.words())).isTrue();
    assertThat(maker.words().sameAs(joined.words())).isFalse();
    assertThat(maker.words().sameAt(1, other.words(), 1)).isTrue();
    assertThat(maker.words().sameAt(0, other.words(), 1)).isFalse();
  }
}
