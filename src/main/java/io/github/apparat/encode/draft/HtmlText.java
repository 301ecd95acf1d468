package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.Transcript.Kind;
import io.github.apparat.encode.draft.Transcript.Told;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * A page of the web written out plainly: a block a line, blank lines between, a table as lines with
 * pipes, the notes at the end. What is there for the site's sake is told to be furniture.
 */
final class HtmlText implements NodeFilter {
  private static final Pattern LIKELY =
      Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 2000;

  private static final Set<String> NO_TEXT =
      Set.of(
          "script", "style", "template", "noscript", "head", "svg", "iframe", "select", "button");
  private static final String FURNITURE =
      "nav, footer, aside, header:not(:has(h1)), [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=search], [role=complementary]";
  private static final Evaluator FURNITURE_ELEMENTS = QueryParser.parse(FURNITURE);
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Transcript.Writer out = new Transcript.Writer();
  private final StringBuilder line = new StringBuilder();
  private final Map<String, String> notes;
  private int furniture;
  private int quotes;
  private Told told;

  private HtmlText(Map<String, String> notes) {
    this.notes = notes;
  }

  /** Whether a text that nobody called so is HTML. */
  static boolean isLikely(String text) {
    return LIKELY.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
  }

  static Transcript transcribe(String html) {
    Document page = Jsoup.parse(html);
    HtmlText text = new HtmlText(HtmlNotes.takeFrom(page));
    NodeTraversor.filter(text, page.body());
    text.endLine();
    text.out.blank();
    text.notes.forEach((n, words) -> text.out.line(n + ". " + words));
    return text.out.finish();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      line.append(words.getWholeText());
    } else if (node instanceof Element element) {
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    if (NO_TEXT.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("sup")) {
      line.append(raised(element.text()));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("br")) {
      endLine();
    }
    if (!isBlock(element)) {
      return FilterResult.CONTINUE;
    }
    endLine();
    out.blank();
    furniture += element.is(FURNITURE_ELEMENTS) ? 1 : 0;
    quotes += element.normalName().equals("blockquote") ? 1 : 0;
    if (element.normalName().equals("table") && isOfCells(element)) {
      table(element);
      return FilterResult.SKIP_CHILDREN;
    }
    if (HEADING.matcher(element.normalName()).matches()) {
      told = heading(element);
    } else if (element.normalName().equals("li")) {
      told = new Told(Kind.ITEM, 0, "");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && isBlock(element)) {
      endLine();
      if (!element.normalName().equals("li")) {
        out.blank();
      }
      told = null;
      furniture -= element.is(FURNITURE_ELEMENTS) ? 1 : 0;
      quotes -= element.normalName().equals("blockquote") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || Set.of("td", "th", "dt", "dd").contains(element.normalName());
  }

  private Told heading(Element element) {
    return !notes.isEmpty() && NoteWords.areHeading(element.text())
        ? new Told(Kind.FURNITURE, 0, NoteWords.WHAT)
        : new Told(Kind.HEADING, element.normalName().charAt(1) - '0', "");
  }

  private void endLine() {
    String words = SPACE.matcher(line).replaceAll(" ").strip();
    line.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (furniture > 0) {
      out.line(words, new Told(Kind.FURNITURE, 0, "What the page has for its site’s sake."));
    } else if (told != null) {
      out.line(words, told);
    } else if (quotes > 0) {
      out.line(words, new Told(Kind.QUOTE, 0, ""));
    } else {
      out.line(words);
    }
  }

  /** Whether a table is one, and not the frame of a page. */
  private static boolean isOfCells(Element table) {
    return table.selectFirst("table table, h1, h2, h3, p + p") == null;
  }

  /** Rows between pipes, a rule below the first. */
  private void table(Element table) {
    boolean first = true;
    for (Element row : table.select("tr")) {
      String cells = row(row, c -> SPACE.matcher(c.text().replace('|', '¦')).replaceAll(" "));
      if (!cells.replace("|", "").isBlank()) {
        line.append(cells);
        endLine();
        if (first) {
          line.append(row(row, c -> "---"));
          endLine();
        }
        first = false;
      }
    }
  }

  private static String row(Element row, Function<Element, String> cell) {
    return row.children().stream().map(cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Figures stay raised; letters cannot. */
  private static String raised(String words) {
    String bare = words.strip();
    if (!bare.matches("\\d{1,4}")) {
      return words;
    }
    return bare.chars()
        .mapToObj(c -> String.valueOf(SUPERSCRIPTS.charAt(c - '0')))
        .collect(Collectors.joining());
  }
}
