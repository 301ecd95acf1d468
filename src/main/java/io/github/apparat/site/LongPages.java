package io.github.apparat.site;

import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Elements;

/**
 * Makes several pages of a list that is longer than a page may be, and an index of names on pages
 * of its own where it makes the page of a text too long. Each page has the head of the first and as
 * many lines as fit.
 */
final class LongPages {
  /** A page as it is written. */
  record Html(String path, String html) {}

  private static final String LINES =
      "main .entries > li, main .works > li, main .texts > li, main .names-part .names > li";

  /** What leads to a line of a list that other pages point into. */
  private static final Pattern LINK =
      Pattern.compile("(?<=[\"/])(?<!text/)([a-z]+\\.html#[^\"<\\s|,]+)");

  /** Names that take a smaller part of a page stay on it. */
  private static final int WORTH = 10;

  /** How long the way to the next page and back is, at most. */
  private static final int TURN = 600;

  private final int longest;
  private final Labels labels;
  private final Map<String, String> moved = new ConcurrentHashMap<>();

  /**
   * @param longest how many characters a page may have
   */
  LongPages(int longest, Labels labels) {
    this.longest = longest;
    this.labels = labels;
  }

  /** The pages that a page becomes; itself alone where it is short enough or no list. */
  List<Html> of(String path, String html) {
    if (html.length() <= longest) {
      return List.of(new Html(path, html));
    }
    Document page = parse(html);
    Element names = page.selectFirst(".names-part");
    if (names != null && path.startsWith("text/") && names.outerHtml().length() > longest / WORTH) {
      return withNamesApart(path, page, names);
    }
    return page.select(LINES).isEmpty() ? List.of(new Html(path, html)) : split(path, html);
  }

  /** A page whose links lead to where the lines of long lists have gone. */
  String led(String html) {
    if (moved.isEmpty()) {
      return html;
    }
    Matcher links = LINK.matcher(html);
    return links.replaceAll(
        m -> Matcher.quoteReplacement(moved.getOrDefault(m.group(1), m.group(1))));
  }

  private static Document parse(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    page.outputSettings().escapeMode(Entities.EscapeMode.base).charset("UTF-8");
    return page;
  }

  private static String written(Document page) {
    return page.outerHtml().strip() + "\n";
  }

