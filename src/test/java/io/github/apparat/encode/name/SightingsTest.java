package io.github.apparat.encode.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.encode.name.Sightings.As;
import io.github.apparat.encode.name.Sightings.Sighting;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
  @TempDir private Path folder;

  private Names names() {
    return new InventedNames(folder)
        .person("gamov", "Gamov, P. I.", "P. I. Gamov@play", "Gamov@play")
        .person("gamov-k", "Gamov, K.", "K. Gamov")
        .person("dzerov", "Dzerovsky, F. Yu.", "Dzerovsky")
        .person("yezhin", "Yezhin, A.", "A. Yezhin")
        .person("orchev", "Orchëv, N.", "Orchëv")
        .organ("players", "Players' Committee", "Players' Committee@play", "TsIK")
        .organ("props", "property room", "property room@play", "Property@play")
        .read();
  }

  private String in(String language, String passage) {
    Sightings sightings = new Sightings(names(), "play", language, NameSheet.EMPTY, passage);
    List<Sighting> found = sightings.in(passage, i -> 0);
    return found.stream()
        .map(
            s ->
                String.join("/", s.candidates().keySet())
                    + " "
                    + s.as()
                    + " "
                    + passage.substring(s.start(), s.end()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saw P. I. Gamov there|gamov FULL P. I. Gamov",
        "Saw K. Gamov there|gamov-k FULL K. Gamov",
        "Saw Gamov there|gamov/gamov-k WORD Gamov",
        "Saw Z. Gamov there|''",
        "To the Players’ Committee|players FULL Players’ Committee",
      })
  void allWhoMayBeMeantAreTold(String passage, String expected) {
    assertThat(in("en", passage.replace('’', '\''))).isEqualTo(expected.replace('’', '\''));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Видел П. И. Гамова там|gamov FULL П. И. Гамова",
        "Сказал Гамов|gamov/gamov-k WORD Гамов",
        "Вместе с Гамовым|gamov/gamov-k DECLINED Гамовым",
        "у Дзеровского был|dzerov DECLINED Дзеровского",
        "Ф. Ю. Дзеровский был|dzerov FULL Ф. Ю. Дзеровский",
        "А. Ежин пришёл|yezhin FULL А. Ежин",
        "пришёл Орчёв|orchev WORD Орчёв",
        "заседал ЦИК|players WORD ЦИК",
      })
  void namesInCyrillicAreFoundInAllTheirCases(String passage, String expected) {
    assertThat(in("ru", passage)).isEqualTo(expected);
  }

  @Test
  void casesAreOfLanguagesThatHaveThem() {
    assertThat(in("en", "He met Gamova and Dzerovskogo")).isEmpty();
  }

  @Test
  void wordsThatAreAlsoCommonArePlain() {
    String passage = "The property room. Property was kept. Players' Committee, property.";
    Sightings sightings = new Sightings(names(), "play", "en", NameSheet.EMPTY, passage);
    assertThat(sightings.in(passage, i -> 0))
        .extracting(s -> passage.substring(s.start(), s.end()), Sighting::plain)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("property room", true),
            org.assertj.core.groups.Tuple.tuple("Property", true),
            org.assertj.core.groups.Tuple.tuple("Players' Committee", false));
  }

  @Test
  void theSheetOfTheTextDecides() throws Exception {
    NameSheet sheet =
        new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
            .readValue(
                "not: [{form: Dzerovsky, lines: 7}]\nforms: {Gamov: {ref: gamov-k, cert: medium}}",
                NameSheet.class);
    Sightings sightings = new Sightings(names(), "play", "en", sheet, "");
    assertThat(sightings.in("Dzerovsky", i -> 7)).isEmpty();
    assertThat(sightings.in("Dzerovsky", i -> 8)).extracting(Sighting::as).containsExactly(As.WORD);
    assertThat(sightings.in("Gamov", i -> 1).get(0).decided().orElseThrow().ref())
        .isEqualTo("gamov-k");
  }
}
