package io.github.apparat.site;

import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.View;
import io.github.apparat.render.Fragments.TextFragment;
import java.util.ArrayList;
import java.util.List;

/** The links from one view of a text to the others. */
final class ViewLinks {
  /** The pages of images, which are no view of the words but stand beside them. */
  static final String FACSIMILE = "facsimile";

  private final Frame frame;
  private final Text text;
  private final TextFragment words;

  ViewLinks(Frame frame, Text text, TextFragment words) {
    this.frame = frame;
    this.text = text;
    this.words = words;
  }

  /**
   * The page of a part in the folder of a view.
   *
   * @param part its id; empty for the page of the text itself
   */
  static String name(Text text, String part) {
    return text.id() + (part.isEmpty() ? "" : "." + part);
  }

  /** The page of the images of a part. */
  static String images(Text text, String part) {
    return FACSIMILE + "/" + name(text, part) + ".html";
  }

  /**
   * The links, with the one the reader is at marked; none where there is but one view.
   *
   * @param part the id of the part whose page it is
   * @param current the view, or {@link #FACSIMILE}
   */
  List<Object> from(String part, String current) {
    List<Object> links = new ArrayList<>();
    for (View view : View.values()) {
      boolean there =
          view == View.READING
              || words.views().containsKey(view)
                  && words.views().get(view).pages().containsKey(part);
      if (there) {
        links.add(link(view.word(), view.page(name(text, part)), current));
      }
    }
    boolean images =
        words.views().values().stream().anyMatch(view -> view.folios().containsKey(part));
    if (images) {
      links.add(link(FACSIMILE, images(text, part), current));
    }
    return links.size() > 1 ? links : List.of();
  }

  private Object link(String view, String href, String current) {
    return Data.of(
        "title",
        frame.labels().word("view." + view),
        "href",
        href,
        "view",
        view,
        "current",
        view.equals(current));
  }
}
