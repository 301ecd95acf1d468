package io.github.apparat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static List<String> of(String text, Locale locale) {
    Sentences sentences = new Sentences(text, locale);
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = sentences.end(at + 1);
      found.add(text.substring(at, end).strip());
      at = end;
    }
    return found;
  }

  @Test
  void aTextIsPartedIntoItsSentences() {
    assertThat(
            of(
                "Who is there? Nay, answer me! Stand. “Long live the king.” He left.",
                Locale.ENGLISH))
        .containsExactly(
            "Who is there?", "Nay, answer me!", "Stand.", "“Long live the king.”", "He left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Then H. G. Marsh spoke.",
        "The letter of Ya. Green was lost.",
        "Comr. Yorick wrote it.",
        "See vol. 2, pp. 12, and ch. 3.",
        "Cf. Act 5 (ed. Quill, no. 7).",
        "Dr. Quill met Mr. Marsh at St. Luke’s.",
        "A note (p. X of the folio)."
      })
  void initialsAndAbbreviationsEndNone(String sentence) {
    assertThat(of(sentence + " It rained.", Locale.ENGLISH))
        .containsExactly(sentence, "It rained.");
  }

  @Test
  void initialsOfOtherAlphabetsEndNone() {
    assertThat(of("Тогда П. И. Гамов встал. Был дождь.", Locale.forLanguageTag("ru")))
        .containsExactly("Тогда П. И. Гамов встал.", "Был дождь.");
  }

  @Test
  void aWordThatOnlyEndsLikeAnAbbreviationEndsASentence() {
    assertThat(of("It stood in the shop. The piano fell.", Locale.ENGLISH))
        .containsExactly("It stood in the shop.", "The piano fell.");
  }

  @Test
  void aPlaceIsInItsSentence() {
    String text = "To be. Not to be.";
    Sentences sentences = new Sentences(text, Locale.ENGLISH);
    assertThat(sentences.start(0)).isZero();
    assertThat(sentences.start(6)).isZero();
    assertThat(sentences.start(7)).isEqualTo(7);
    assertThat(sentences.start(16)).isEqualTo(7);
    assertThat(sentences.end(1)).isEqualTo(7);
    assertThat(sentences.end(7)).isEqualTo(7);
    assertThat(sentences.end(8)).isEqualTo(17);
    assertThat(sentences.end(17)).isEqualTo(17);
  }

  @Test
  void anEmptyTextHasOne() {
    Sentences sentences = new Sentences("", Locale.ROOT);
    assertThat(sentences.start(0)).isZero();
    assertThat(sentences.end(0)).isZero();
  }
}
