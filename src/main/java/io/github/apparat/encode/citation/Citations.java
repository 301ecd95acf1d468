package io.github.apparat.encode.citation;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Xml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the passages of one text cite and date. Passages are given in the order of the text: a short
 * title and "Ibid." are understood by what was cited before.
 */
public final class Citations {
  /**
   * Where a passage stands.
   *
   * @param scope in which notes are numbered and "Ibid." is understood: a chapter
   * @param isNote whether it is a note, whose words are references first
   */
  public record Place(String scope, boolean isNote) {}

  /** What dates and places are not looked for in. */
  private static final Set<String> CLOSED =
      Set.of("title", "author", "editor", "idno", "biblScope", "publisher", "pubPlace", "date");

  /** What may stand in a {@code bibl} alone. */
  private static final Set<String> OF_REFERENCES =
      Set.of("author", "editor", "biblScope", "publisher", "pubPlace", "edition");

  private final SourceText source;
  private final Report report;
  private final Bibliography bibliography;
  private final Clues clues;
  private final Bibls bibls;
  private final Dates dates;
  private final Places places;
  private final Parts parts;
  private final Terms terms;
  private final Italics italics;
  private final Cited cited = new Cited();
  private final Unresolved unresolved = new Unresolved();
  private int references;

  private Citations(
      Xml xml,
      SourceText source,
      CitationSheet sheet,
      String language,
      Function<String, Optional<String>> ids,
      Report report) {
    this.source = source;
    this.report = report;
    bibliography = new Bibliography(xml, sheet, report);
    clues = new Clues(bibliography, sheet.ibid());
    bibls = new Bibls(sheet.archives());
    dates =
        new Dates(sheet.dates(), new Months(language, sheet.months()), Set.copyOf(sheet.counted()));
    places = new Places(sheet.places());
    parts = new Parts(sheet.parts(), ids);
    terms = new Terms(sheet.terms());
    italics = new Italics(sheet.italics());
  }

  /**
   * Reads {@code tei/source/ID/citations.yaml} and the bibliography; a text without such a sheet
   * has no dates or places, and its notes are read by the bibliography alone.
   *
   * @param language of the text, as in {@code xml:lang}
   * @param ids of the text's own parts, by name and number in small letters ({@code table 2-18});
   *     nothing for a part that is not in the file
   * @param report takes faults of the sheet, and references that lead to no entry
   */
  public static Citations of(
      Xml xml,
      String id,
      SourceText source,
      String language,
      Function<String, Optional<String>> ids,
      Report report) {
    CitationSheet sheet = CitationSheet.read(xml, id, report);
    return new Citations(xml, source, sheet, language, ids, report);
  }

  /**
   * Marks references to works, archives and parts of the text itself, titles, italics and terms,
   * properly nested. Names of persons are not looked for inside {@code title} and {@code idno}; nor
   * is an archive again inside its {@code orgName}.
   */
  public List<Mark> references(Reading reading, Place place) {
    String text = reading.text();
    List<Part> found = new ArrayList<>();
    new References(bibliography, text, place, cited, clues)
        .read()
        .forEach(
            r -> {
              tell(r, text.substring(r.start(), r.end()), reading.start(r.start()));
              found.addAll(bibls.parts(r, place.isNote()));
            });
    add(terms.in(text), found);
    add(parts.in(text), found);
    List<Mark> marks = new ArrayList<>();
    found.forEach(p -> marks.add(wrap(reading, p)));
    marks.addAll(italics.marks(reading, found));
    return whereTheyBelong(marks);
  }

  /** Leaves out parts of a reference that stand in none, and those that are another part too. */
  private static List<Mark> whereTheyBelong(List<Mark> marks) {
    List<Mark> kept = new ArrayList<>();
    Deque<Mark> around = new ArrayDeque<>();
    for (Mark mark : marks.stream().sorted(Mark.ORDER).toList()) {
      while (!around.isEmpty() && around.peek().end() <= mark.start()) {
        around.pop();
      }
      boolean inReference = !around.isEmpty() && element(around.peek()).equals("bibl");
      if (inReference || !OF_REFERENCES.contains(element(mark))) {
        kept.add(mark);
        around.push(mark);
      }
    }
    return kept;
  }

  private static String element(Mark mark) {
    return mark instanceof Mark.Wrap wrap ? wrap.element() : "";
  }

  /**
   * Marks dates and places where nothing else stands in which they would be wrong.
   *
   * @param taken all marks of the passage so far; none is looked for in a title, in the name of an
   *     organ or a person, or across a border
   */
  public List<Mark> datesAndPlaces(Reading reading, List<? extends Mark> taken) {
    Taken closed = new Taken(taken, CLOSED);
    Taken names = new Taken(taken, Set.of("orgName", "persName", "title", "foreign"));
    List<Mark> marks = new ArrayList<>();
    for (Dates.Found date : dates.in(reading.text())) {
      Part part = new Part(date.start(), date.end(), "date", date.attributes());
      Mark mark = wrap(reading, part);
      if (closed.isFree(mark)) {
        marks.add(mark);
      }
    }
    for (Part place : places.in(reading.text())) {
      Mark mark = wrap(reading, place);
      if (closed.isFree(mark) && names.isFree(mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** How many references were read. */
  public int references() {
    return references;
  }

  /** How many of them lead to no entry of the bibliography. */
  public int unresolved() {
    return unresolved.count();
  }

  /** Tells, when all passages are marked, which references lead to no entry. */
  public void reportLeft() {
    unresolved.report(report);
  }

  /** Counts a reference, and says where its work is unknown or in doubt. */
  private void tell(Reference reference, String words, int offset) {
    references++;
    Optional<String> work = reference.work();
    if (work.isEmpty()) {
      unresolved.add(words, () -> source.locate(offset));
    } else if (!reference.cert().equals("high")) {
      report.add(Rule.ENCODE_41.at(source.locate(offset), words, work.get(), reference.cert()));
    }
  }

  /** Adds what overlaps nothing but the whole of a reference. */
  private static void add(List<Part> more, List<Part> found) {
    TreeMap<Integer, Part> inner = new TreeMap<>();
    found.stream().filter(p -> !p.element().equals("bibl")).forEach(p -> inner.put(p.start(), p));
    for (Part part : more) {
      Map.Entry<Integer, Part> before = inner.lowerEntry(part.end());
      if (before == null || before.getValue().end() <= part.start()) {
        found.add(part);
      }
    }
  }

  private static Mark wrap(Reading reading, Part part) {
    return new Mark.Wrap(
        reading.start(part.start()),
        reading.end(part.end()),
        part.element(),
        part.attributes(),
        List.of());
  }
}
