package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.ElementFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a text loses no word of any element, and is sound. */
class AnyElementWordsTest {
  @TempDir static Path edition;
  @TempDir Path site;
  private static ElementFixtures fixtures;

  @BeforeAll
  static void compile() {
    fixtures = new ElementFixtures(edition);
  }

  static List<String> names() throws IOException {
    return ElementFixtures.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageHasTheWordsOfItsTextAndNoFault(String name) throws IOException {
    byte[] tei = Files.readAllBytes(ElementFixtures.FOLDER.resolve(name + ".xml"));
    String html = fixtures.show(fixtures.tei(name), Map.of()).html();
    SiteOnDisk page = new SiteOnDisk(site).file("tei/" + name + ".xml", tei);
    assertThat(page.page("text/" + name + ".html", html).verify()).isEmpty();
  }
}
