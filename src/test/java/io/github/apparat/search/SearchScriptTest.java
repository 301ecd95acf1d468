package io.github.apparat.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SearchScriptTest {
  @Test
  void aFileGivesBackItsBytes() {
    Random random = new Random(7);
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(SearchScript.read(SearchScript.of("x", bytes))).hasValue(bytes);
    }
  }

  @Test
  void sevenPerCentAreLost() {
    byte[] bytes = new byte[150_000];
    new Random(7).nextBytes(bytes);
    assertThat(SearchScript.of("x", bytes).length).isBetween(160_000, 160_100);
  }

  @Test
  void anotherFileIsNoneOfThese() {
    assertThat(SearchScript.read("window.x = 1;".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(SearchScript.texts("\uFEFFwindow.x".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
  }

  /** What a leak test must see. */
  @Test
  void allWordsOfAnIndexCanBeReadInItsFiles() {
    Passage passage =
        new Passage(
            Kind.TEXT,
            "1",
            "Remember the quiet lamp",
            List.of(new Passage.Mark(0, "p1")),
            List.of(new Passage.Mark(0, "en")),
            List.of(),
            new TreeSet<>());
    PageWords page = new PageWords("text/a.html", "A title", List.of(passage));
    TreeMap<String, String> read = new TreeMap<>();
    SearchIndex.files(List.of(new Book("A book", List.of(page))), Progress.NONE)
        .forEach(
            (name, bytes) ->
                SearchScript.texts(bytes)
                    .forEach(
                        t ->
                            read.merge(
                                name, new String(t, StandardCharsets.UTF_8), String::concat)));
    assertThat(read.keySet())
        .containsExactly("search/facets.js", "search/start.js", "search/t0.js", "search/w0.js");
    assertThat(read.get("search/t0.js")).contains("Remember the quiet lamp", "A title", "A book");
    assertThat(read.get("search/w0.js")).contains("lamp", "quiet", "remember");
  }
}