  private List<Html> withNamesApart(String path, Document page, Element names) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Document index = page.clone();
    Element section = index.selectFirst(".names-part");
    Element main = index.selectFirst("main");
    main.empty();
    Element back = main.appendElement("header").addClass("head");
    back.appendElement("p")
        .addClass("whole")
        .appendElement("a")
        .attr("href", "../" + path)
        .text(page.selectFirst("h1").text());
    back.appendElement("h1").text(section.selectFirst("h2").text());
    main.appendChild(section);
    section.select("a[href^=#]").forEach(a -> a.attr("href", "../" + path + a.attr("href")));
    // The heading of the page says it.
    section.selectFirst("h2").addClass("vh");
    Element here = index.selectFirst(".breadcrumb [aria-current]");
    if (here != null) {
      here.tagName("a").removeAttr("aria-current").attr("href", "../" + path);
    }
    String title = section.selectFirst("h2").text();
    index.title(title + " · " + index.title());
    Element body = names.selectFirst(".body").empty().removeClass("columns");
    for (Element kind : section.select(".body > div")) {
      String said = kind.selectFirst("h3").text() + ": " + kind.select("ul.names > li").size();
      body.appendElement("p").appendElement("a").attr("href", "../names/" + name).text(said);
    }
    List<Html> pages = new ArrayList<>(List.of(new Html(path, written(page))));
    pages.addAll(of("names/" + name, written(index)));
    return pages;
  }

  /**
   * The lines that may stand on one page or another; a line longer than half a page, its own lines.
   */
  private Elements lines(Document page) {
    Elements lines = new Elements();
    for (Element line : page.select(LINES)) {
      Elements within = line.select("ul.places > li");
      boolean long_ = line.outerHtml().length() > longest / 2 && !within.isEmpty();
      lines.addAll(long_ ? within : new Elements(line));
    }
    return lines;
  }

  private List<Html> split(String path, String html) {
    Document all = parse(html);
    all.select("form.filter label[for=filter]").forEach(l -> l.text(labels.word("filterPage")));
    List<Integer> pageOf = new ArrayList<>();
    Elements lines = lines(all);
    int ofLines = lines.stream().mapToInt(e -> e.outerHtml().length()).sum();
    int around = html.length() - ofLines + TURN;
    int room = Math.max(longest - around, longest / 4);
    int filled = 0;
    int number = 0;
    for (Element e : lines) {
      int length = e.outerHtml().length() + 8;
      if (filled > 0 && filled + length > room) {
        number++;
        filled = 0;
      }
      filled += length;
      pageOf.add(number);
    }
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i <= number; i++) {
      pages.add(part(all, pageOf, i));
    }
    return linked(path, pages);
  }

  /** A page with its own lines alone, and only the headings that have some. */
  private Document part(Document all, List<Integer> pageOf, int number) {
    Document page = all.clone();
    Elements lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      if (pageOf.get(i) != number) {
        remove(lines.get(i));
      }
    }
    return page;
  }

  /** Takes a line away, and whatever was only there to hold it. */
  private static void remove(Element line) {
    Element around = line.parent();
    line.remove();
    boolean holdsLines =
        around.is("ul, li, details, section, .names-part .body > div, .works .body");
    if (holdsLines && around.select("li").isEmpty() && !around.is("main")) {
      remove(around);
    }
  }

  private List<Html> linked(String path, List<Document> pages) {
    Map<String, Integer> ids = new HashMap<>();
    List<Set<String>> own = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<String> here = new HashSet<>(pages.get(i).select("[id]").eachAttr("id"));
      own.add(here);
      for (String id : here) {
        ids.putIfAbsent(id, i);
      }
    }
    ids.forEach(
        (id, page) -> {
          if (page > 0) {
            moved.put(path + "#" + id, path(path, page) + "#" + id);
          }
        });
    List<Html> written = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Element link : pages.get(i).select("main a[href^=#]")) {
        String id = link.attr("href").substring(1);
        if (!own.get(i).contains(id) && ids.containsKey(id)) {
          link.attr("href", name(path, ids.get(id)) + "#" + id);
        }
      }
      turn(pages.get(i), path, i, pages.size());
      written.add(new Html(path(path, i), written(pages.get(i))));
    }
    return written;
  }

  private void turn(Document page, String path, int number, int of) {
    if (number > 0) {
      Element heading = page.selectFirst("h1");
      String title = labels.filled("pageOf", heading.text(), "" + (number + 1));
      page.title(
          page.title()
              .replaceFirst(Pattern.quote(heading.text()), Matcher.quoteReplacement(title)));
      heading.text(title);
    }
    Element turn =
        page.selectFirst("main")
            .appendElement("nav")
            .addClass("turn")
            .attr("aria-label", labels.word("turnPages"));
    if (number > 0) {
      link(turn, "prev", labels.word("previous"), path, number - 1);
    }
    if (number < of - 1) {
      link(turn, "next", labels.word("next"), path, number + 1);
    }
  }

  private void link(Element turn, String rel, String word, String path, int number) {
    Element link = turn.appendElement("a").attr("rel", rel).attr("href", name(path, number));
    link.appendElement("span").addClass("label").text(word);
    link.appendText(" " + labels.filled("text.pageOfText", "" + (number + 1)));
  }

  private static String path(String path, int number) {
    return number == 0 ? path : path.replaceFirst("\\.html$", "~" + (number + 1) + ".html");
  }

  private static String name(String path, int number) {
    String whole = path(path, number);
    return whole.substring(whole.lastIndexOf('/') + 1);
  }
}
