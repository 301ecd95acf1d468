package io.github.apparat.register;

import static io.github.apparat.register.Elements.first;
import static io.github.apparat.register.Elements.list;
import static io.github.apparat.register.Elements.pointers;
import static io.github.apparat.register.Elements.words;

import io.github.apparat.register.Claim.Evidence;
import io.github.apparat.time.Style;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * Reads the registers (TEI, chapter "Names, Dates, People, and Places"). In Java, because each
 * claim keeps the place in its file that a finding names. What the check has found wrong is passed
 * over.
 */
public final class RegisterReader {
  private static final Set<String> ENTRIES = Set.of("person", "org", "place");

  /** Elements whose own words are the claim. */
  private static final Set<String> SAID = Set.of("persName", "orgName", "placeName", "note");

  private final List<Entry> entries = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Dispute> disputes = new ArrayList<>();

  private RegisterReader() {}

  /** Reads files of registers. */
  public static Register read(List<XmlFile> files) {
    RegisterReader reader = new RegisterReader();
    for (XmlFile file : files) {
      Tei.elements(file.root(), "standOff")
          .flatMap(Tei::elements)
          .forEach(element -> reader.element(file, element));
    }
    return reader.sorted();
  }

  /**
   * Reads the entries of somebody else's files, wherever in them they stand: those with an id, each
   * once in the edition, as many repeat them in every text that names them.
   *
   * @param namesakes takes each that has the id of another before it and no word of a name in
   *     common with that, and the other
   */
  public static Register entries(List<XmlFile> files, BiConsumer<Entry, Entry> namesakes) {
    RegisterReader reader = new RegisterReader();
    Map<String, Entry> seen = new HashMap<>();
    for (XmlFile file : files) {
      Tei.elements(file.root())
          .filter(e -> ENTRIES.contains(Tei.name(e)) && !Tei.id(e).isEmpty())
          .forEach(
              e -> {
                Entry entry = EntryReader.entry(file, e);
                Entry first = seen.putIfAbsent(entry.id(), entry);
                if (first == null) {
                  reader.entries.add(entry);
                } else if (!first.isNamedLike(entry)) {
                  namesakes.accept(entry, first);
                }
              });
    }
    return reader.sorted();
  }

  private Register sorted() {
    entries.sort(
        Comparator.comparing((Entry e) -> e.heading().toLowerCase(Locale.ROOT))
            .thenComparing(Entry::id));
    claims.sort(
        Comparator.comparingLong(RegisterReader::firstDay)
            .thenComparingLong(c -> c.dates().span().maybeTo())
            .thenComparing(Claim::subject)
            .thenComparing(Claim::id));
    return new Register(entries, claims, disputes);
  }

  /** What is dated comes before what is not. */
  private static long firstDay(Claim claim) {
    return claim.dates().span().maybeFrom();
  }

  private void element(XmlFile file, XdmNode element) {
    switch (Tei.name(element)) {
      case "person", "org", "place" -> entries.add(EntryReader.entry(file, element));
      case "event" -> owned(file, element, Tei.name(element));
      case "state", "birth", "death" ->
          owner(element).ifPresent(o -> owned(file, element, Tei.name(element)));
      case "orgName", "placeName", "persName" -> {
        if (isEntry(element.getParent()) && isClaimed(element)) {
          owned(file, element, "name");
        }
      }
      case "relation" -> relation(file, element);
      case "label" -> {
        if (Tei.attribute(element.getParent(), "type").equals("gloss")) {
          entries.add(EntryReader.term(file, element));
        }
      }
      case "note" -> note(file, element);
      default -> {
        // Says nothing in time.
      }
    }
  }

  /** A contradiction, or what a text denies; other notes are for readers alone. */
  private void note(XmlFile file, XdmNode element) {
    String type = Tei.attribute(element, "type");
    if (type.equals("contradiction")) {
      disputes.add(dispute(file, element));
    } else if (type.equals("negative")) {
      owned(file, element, type);
    }
  }

  private static boolean isEntry(XdmNode node) {
    return node.getNodeName() != null && ENTRIES.contains(Tei.name(node));
  }

  /** A name that a text merely uses claims nothing. */
  private static boolean isClaimed(XdmNode name) {
    return Tei.attribute(name, "type").equals("official")
        || !(Tei.attribute(name, "from-custom") + Tei.attribute(name, "to-custom")).isEmpty();
  }

  private static Optional<XdmNode> owner(XdmNode element) {
    for (XdmNode n = element.getParent(); n != null; n = n.getParent()) {
      if (isEntry(n)) {
        return Optional.of(n);
      }
    }
    return Optional.empty();
  }

  private void owned(XmlFile file, XdmNode element, String predicate) {
    List<String> subjects = new ArrayList<>();
    owner(element).ifPresent(o -> subjects.add(Tei.id(o)));
    if (Tei.name(element).equals("event")) {
      subjects.addAll(pointers(element, "corresp"));
    }
    if (!subjects.isEmpty()) {
      claims.add(
          new Claim(
              Tei.id(element),
              subjects.get(0),
              "",
              predicate,
              Tei.attribute(element, "type"),
              label(element),
              Tei.attribute(element, "xml:lang"),
              number(element),
              dates(element),
              evidence(file, element, remark(element)),
              List.copyOf(subjects.subList(1, subjects.size())),
              pointers(element, "ana"),
              List.of()));
    }
  }

  private void relation(XmlFile file, XdmNode element) {
    for (String active : pointers(element, "active")) {
      for (String passive : pointers(element, "passive")) {
        claims.add(
            new Claim(
                Tei.id(element),
                active,
                passive,
                Tei.attribute(element, "name"),
                Tei.attribute(element, "type"),
                "",
                "",
                0,
                dates(element),
                evidence(file, element, first(element, "desc")),
                List.of(),
                pointers(element, "ana"),
                pointers(element, "corresp")));
      }
    }
  }

  private static Dates dates(XdmNode element) {
    Style style = Style.of(Tei.attribute(element, "datingMethod"));
    String when = Tei.attribute(element, "when-custom");
    return when.isEmpty()
        ? Dates.lasting(
            Tei.attribute(element, "from-custom"), Tei.attribute(element, "to-custom"), style)
        : Dates.happening(when, style);
  }

  private static Evidence evidence(XmlFile file, XdmNode element, String remark) {
    return new Evidence(
        list(Tei.attribute(element, "source")),
        Tei.attribute(element, "cert"),
        remark,
        file.locate(element));
  }

  private static String label(XdmNode element) {
    return Stream.of("label", "desc")
        .map(name -> first(element, name))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElseGet(() -> SAID.contains(Tei.name(element)) ? words(element) : "");
  }

  /** What is said beside the label; the number of a size stands for itself. */
  private static String remark(XdmNode element) {
    boolean counted = Tei.attribute(element, "type").equals("size") && number(element) > 0;
    String described = counted || first(element, "label").isEmpty() ? "" : first(element, "desc");
    return Stream.of(described, first(element, "note"))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** How many places a post has, or how many a body had. */
  private static int number(XdmNode element) {
    return Tei.elements(element, "num")
        .map(n -> Tei.attribute(n, "value"))
        .filter(v -> v.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  private static Dispute dispute(XmlFile file, XdmNode note) {
    return new Dispute(
        pointers(note, "target"),
        pointers(note, "select").stream().findFirst().orElse(""),
        words(note),
        file.locate(note));
  }
}
