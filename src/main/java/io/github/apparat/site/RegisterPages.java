package io.github.apparat.site;

import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.EntryFragment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The registers as lists: persons, organs, every name, places, terms; and where they lie as data.
 */
final class RegisterPages {
  private final Frame frame;
  private final Fragments fragments;
  private final Register register;
  private final Mentions mentions;
  private final ClaimRows rows;
  private final NameOrder order;

  RegisterPages(Frame frame, Fragments fragments, Mentions mentions, ClaimRows rows) {
    this.frame = frame;
    this.fragments = fragments;
    this.mentions = mentions;
    this.rows = rows;
    register = frame.edition().register();
    order = new NameOrder(frame.labels());
  }

  /**
   * All lists.
   *
   * @param registers the names of the files of the registers
   */
  List<Page> all(List<String> registers) {
    return Stream.of(
            register("person", "persons"),
            register("organ", "organs"),
            names(),
            places(),
            terms(),
            data(registers))
        .filter(frame::isKept)
        .toList();
  }

  private Page register(String kind, String section) {
    List<Entry> entries = register.entries(kind);
    return list(
        "register", section, section, letters(entries, Entry::heading, this::line), entries.size());
  }

  private Page list(String template, String name, String section, List<Object> letters, int total) {
    Frame.Head head =
        new Frame.Head(
            name + ".html", name, frame.labels().word("lists." + name), frame.about(name));
    return frame.page(template, head, section, Data.of("letters", letters, "total", total));
  }

  /** Things in the order of what they are called, by its first letters. */
  private <T> List<Object> letters(
      List<T> things, Function<T, String> called, Function<T, Object> line) {
    Map<String, List<Object>> letters = new TreeMap<>(order);
    things.stream()
        .sorted(Comparator.comparing(called, order))
        .forEach(
            t ->
                letters
                    .computeIfAbsent(NameOrder.letter(called.apply(t)), k -> new ArrayList<>())
                    .add(line.apply(t)));
    List<Object> groups = new ArrayList<>();
    letters.forEach(
        (letter, list) ->
            groups.add(Data.of("letter", letter, "id", "letter-" + letter, "entries", list)));
    return groups;
  }

  private Map<String, Object> line(Entry entry) {
    return Data.of(
        "href", Addresses.page(entry),
        "heading", entry.heading(),
        "language", frame.language(entry),
        "kind", frame.kind(entry),
        "class", entry.kind(),
        "description", entry.description(),
        "count", mentions.count(entry));
  }

  /** Every form of every name, each leading to whom it means. */
  private Page names() {
    Map<String, Map<String, Entry>> byName = new TreeMap<>();
    Map<String, String> languages = new HashMap<>();
    for (Entry entry : register.entries().values()) {
      if (List.of("person", "organ").contains(entry.kind())) {
        byName.computeIfAbsent(entry.heading(), k -> new TreeMap<>()).put(entry.id(), entry);
        languages.putIfAbsent(entry.heading(), frame.language(entry));
        for (Entry.Form form : entry.forms()) {
          byName.computeIfAbsent(form.text(), k -> new TreeMap<>()).put(entry.id(), entry);
          languages.putIfAbsent(form.text(), frame.language(form));
        }
      }
    }
    List<Map.Entry<String, Map<String, Entry>>> names = List.copyOf(byName.entrySet());
    List<Object> letters =
        letters(
            names,
            Map.Entry::getKey,
            n ->
                Data.of(
                    "name", n.getKey(),
                    "language", languages.get(n.getKey()),
                    "entries",
                        n.getValue().values().stream()
                            .<Object>map(e -> rows.entry(e.id()))
                            .toList()));
    return list("names", "names", "persons", letters, names.size());
  }

  private Page places() {
    List<Object> letters = letters(register.entries("place"), Entry::heading, this::place);
    return list("places", "places", "organs", letters, register.entries("place").size());
  }

  /** Terms, each with the organ it means, if it means one. */
  private Page terms() {
    List<Entry> terms = register.entries("term");
    List<Object> letters = letters(terms, Entry::heading, this::term);
    return list("places", "terms", "organs", letters, terms.size());
  }

  private Object term(Entry term) {
    Entry.Form form = term.forms().get(0);
    return Data.of(
        "id", term.id(),
        "heading", term.heading(),
        "language", frame.language(term),
        "kind", "",
        "within", within(term),
        "description", term.description(),
        "words", "",
        "names", List.of(),
        "sources", rows.sources(form.sources()),
        "organs", List.of());
  }

  private Map<String, Object> within(Entry entry) {
    return entry.place().isEmpty() ? Data.link("", "") : rows.entry(entry.place());
  }

  private Object place(Entry place) {
    return Data.of(
        "id", place.id(),
        "language", frame.language(place),
        "sources", List.of(),
        "heading", place.heading(),
        "kind", frame.labels().word("placeKind." + place.type(), "placeKind.other"),
        "within", within(place),
        "description", place.description(),
        "words", Templates.html(words(place)),
        "names",
            register.of(place.id()).stream()
                .filter(c -> c.predicate().equals("name"))
                .<Object>map(c -> rows.row(c, place.id()))
                .toList(),
        "organs",
            register.entries("organ").stream()
                .filter(o -> o.place().equals(place.id()))
                .<Object>map(o -> rows.entry(o.id()))
                .toList());
  }

  /** What somebody else's register says of a place besides its name. */
  private String words(Entry place) {
    EntryFragment words = fragments.entries().get(place.id());
    return words == null ? "" : words.notes();
  }

  /** The whole site as one file; a site for private study is not given away. */
  private Map<String, Object> archive() {
    String name = Archive.name(frame.edition().about().title());
    String root = frame.languages().up(frame.labels());
    return frame.isPrivate() ? Map.of() : Data.link(name, root + name);
  }

  /** Where the registers lie as data. */
  private Page data(List<String> registers) {
    List<Object> files = new ArrayList<>();
    frame
        .labels()
        .ordered("dataFiles")
        .forEach(f -> files.add(Data.of("path", f, "what", frame.labels().word("dataFiles." + f))));
    String tei = frame.labels().word("dataTei");
    registers.forEach(name -> files.add(Data.of("path", "tei/register/" + name, "what", tei)));
    Frame.Head head =
        new Frame.Head(
            "data.html", "data", frame.labels().word("data"), frame.labels().word("dataAbout"));
    return frame.page("data", head, "", Data.of("files", files, "archive", archive()));
  }
}
