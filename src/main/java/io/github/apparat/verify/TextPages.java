package io.github.apparat.verify;

import io.github.apparat.model.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which pages of a site belong to which view of which of its texts, by their names: {@code
 * text/ID.html} is the first page of a text, {@code text/ID.PART.html} another, {@code
 * diplomatic/ID.html} the first of another view. In each further language of a site they stand in
 * its folder.
 */
final class TextPages {
  private static final String HTML = ".html";

  private final String root;
  private final Map<String, List<String>> pages = new TreeMap<>();
  private final List<String> others = new ArrayList<>();

  /**
   * @param root the folder of a language; empty for that of the site itself
   * @param names of the pages in this language
   * @param ids of the texts
   */
  TextPages(String root, List<String> names, List<String> ids) {
    this.root = root;
    for (View view : View.values()) {
      ids.forEach(id -> pages.put(root + view.page(id), new ArrayList<>()));
    }
    for (String name : names) {
      owner(name).map(pages::get).orElse(others).add(name);
    }
  }

  /** The names of the pages of a text, by its views; it has one to be read, be it without pages. */
  Map<View, List<String>> of(String id) {
    Map<View, List<String>> views = new EnumMap<>(View.class);
    for (View view : View.values()) {
      List<String> names = pages.get(root + view.page(id));
      if (view == View.READING || !names.isEmpty()) {
        views.put(view, names);
      }
    }
    return views;
  }

  /** The pages that belong to no text. */
  List<String> others() {
    return others;
  }

  /** The first page of the text whose id is the longest that the name of the page begins with. */
  private Optional<String> owner(String page) {
    int folder = page.indexOf('/', root.length());
    for (int end = page.length() - HTML.length();
        end > folder && folder > 0;
        end = page.lastIndexOf('.', end - 1)) {
      String first = page.substring(0, end) + HTML;
      if (pages.containsKey(first)) {
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }
}
