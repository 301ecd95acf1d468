package io.github.apparat.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A plain text as a page: blank lines part its paragraphs; where there are none, indented lines
 * begin them; where nothing is indented and lines are long, each line is one. A form feed begins a
 * page.
 */
final class PlainPage {
  private static final Pattern BLANK = Pattern.compile("\\n[^\\S\\n]*\\n\\s*");
  private static final Pattern INDENTED = Pattern.compile("\\n(?=[ \\t\\u00A0]+\\S)");

  /** No printed line is longer, in characters: what is, was not broken by hand. */
  private static final int LONG_LINE = 120;

  private PlainPage() {}

  static Document of(String text) {
    Document page = Document.createShell("");
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    String[] pages = unix.split("\f", -1);
    for (int n = 0; n < pages.length; n++) {
      if (n > 0) {
        page.body().appendElement("div").attr("style", "break-after: page");
      }
      for (String paragraph : paragraphs(pages[n].strip())) {
        if (!paragraph.isBlank()) {
          Element p = page.body().appendElement("p");
          p.appendText(paragraph.strip());
        }
      }
    }
    return page;
  }

  private static List<String> paragraphs(String text) {
    if (BLANK.matcher(text).find()) {
      return Arrays.asList(BLANK.split(text));
    }
    if (INDENTED.matcher(text).find()) {
      return Arrays.asList(INDENTED.split(text));
    }
    boolean isLong = text.lines().anyMatch(line -> line.length() > LONG_LINE);
    return isLong ? text.lines().toList() : List.of(text);
  }
}
