package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOrderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Zeta, Ärzte, Argus, de Wit, Dewar|Argus, Ärzte, de Wit, Dewar, Zeta",
        "en|Stalin, Stal, Sta Lin|Sta Lin, Stal, Stalin",
        "ru|Яков, Ёлкин, Ежов, Жук, Ельцин, Иванов, Йонас|Ежов, Ёлкин, Ельцин, Жук, Иванов, Йонас, Яков",
        "ru|Molotov, Молотов, Ленин|Molotov, Ленин, Молотов"
      })
  void namesStandInTheOrderOfTheLanguageWordByWord(String language, String names, String expected) {
    Labels labels = Labels.read(new EditionFolder(Path.of("target/no-edition")), language);
    String[] sorted = names.split(", ");
    Arrays.sort(sorted, new NameOrder(labels));
    assertThat(String.join(", ", sorted)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Ärzte,A", "ёлка,Ё", "йод,Й", "“Quoted”,Q", "1920,0", "–,#", "Łódź,Ł", "élan,E"})
  void aNameIsListedUnderItsLetter(String name, String letter) {
    assertThat(NameOrder.letter(name)).isEqualTo(letter);
  }
}
