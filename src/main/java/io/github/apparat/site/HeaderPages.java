package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments.HeaderFragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * What the headers of somebody else's texts say, on the pages on which an edition of our own speaks
 * of itself; texts of which the same is said stand together. A page that would be empty is not
 * made.
 */
final class HeaderPages {
  private static final Map<String, Function<HeaderFragment, String>> PAGES = new LinkedHashMap<>();

  /** So many texts stand together at most. */
  private static final int TOGETHER = 400;

  static {
    PAGES.put("about", HeaderFragment::about);
    PAGES.put("rights", HeaderFragment::rights);
    PAGES.put("encoding", HeaderFragment::encoding);
  }

  /** What is said of some texts, as HTML, and how long that is. */
  private record Section(Element html, String title) {
    int length() {
      return html.outerHtml().length() + 2 * title.length() + 80;
    }
  }

  private final Edition edition;
  private final List<HeaderFragment> headers;
  private final Map<String, Text> texts;

  /**
   * @param headers of all texts, in order; none in an edition of our own
   */
  HeaderPages(Edition edition, List<HeaderFragment> headers) {
    this.edition = edition;
    this.headers = headers;
    texts = edition.texts().stream().collect(Collectors.toMap(Text::id, t -> t));
  }

  /** The parts of the site that have something to show, by their keys. */
  List<String> sections() {
    List<String> all =
        List.of(
            "texts",
            "persons",
            "organs",
            "apparatus",
            "changes",
            "works",
            "about",
            "rights",
            "encoding");
    return edition.about().isForeign() ? all.stream().filter(this::hasWords).toList() : all;
  }

  private boolean hasWords(String section) {
    Register register = edition.register();
    return switch (section) {
      case "texts" -> true;
      case "persons" -> !register.entries("person").isEmpty();
      case "organs" -> !register.entries("organ").isEmpty();
      case "works" -> !edition.works().isEmpty();
      case "apparatus", "changes" -> !register.claims().isEmpty();
      default -> headers.stream().anyMatch(h -> !PAGES.get(section).apply(h).isEmpty());
    };
  }

  /** The pages that have something to say. */
  List<Page> all(Frame frame) {
    return edition.about().isForeign()
        ? PAGES.keySet().stream()
            .filter(this::hasWords)
            .flatMap(key -> pages(frame, key).stream())
            .toList()
        : List.of();
  }

  private List<Page> pages(Frame frame, String key) {
    List<List<Section>> pages =
        Filling.pages(said(frame, key), Section::length, frame.settings().longestPage());
    List<Page> made = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      made.add(page(frame, key, pages.get(i), i, pages.size()));
    }
    return made;
  }

  private Page page(Frame frame, String key, List<Section> sections, int number, int of) {
    String title = frame.labels().word("nav." + key);
    String own = number == 0 ? title : frame.labels().filled("pageOf", title, "" + (number + 1));
    List<Object> contents =
        sections.stream()
            .<Object>map(s -> Data.of("href", "#" + s.html().id(), "title", s.title(), "level", 1))
            .toList();
    String body =
        sections.stream().map(s -> s.html().outerHtml()).collect(Collectors.joining("\n"));
    Frame.Head head = new Frame.Head(path(key, number), "prose", own, Entities.escape(own));
    Map<String, Object> turn =
        Data.of(
            "previous", turn(frame, key, number - 1, of), "next", turn(frame, key, number + 1, of));
    return frame.page(
        "prose",
        head,
        key,
        Data.of(
            "language",
            "",
            "body",
            GeneratedParts.plain(body),
            "contents",
            contents,
            "text",
            turn));
  }

  private static Map<String, Object> turn(Frame frame, String key, int number, int of) {
    return number < 0 || number == of
        ? Data.link("", "")
        : Data.link(
            frame.labels().filled("pageOf", frame.labels().word("nav." + key), "" + (number + 1)),
            path(key, number));
  }

  private static String path(String key, int number) {
    return number == 0 ? key + ".html" : key + "-" + (number + 1) + ".html";
  }

  /** What is said, each with the texts of which it is said. */
  private List<Section> said(Frame frame, String key) {
    Map<String, List<Text>> of = new LinkedHashMap<>();
    for (HeaderFragment header : headers) {
      String html = PAGES.get(key).apply(header);
      if (!html.isEmpty()) {
        of.computeIfAbsent(html, h -> new ArrayList<>()).add(texts.get(header.id()));
      }
    }
    List<Section> sections = new ArrayList<>();
    of.forEach(
        (html, group) -> {
          for (int from = 0; from < group.size(); from += TOGETHER) {
            boolean all = group.size() == texts.size() && group.size() > 1;
            List<Text> some =
                all ? group : group.subList(from, Math.min(from + TOGETHER, group.size()));
            sections.add(section(frame, html, some, sections.size() + 1, all));
            if (all) {
              break;
            }
          }
        });
    return sections;
  }

  private static Section section(
      Frame frame, String html, List<Text> group, int number, boolean all) {
    String title =
        all
            ? frame.labels().word("everyText")
            : group.size() == 1
                ? group.get(0).title()
                : frame.labels().counted("severalTexts", group.size());
    Document plain = new Document("");
    plain.outputSettings().prettyPrint(false);
    Element section = plain.appendElement("section").attr("id", "said-" + number);
    Element heading = section.appendElement("h2");
    if (group.size() == 1) {
      heading.appendChild(link(frame, group.get(0)));
    } else {
      heading.text(title);
    }
    section.append(html);
    if (group.size() > 1 && !all) {
      Element list = section.appendElement("ul");
      group.forEach(t -> list.appendElement("li").appendChild(link(frame, t)));
    }
    return new Section(section, title);
  }

  private static Element link(Frame frame, Text text) {
    Element link = new Element("a").attr("href", Addresses.page(text)).text(text.title());
    return frame.isForeign(text.language()) ? link.attr("lang", text.language()) : link;
  }
}
