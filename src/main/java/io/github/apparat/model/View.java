package io.github.apparat.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a text is shown. All views are made of one source, and places have the same ids in each. */
public enum View {
  /** As it is to be read: emended, its deletions left out. */
  READING("text"),
  /** As it is to be read, with every intervention shown openly. */
  INTERVENTIONS("interventions"),
  /** As it stands in the source, line by line. */
  DIPLOMATIC("diplomatic");

  private final String folder;

  View(String folder) {
    this.folder = folder;
  }

  /** The word for it in stylesheets and labels. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of a word; nothing where there is none. */
  public static Optional<View> of(String word) {
    return Stream.of(values()).filter(v -> v.word().equals(word)).findFirst();
  }

  /**
   * The page that shows a text, or a part that has a page of its own, below the site.
   *
   * @param name the id of the text, or of the part with that of the text before it
   */
  public String page(String name) {
    return folder + "/" + name + ".html";
  }
}
