package io.github.apparat.site;

import io.github.apparat.desk.Desk;
import io.github.apparat.model.Edition;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The desk of the editors as one page by itself, with its style in it. */
public final class DeskSheet {
  private DeskSheet() {}

  /**
   * The page.
   *
   * @param site the way from the page to a site of the edition, with {@code /} at its end; empty
   *     where there is none, so that nothing leads to it
   */
  public static String html(
      EditionFolder folder, Edition edition, Labels labels, Desk desk, String site) {
    Templates templates = new Templates(folder);
    Map<String, Object> data = new DeskPage(edition, labels, desk).data();
    data.putAll(
        Data.of(
            "labels", labels.all(),
            "say", Templates.saying(labels),
            "edition",
                Data.of("title", edition.about().title(), "language", edition.about().language()),
            "alone", new String(new Assets(folder, templates).style(), StandardCharsets.UTF_8),
            "linked", !site.isEmpty(),
            "page",
                Data.of(
                    "title",
                    labels.word("desk.title"),
                    "description",
                    labels.word("desk.about"),
                    "path",
                    DeskPage.PATH,
                    "root",
                    site)));
    return templates.page("desk", data).strip() + "\n";
  }
}
