package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.Pointers;
import io.github.apparat.check.Pointers.Target;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where on the site each id of an edition is: a page relative to the root, and a place on it. */
public final class Addresses {
  private static final Pattern CITE = Pattern.compile("cite:([^/]+)/(.+)");

  private final Corpus corpus;
  private final Edition edition;
  private final Map<String, String> byId = new TreeMap<>();
  private final Register register;
  private final Map<String, Work> works;
  private final Map<String, Text> texts = new TreeMap<>();
  private final Map<String, List<Text>> byFile = new HashMap<>();
  private final Map<String, String> own;
  private final Pointers pointers;
  private final Labels labels;
  private final Kept kept;
  private Digest digest;

  /**
   * Plans the pages of an edition; a text of which only the description may be shown has no places.
   *
   * @param labels the words for places in works that are cited
   * @param kept what was made of the same files before
   */
  public Addresses(Corpus corpus, Edition edition, Labels labels, Kept kept) {
    this.kept = kept.inMemory();
    this.corpus = corpus;
    this.edition = edition;
    this.labels = labels;
    pointers = corpus.pointers();
    register = edition.register();
    works = edition.works();
    works.keySet().forEach(id -> byId.put(id, "works.html#" + id));
    register.entries().values().forEach(entry -> byId.put(entry.id(), page(entry)));
    register.claims().stream()
        .filter(c -> c.isPost() && byId.containsKey(c.subject()))
        .forEach(c -> byId.put(c.id(), byId.get(c.subject())));
    edition.texts().forEach(t -> texts.put(t.id(), t));
    for (TextSource source : corpus.texts()) {
      byFile
          .computeIfAbsent(source.file().name(), k -> new ArrayList<>())
          .add(texts.get(source.id()));
    }
    own =
        corpus
            .edition()
            .map(f -> this.kept.of("addresses " + f.name(), f.digest(), () -> onItself(f)))
            .orElse(Map.of());
  }

  /** The edition on itself: pages at the root, but for what is said on the first one. */
  private static Map<String, String> onItself(XmlFile file) {
    Map<String, String> own = new HashMap<>();
    Tei.elements(file.root(), "TEI")
        .forEach(
            tei -> {
              String page = Tei.id(tei).equals("home") ? "index.html" : Tei.id(tei) + ".html";
              own.put(file.name() + "#" + Tei.id(tei), page);
              Tei.elements(tei, "body")
                  .flatMap(Tei::elements)
                  .map(Tei::id)
                  .filter(id -> id.startsWith(Tei.id(tei) + "."))
                  .forEach(
                      id ->
                          own.put(
                              file.name() + "#" + id, page + id.replaceFirst("^[^.]*\\.", "#")));
            });
    return own;
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

  /** The page of all entries of the apparatus of a text. */
  public static String apparatus(Text text) {
    return "apparatus/" + text.id() + ".html";
  }

  /**
   * The page of what the witnesses of a text read.
   *
   * @param part the id of a part of the text; empty for the text itself
   */
  public static String witnesses(Text text, String part) {
    return "witness/" + text.id() + (part.isEmpty() ? "" : "." + part) + ".html";
  }

  /**
   * A place in a text.
   *
   * @param id on its page; empty for the top of the page of the text
   */
  public static String place(Text text, String id) {
    Place place = text.place(id);
    return page(text, place.part()) + (place.at().isEmpty() ? "" : "#" + place.at());
  }

  /**
   * The addresses of what is pointed to, by the pointers as they are written.
   *
   * @param file in which they stand
   */
  public Map<String, String> from(XmlFile file, Set<String> pointers) {
    Map<String, String> found = new TreeMap<>();
    for (String pointer : pointers) {
      of(file, pointer).ifPresent(address -> found.put(pointer, address));
    }
    return found;
  }

  /**
   * What is pointed to is called, by the pointers: entries by their headings, cited places by the
   * words for them, and the works they are in, as {@code cite:WORK}, by their short forms.
   */
  public Map<String, String> headings(XmlFile file, Set<String> written) {
    Map<String, String> found = new TreeMap<>();
    for (String pointer : written) {
      pointers
          .find(file.name(), pointer)
          .filter(pointers::isOfRegister)
          .map(t -> register.entries().get(t.id()))
          .ifPresent(entry -> found.put(pointer, entry.heading()));
      Matcher cite = CITE.matcher(pointer);
      if (cite.matches()) {
        found.put(pointer, cited(pointer).title());
        found.put("cite:" + cite.group(1), label(cite.group(1)));
      }
    }
    return found;
  }

  /** The language of the words for places. */
  public String language() {
    return labels.language();
  }

  /**
   * The digest of all that addresses and what is called there are made of, but for the words of the
   * site.
   */
  public synchronized Digest digest() {
    if (digest == null) {
      List<Object> all = new ArrayList<>();
      all.add(corpus.pointers().digest());
      all.add(labels.language());
      corpus.edition().ifPresent(f -> all.add(f.digest()));
      corpus.registers().forEach(f -> all.add(Digest.of(f.name(), f.digest())));
      for (TextSource source : corpus.texts()) {
        String id = source.id();
        all.add(source.file().name());
        all.add(
            kept.of(
                "places " + labels.language() + " " + id,
                edition.digests().getOrDefault(id, source.file().digest()),
                () -> places(texts.get(id))));
      }
      digest = Digest.of(all);
    }
    return digest;
  }

  private static Digest places(Text text) {
    return Digest.of(text.id(), text.places(), text.parts(), text.sections());
  }

  /** Where a pointer leads; nothing where the site has no such place. */
  private Optional<String> of(XmlFile file, String pointer) {
    if (CITE.matcher(pointer).matches()) {
      return Optional.of(cited(pointer).href()).filter(place -> !place.isEmpty());
    }
    return pointers.find(file.name(), pointer).flatMap(this::of);
  }

  private Optional<String> of(Target target) {
    List<Text> inFile = byFile.getOrDefault(target.file(), List.of());
    Optional<String> entry = pointers.isOfRegister(target) ? of(target.id()) : Optional.empty();
    return entry
        .or(() -> Optional.ofNullable(own.get(target.file() + "#" + target.id())))
        .or(() -> inFile.stream().flatMap(t -> place(t, target)).findFirst());
  }

  private static Stream<String> place(Text text, Target target) {
    String prefix = text.id() + ".";
    String id =
        target.id().startsWith(prefix) ? target.id().substring(prefix.length()) : target.id();
    boolean there = id.isEmpty() || id.equals(text.id()) || text.places().containsKey(id);
    return there ? Stream.of(place(text, id.equals(text.id()) ? "" : id)) : Stream.empty();
  }

  /** The address of an id that stands once in the edition, relative to the root of the site. */
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
    String place =
        Optional.ofNullable(texts.get(work))
            .flatMap(text -> CitedPlace.in(text, units).map(id -> place(text, id)))
            .or(() -> of("w." + work))
            .orElse("");
    return new Link(
        units.stream().map(this::words).collect(Collectors.joining(", ", label(work) + ", ", "")),
        place);
  }

  private String label(String work) {
    return Optional.ofNullable(works.get("w." + work)).map(Work::shortForm).orElse(work);
  }

  private String words(String unit) {
    int dot = unit.indexOf('.');
    String kind = dot < 0 ? unit : unit.substring(0, dot);
    String number = unit.substring(dot + 1);
    if (!labels.ordered("cited").contains(kind)) {
      return unit.replace('.', ' ');
    }
    return kind.equals("table") && number.startsWith("line")
        ? labels.word("cited.tableAtLine")
        : labels.filled("cited." + kind, number);
  }
}
