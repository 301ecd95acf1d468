package io.github.apparat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  private final Stems stems = new Stems();

  @ParameterizedTest
  @CsvSource({
    "en, secretary secretaries",
    "ru, партия партии партией партиями",
    "de, sitzung sitzungen",
    "fr, parti partis"
  })
  void formsOfAWordHaveOneStem(String language, String forms) {
    assertThat(Stream.of(forms.split(" ")).map(f -> stems.of(f, language, false)).distinct())
        .hasSize(1);
  }

  @Test
  void aRussianSurnameKeepsWhatLooksLikeAnEnding() {
    assertThat(stems.of("маленков", "ru", true)).isEqualTo(stems.of("маленкова", "ru", true));
    assertThat(stems.of("столов", "ru", false)).isNotEqualTo("столов");
  }

  @Test
  void aLanguageWithoutAStemmerKeepsItsForms() {
    assertThat(stems.of("рабочего", "uk", false)).isEqualTo("рабочего");
  }

  @Test
  void cyrillicWordsInALatinTextAreRussianAndLatinOnesInARussianNone() {
    assertThat(Stems.language("en", "партии")).isEqualTo("ru");
    assertThat(Stems.language("uk", "партії")).isEqualTo("uk");
    assertThat(Stems.language("ru-Latn", "partii")).isEmpty();
    assertThat(Stems.language("ru", "party")).isEmpty();
    assertThat(Stems.language("en-GB", "party")).isEqualTo("en");
  }

  @Test
  void commonWordsDependOnTheLanguage() {
    assertThat(Stems.isCommon("the", "en")).isTrue();
    assertThat(Stems.isCommon("the", "de")).isFalse();
    assertThat(Stems.isCommon("и", "ru")).isTrue();
    assertThat(Stems.isCommon("the", "xx")).isFalse();
  }
}
