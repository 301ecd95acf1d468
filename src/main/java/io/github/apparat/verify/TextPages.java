package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which pages of a site belong to which of its texts, by their names: {@code text/ID.html} is the
 * first page of a text, {@code text/ID.PART.html} another.
 */
final class TextPages {
  private static final String FOLDER = "text/";

  private final Map<String, List<String>> pages = new TreeMap<>();
  private final List<String> others = new ArrayList<>();

  /**
   * @param ids of the texts
   */
  TextPages(SiteFolder folder, List<String> ids) {
    ids.forEach(id -> pages.put(id, new ArrayList<>()));
    for (String name : folder.ending(".html")) {
      owner(name).map(pages::get).orElse(others).add(name);
    }
  }

  /** The pages of a text, by their names. */
  List<String> of(String id) {
    return pages.get(id);
  }

  /** The pages that belong to no text. */
  List<String> others() {
    return others;
  }

  /** The text whose id is the longest that the name of the page begins with. */
  private Optional<String> owner(String page) {
    if (!page.startsWith(FOLDER)) {
      return Optional.empty();
    }
    String name = page.substring(FOLDER.length(), page.length() - ".html".length());
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      if (pages.containsKey(name.substring(0, end))) {
        return Optional.of(name.substring(0, end));
      }
    }
    return Optional.empty();
  }
}
