package io.github.apparat.site;

import io.github.apparat.xml.Labels;
import java.util.List;
import java.util.Map;

/**
 * The languages of a site: the first has its pages at the root, each other in a folder of its name,
 * which is a whole site of its own.
 *
 * @param all the words in each language, in order
 */
record Languages(List<Labels> all) {

  /** The folder of a language, with {@code /} at its end; empty for the root. */
  String folder(Labels labels) {
    return all.get(0).language().equals(labels.language()) ? "" : labels.language() + "/";
  }

  /** What leads from the folder of a language to the root. */
  String up(Labels labels) {
    return folder(labels).isEmpty() ? "" : "../";
  }

  /**
   * The same page in every language, from the page itself; none where there is one language.
   *
   * @param of the language of the page
   * @param path of the page in that language
   */
  List<Object> versions(Labels of, String path) {
    String from = folder(of) + path;
    String up = "../".repeat((int) from.chars().filter(c -> c == '/').count());
    // How many pages statements of headers fill depends on the words around them.
    String there = path.replaceFirst("^(about|rights|encoding)-\\d+\\.html$", "$1.html");
    return all.size() == 1
        ? List.of()
        : all.stream().<Object>map(l -> version(l, of, up + folder(l) + there)).toList();
  }

  private static Map<String, Object> version(Labels labels, Labels of, String href) {
    return Data.of(
        "language", labels.language(),
        "name", labels.word("languageName"),
        "href", href,
        "current", labels.language().equals(of.language()));
  }
}
