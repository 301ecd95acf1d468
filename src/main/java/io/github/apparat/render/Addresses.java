package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Entry;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
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

  /**
   * Plans the pages of an edition; a text of which only the description may be shown has no places.
   */
  public Addresses(Corpus corpus, Edition edition) {
    works = edition.works();
    works.keySet().forEach(id -> byId.put(id, "works.html#" + id));
    for (Entry entry : edition.entries().values()) {
      byId.put(entry.id(), page(entry));
      headings.put(entry.id(), entry.heading());
    }
    edition.claims().stream()
        .filter(c -> c.type().equals("post") && byId.containsKey(c.subject()))
        .forEach(c -> byId.put(c.id(), byId.get(c.subject())));
    Map<String, Tier> tiers =
        edition.texts().stream().collect(Collectors.toMap(Edition.Text::id, Edition.Text::tier));
    corpus.texts().forEach(file -> text(file, tiers));
  }

  private void text(XmlFile file, Map<String, Tier> tiers) {
    String text = Tei.id(file.root());
    if (!tiers.containsKey(text)) {
      return;
    }
    String page = textPage(text);
    byId.put(text, page);
    if (tiers.get(text) != Tier.METADATA) {
      Tei.elements(file.root(), "text")
          .flatMap(Tei::elements)
          .map(Tei::id)
          .forEach(id -> place(id, text, page));
    }
  }

  private void place(String id, String text, String page) {
    if (id.startsWith(text + ".")) {
      byId.put(id, page + "#" + id.substring(text.length() + 1));
    }
  }

  /** The page of a person or an organ. */
  public static String page(Entry entry) {
    return entry.kind() + "/" + entry.id() + ".html";
  }

  /** The page of a text. */
  public static String page(Text text) {
    return textPage(text.id());
  }

  private static String textPage(String id) {
    return "text/" + id + ".html";
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
   * What a {@code cite:} address says to a reader, and the nearest place on the site: the paragraph
   * or note, where the work is a text of this edition, else its entry.
   */
  public Link cited(String cite) {
    Matcher m = CITE.matcher(cite);
    if (!m.matches()) {
      return new Link(cite, "");
    }
    String work = m.group(1);
    StringBuilder label = new StringBuilder();
    label.append(Optional.ofNullable(works.get("w." + work)).map(Work::shortForm).orElse(work));
    String place = "";
    for (String unit : m.group(2).split("/")) {
      label.append(", ").append(words(unit));
      place = work + "." + unit.replaceFirst("^par\\.", "p").replaceFirst("^note\\.", "n");
    }
    String href = of(place).or(() -> of("w." + work)).orElse("");
    return new Link(label.toString(), href);
  }

  private static String words(String unit) {
    int dot = unit.indexOf('.');
    String number = unit.substring(dot + 1);
    return switch (dot < 0 ? unit : unit.substring(0, dot)) {
      case "intro" -> "Introduction";
      case "ch" -> "ch. " + number;
      case "sec" -> "sec. " + number;
      case "p" -> "p. " + number;
      case "par" -> "para. " + number;
      case "table" -> "Table " + number;
      default -> unit.replace('.', ' ');
    };
  }
}
