package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There are words for every page, whatever an editor does to the labels meanwhile. */
class PreviewWordsTest {
  @TempDir Path folder;

  private void labels(String language, String yaml) throws IOException {
    Path file = folder.resolve("site/labels/" + language + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
  }

  private String words(String language) {
    byte[] json = PreviewWords.in(new EditionFolder(folder), language).json();
    return new String(json, StandardCharsets.UTF_8);
  }

  @Test
  void eachLanguageHasItsOwnWithFormsForItsNumbers() {
    assertThat(words("en")).contains("\"other\"", "\"errors.one\":\"{0} error\"");
    assertThat(words("ru")).contains("\"many\"", "\"errors.many\":\"{0} ошибок\"");
  }

  @Test
  void aLabelOfTheEditionGoesBeforeTheDefault() throws IOException {
    labels("en", "preview:\n  title: Look\n");
    assertThat(words("en")).contains("\"title\":\"Look\"", "\"findings\":\"Findings\"");
  }

  @Test
  void aLanguageWithoutThemSaysThemInEnglish() throws IOException {
    labels("de", "languageCode: de\nplurals:\n  other: '.*'\n");
    assertThat(words("de")).contains("\"none\":\"No findings\"");
    assertThat(words("xx")).contains("\"none\":\"No findings\"");
  }

  @Test
  void whileTheLabelsAreNoYamlTheDefaultsSpeak() throws IOException {
    labels("ru", "preview: [");
    assertThat(words("ru")).contains("\"none\":\"Замечаний нет\"");
  }

  @Test
  void whereThereIsNoSiteYetAPageSaysSoInTheLanguageOfTheSite() throws IOException {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/site.yaml"), "languages: [ru]\n");
    byte[] page = PreviewWords.of(new EditionFolder(folder)).nothing();
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("<html lang=\"ru\">", "Сайта ещё нет", "</head>");
  }
}
