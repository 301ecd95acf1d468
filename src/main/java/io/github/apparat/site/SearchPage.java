package io.github.apparat.site;

import io.github.apparat.cite.PageJson;
import io.github.apparat.source.Tier;

/** The page on which the edition is searched. */
final class SearchPage {
  private static final String PATH = "search.html";

  private final Frame frame;

  SearchPage(Frame frame) {
    this.frame = frame;
  }

  Page page() {
    String title = frame.labels().word("search.title");
    String about = frame.labels().word("search.about");
    boolean masked = frame.edition().texts().stream().anyMatch(t -> t.tier() != Tier.FULL);
    return frame.page(
        "search",
        new Frame.Head(PATH, "search", title, about),
        "",
        Data.of(
            "masked",
            masked,
            "words",
            Templates.html(PageJson.of(frame.labels().all().get("search")))));
  }
}
