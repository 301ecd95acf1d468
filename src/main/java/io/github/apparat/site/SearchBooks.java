package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.search.Book;
import io.github.apparat.search.PageWords;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a site may be searched alone: each text, each register, each page on the edition. */
final class SearchBooks {
  /** Other pages repeat words that stand on these. */
  private static final Set<String> FOUND =
      Set.of("text", "part", "person", "organ", "places", "works", "prose");

  private final Map<String, List<PageWords>> texts = new HashMap<>();
  private final Map<String, List<PageWords>> besides = new LinkedHashMap<>();
  private final Edition edition;
  private final Labels labels;

  SearchBooks(Edition edition, Labels labels) {
    this.edition = edition;
    this.labels = labels;
  }

  /** Whether the words of a page are to be found. */
  static boolean isFound(Page page) {
    return FOUND.contains(page.template());
  }

  /** Takes the pages of a text. */
  void text(String id, List<PageWords> pages) {
    texts.put(id, pages);
  }

  /** Takes a page that belongs to no text; in the order in which they are shown. */
  void page(PageWords page) {
    besides.computeIfAbsent(title(page), t -> new ArrayList<>()).add(page);
  }

  private String title(PageWords page) {
    return switch (page.path().replaceFirst("/.*", "")) {
      case "person" -> labels.word("nav.persons");
      case "organ" -> labels.word("nav.organs");
      default -> page.title();
    };
  }

  /** All of them, the texts first. */
  List<Book> all() {
    List<Book> all = new ArrayList<>();
    for (Text text : edition.texts()) {
      all.add(new Book(text.title(), texts.getOrDefault(text.id(), List.of())));
    }
    besides.forEach((title, pages) -> all.add(new Book(title, pages)));
    return all;
  }
}
