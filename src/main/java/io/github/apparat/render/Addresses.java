package io.github.apparat.render;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.register.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where on the site each id of an edition is: a page relative to the root, and a place on it. */
public final class Addresses {
  private static final Pattern CITE = Pattern.compile("cite:([^/]+)/(.+)");

  private final Map<String, String> byId = new TreeMap<>();
  private final Map<String, String> headings = new TreeMap<>();
  private final Map<String, Work> works;
  private final Map<String, Text> texts = new TreeMap<>();

  /**
   * Plans the pages of an edition; a text of which only the description may be shown has no places.
   */
  public Addresses(Edition edition) {
    works = edition.works();
    works.keySet().forEach(id -> byId.put(id, "works.html#" + id));
    for (Entry entry : edition.register().entries().values()) {
      byId.put(entry.id(), page(entry));
      headings.put(entry.id(), entry.heading());
    }
    edition.register().claims().stream()
        .filter(c -> c.isPost() && byId.containsKey(c.subject()))
        .forEach(c -> byId.put(c.id(), byId.get(c.subject())));
    edition.texts().forEach(this::text);
  }

  private void text(Text text) {
    texts.put(text.id(), text);
    byId.put(text.id(), page(text));
    text.places().keySet().forEach(id -> byId.put(text.id() + "." + id, place(text, id)));
  }

  /** The page of a person or an organ; the line of a place or term on the page of all. */
  public static String page(Entry entry) {
    return switch (entry.kind()) {
      case "place", "term" -> entry.kind() + "s.html#" + entry.id();
      default -> entry.kind() + "/" + entry.id() + ".html";
    };
  }

  /** The page of a text. */
  public static String page(Text text) {
    return page(text, "");
  }

  /**
   * The page of a part of a text.
   *
   * @param part its id; empty for the page of the text itself
   */
  public static String page(Text text, String part) {
    return "text/" + text.id() + (part.isEmpty() ? "" : "." + part) + ".html";
  }

  /**
   * A place in a text.
   *
   * @param id on its page; empty for the top of the page of the text
   */
  public static String place(Text text, String id) {
    return page(text, text.part(id)) + (id.isEmpty() ? "" : "#" + id);
  }

  /** All addresses by their ids, for the stylesheets. */
  public Map<String, String> all() {
    return byId;
  }

  /** The headings of persons and organs by their ids. */
  public Map<String, String> headings() {
    return headings;
  }

  /** The address of an id, relative to the root of the site. */
  public Optional<String> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * What a {@code cite:} address says to a reader, and the nearest place on the site: the
   * paragraph, note, table or page, where the work is a text of this edition, else its entry.
   */
  public Link cited(String cite) {
    Matcher m = CITE.matcher(cite);
    if (!m.matches()) {
      return new Link(cite, "");
    }
    String work = m.group(1);
    List<String> units = List.of(m.group(2).split("/"));
    String label = Optional.ofNullable(works.get("w." + work)).map(Work::shortForm).orElse(work);
    String place =
        Optional.ofNullable(texts.get(work))
            .flatMap(text -> CitedPlace.in(text, units).map(id -> place(text, id)))
            .or(() -> of("w." + work))
            .orElse("");
    return new Link(
        units.stream().map(Addresses::words).collect(Collectors.joining(", ", label + ", ", "")),
        place);
  }

  private static String words(String unit) {
    int dot = unit.indexOf('.');
    String number = unit.substring(dot + 1);
    return switch (dot < 0 ? unit : unit.substring(0, dot)) {
      case "intro" -> "Introduction";
      case "glossary" -> "Glossary";
      case "note" -> "note " + number;
      case "ch" -> "ch. " + number;
      case "sec" -> "sec. " + number;
      case "p" -> "p. " + number;
      case "par" -> "para. " + number;
      case "table" -> number.startsWith("line") ? "table" : "Table " + number;
      default -> unit.replace('.', ' ');
    };
  }
}
