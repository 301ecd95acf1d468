package io.github.apparat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private final Spelling spelling = new Spelling();

  private String fold(String word) {
    return spelling.fold(Spelling.small(word));
  }

  @ParameterizedTest
  @CsvSource({
    "Élan, elan",
    "Ёлка, елка",
    "объезд, обезд",
    "Большевик’s, болшевик",
    "O’Hara, ohara",
    "Straße, strasse",
    "שָׁלוֹם, שלום",
    "ΛΌΓΟΣ, λογοσ",
    "1934, 1934"
  })
  void whatIsWrittenNowSoNowSoIsFoldedAway(String written, String folded) {
    assertThat(fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Хлевнюк Khlevnyuk Khlevniuk Hlevnjuk Chlevnjuk Chlewnjuk",
        "Троцкий Trotsky Trotskii Trotskij Trotzki Trockij",
        "Каганович Kaganovich Kaganowitsch Kaganovič Kaganovic",
        "Чичерин Chicherin Tschitscherin Cicerin",
        "Щедрин Shchedrin Schtschedrin Ščedrin Scedrin",
        "Жуков Zhukov Žukov Zukov",
        "Горбачёв Gorbachev Gorbatschow Gorbačëv",
        "Зиновьев Zinoviev Zinov'ev Zinovyev",
        "Ежов Yezhov Ezhov",
        "Ягода Yagoda Iagoda Jagoda",
        "Хрущёв Хрущев Khrushchev Chruschtschow Hruščov Hruscov Chruščëv Hruscev",
        "Дзержинский Dzerzhinsky Dzerzhinskii",
        "Фёдор Fedor Fyodor",
        "Йорик Yorick",
        "Маркс Marx"
      })
  void spellingsOfANameSoundAlike(String names) {
    assertThat(Stream.of(names.split(" ")).map(n -> spelling.sound(fold(n))).distinct()).hasSize(1);
  }

  @Test
  void differentNamesSoundDifferent() {
    List<String> names =
        List.of("Сталин", "Сталина", "Kirov", "Kiров", "Kaganov", "Kaganovich", "Чехов", "Хехов");
    assertThat(names.stream().map(n -> spelling.sound(fold(n))).distinct()).hasSize(7);
  }

  @Test
  void caronsMayBeWrittenOut() {
    assertThat(spelling.withoutCarons("kaganovič")).isEqualTo("kaganovich");
    assertThat(spelling.withoutCarons("stalin")).isEqualTo("stalin");
  }
}
