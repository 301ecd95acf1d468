package io.github.apparat.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void aTagGivesTheCodesAndNamesOfLanguageAndScript() {
    assertThat(Language.of("en")).isEqualTo(new Language("eng", "English", "Latn", "Latin"));
    assertThat(Language.of("ru")).isEqualTo(new Language("rus", "Russian", "Cyrl", "Cyrillic"));
    assertThat(Language.of("ru-Latn")).isEqualTo(new Language("rus", "Russian", "Latn", "Latin"));
    assertThat(Language.of("grc").code()).isEqualTo("grc");
  }

  @Test
  void aTagThatIsNoneIsNotKnown() {
    assertThat(Language.of("").isKnown()).isFalse();
    assertThat(Language.of("qx").isKnown()).isFalse();
    assertThat(Language.of("not a tag").isKnown()).isFalse();
  }
}
