package io.github.apparat.check;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * Notes and their marks in any TEI (TEI, chapter 3.9), one file at a time. The Schematron of an
 * edition says more of its own texts; this holds where there is none.
 */
final class Notes {
  /** What encoders write on a reference that is the mark of a note. */
  private static final Pattern MARK =
      Pattern.compile("(?i)(foot|end)?-?note(s|ref|link|anchor|mark)?|fn|noteref");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Where notes are kept that have their marks elsewhere. */
  private static final Set<String> APART =
      Set.of("back", "standOff", "listAnnotation", "annotation", "noteGrp");

  /** Lists and entries whose notes are on themselves, and apparatus. */
  private static final Set<String> ENTRIES =
      Set.of(
          ("teiHeader listBibl listWit listPerson listOrg listPlace listEvent listRelation listObject"
                  + " msDesc correspDesc person org place event app")
              .split(" "));

  private final XmlFile file;
  private final Report report;
  private final Map<String, XdmNode> ids = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final List<XdmNode> pointers = new ArrayList<>();
  private final List<XdmNode> notes = new ArrayList<>();
  private final NoteSeries series;

  private Notes(XmlFile file, boolean schematron, Report report) {
    this.file = file;
    this.report = report;
    series = new NoteSeries(file, schematron, report);
  }

  /** Checks references to notes, notes apart, and the numbers of notes. */
  static void check(XmlFile file, Report report) {
    Notes notes = new Notes(file, false, report);
    read(file.root(), notes::at, notes::known);
    notes.series.end();
    notes.pointers.forEach(notes::leads);
    notes.notes.forEach(notes::isNamed);
  }

  /**
   * Checks what the Schematron of an edition (NOTE-02 to NOTE-04) leaves open: numbers that are not
   * figures, or of notes apart.
   */
  static void numbers(XmlFile file, Report report) {
    NoteSeries series = new NoteSeries(file, true, report);
    read(file.root(), series::at, entry -> {});
    series.end();
  }

  /**
   * Goes through a text in document order.
   *
   * @param at is given the element, and each in it that does not belong to an entry
   * @param entries are given instead of what belongs to them
   */
  private static void read(XdmNode element, Consumer<XdmNode> at, Consumer<XdmNode> entries) {
    at.accept(element);
    Tei.children(element)
        .forEach(
            child -> {
              if (ENTRIES.contains(Tei.name(child))) {
                entries.accept(child);
              } else {
                read(child, at, entries);
              }
            });
  }

  private void at(XdmNode element) {
    String id = Tei.id(element);
    if (!id.isEmpty()) {
      ids.putIfAbsent(id, element);
    }
    targets(element).forEach(named::add);
    series.at(element);
    switch (Tei.name(element)) {
      case "note" -> {
        notes.add(element);
        pointers.add(element);
      }
      case "ref", "ptr" -> pointers.add(element);
      default -> {}
    }
  }

  private void known(XdmNode entry) {
    Tei.elements(entry)
        .filter(n -> !Tei.id(n).isEmpty())
        .forEach(
            n -> {
              ids.putIfAbsent(Tei.id(n), n);
              targets(n).forEach(named::add);
            });
  }

  private static Stream<String> targets(XdmNode element) {
    return Stream.of("target", "corresp")
        .map(a -> Tei.attribute(element, a))
        .filter(a -> !a.isEmpty())
        .flatMap(a -> SPACE.splitAsStream(a.strip()))
        .filter(p -> p.startsWith("#"))
        .map(p -> p.substring(1));
  }

  private void leads(XdmNode pointer) {
    boolean isNote = Tei.name(pointer).equals("note");
    if (!isNote && !MARK.matcher(Tei.attribute(pointer, "type")).matches()) {
      return;
    }
    for (String attribute : List.of("target", "targetEnd")) {
      for (String to : Tei.attribute(pointer, attribute).strip().split("\\s+")) {
        if (to.startsWith("#") && !ids.containsKey(to.substring(1))) {
          String what = isNote ? "the note" : "the reference to a note";
          report.add(Rule.NOTE_11.at(file.locate(pointer, attribute), what, to));
        }
      }
    }
  }

  private void isNamed(XdmNode note) {
    // A group or an annotation says it for its notes.
    boolean attached =
        Stream.of(note, note.getParent()).flatMap(Notes::targets).anyMatch(ids::containsKey);
    boolean unplaced = Tei.attribute(note, "subtype").equals("unplaced");
    if (isApart(note) && !attached && !unplaced && !named.contains(Tei.id(note))) {
      report.add(Rule.NOTE_12.at(file.locate(note), name(note)));
    }
  }

  static boolean isApart(XdmNode note) {
    XdmNode holder = note.getParent();
    return APART.contains(Tei.name(holder))
        || Tei.name(holder).equals("div") && Tei.attribute(holder, "type").matches("(?i).*notes?");
  }

  /** How a message calls a note: by its number, else its id, else its first words. */
  static String name(XdmNode note) {
    String n = Tei.attribute(note, "n");
    String words = note.getStringValue().strip().replaceAll("\\s+", " ");
    return !n.isEmpty()
        ? n
        : !Tei.id(note).isEmpty()
            ? "#" + Tei.id(note)
            : "\"" + words.substring(0, Math.min(30, words.length())) + "\"";
  }
}
