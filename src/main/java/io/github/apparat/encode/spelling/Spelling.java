package io.github.apparat.encode.spelling;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the edition reads what a received text has got wrong: by a table of single places, then by
 * rules, each only where its reading is attested.
 */
public final class Spelling {
  /**
   * A rule that was needed.
   *
   * @param id to which the markup points with {@code @ana}
   * @param what the rule mends, in the editors' words
   * @param count how many places it mended
   */
  public record Used(String id, String what, int count) {}

  private final Tally tally;
  private final SourceText source;
  private final EmendationSheet sheet;
  private final char apostrophe;
  private final Places places;
  private final Change change;
  private final Quotations quotations;
  private final Confusions confusions;
  private final List<Finder> finders = new ArrayList<>();

  private Spelling(
      String id, SourceText source, EmendationSheet sheet, Lexicon lexicon, Report report) {
    tally = new Tally(id, sheet.rules());
    this.source = source;
    this.sheet = sheet;
    apostrophe = apostrophe(source.text());
    places = new Places(source, sheet.places(), report);
    change = new Change(source.text());
    quotations = new Quotations(sheet.quotations(), lexicon);
    confusions = new Confusions(sheet.rules(), lexicon);
    finders.add(new Forms(sheet.rules()));
    finders.add(new Signs(sheet.rules()));
    for (Remedy remedy : sheet.rules()) {
      if (remedy.way() != null) {
        finders.add(finder(remedy, lexicon));
      }
    }
    finders.add(confusions);
  }

  /** The apostrophe that a text uses most. */
  private static char apostrophe(String text) {
    long round = text.chars().filter(c -> c == '’').count();
    return round > text.chars().filter(c -> c == '\'').count() ? '’' : '\'';
  }

  private Finder finder(Remedy remedy, Lexicon lexicon) {
    return switch (remedy.way()) {
      case LETTER_SPACING -> new LetterSpacing(remedy, lexicon);
      case SPLIT_WORDS -> new SplitWords(remedy, lexicon, confusions);
      case LINE_ENDS -> new LineEnds(remedy, lexicon);
      case HOMOGLYPHS -> new Homoglyphs(remedy, lexicon);
    };
  }

  /**
   * Reads {@code tei/source/ID/emendations.yaml} and counts the words of the received text, once.
   *
   * @param words of the registers, which are sound
   * @param report takes what is wrong with the sheet; a text without one needs none
   */
  public static Spelling of(
      EditionFolder folder, String id, SourceText source, Set<String> words, Report report) {
    String name = "tei/source/" + id + "/emendations.yaml";
    EmendationSheet sheet =
        Sheet.read(folder, name, EmendationSheet.class, report).orElse(EmendationSheet.NONE);
    Lexicon lexicon =
        new Lexicon(sheet.rules().isEmpty() && sheet.quotations().isEmpty() ? "" : source.text())
            .with(sheet.lists(), name, report)
            .with(words)
            .with(sheet.words())
            .without(sheet.unsound());
    try {
      return new Spelling(id, source, sheet, lexicon, report);
    } catch (IllegalArgumentException e) {
      report.add(Rule.SOURCE_02.at(Location.of(name), e.getMessage()));
      return new Spelling(id, source, EmendationSheet.NONE, lexicon, report);
    }
  }

  /**
   * What is emended in a run, and its quotations.
   *
   * @param taken offsets of start and end of what others speak for, such as references to notes
   * @return marks that cross neither what is taken nor one another, but that a quotation may cross
   *     what others mark
   */
  public List<Mark> marks(Run run, List<int[]> taken) {
    Taken spoken = new Taken();
    run.cuts().forEach(c -> spoken.take(c.start(), c.end()));
    taken.forEach(t -> spoken.take(t[0], t[1]));
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : places.in(run)) {
      add(mark, marks, spoken);
    }
    Reading reading = new Reading(source.text(), run, List.of());
    Words words = Words.of(reading.text(), at -> lineEnd(reading, at));
    for (Finder finder : finders) {
      for (Found one : finder.in(words)) {
        boolean together = one.remedies().get(0).way() != null;
        Found found = together ? confusions.mended(one) : one;
        int start = reading.start(found.start());
        int end = reading.end(found.end());
        if (!spoken.overlaps(start, end)) {
          mark(found, start, end).ifPresent(marks::add);
          spoken.take(start, end);
        }
      }
    }
    quotations(reading, marks, spoken);
    return marks;
  }

  private static void add(Mark mark, List<Mark> marks, Taken spoken) {
    if (mark.start() == mark.end() || !spoken.overlaps(mark.start(), mark.end())) {
      marks.add(mark);
      spoken.take(mark.start(), mark.end());
    }
  }

  private boolean lineEnd(Reading reading, int at) {
    int before = source.lines().lineOf(reading.start(at - 1));
    return before < source.lines().lineOf(reading.start(at));
  }

  private Optional<Mark> mark(Found found, int start, int end) {
    String read = found.read().replace('\'', apostrophe);
    if (source.text().startsWith(read, start) && read.length() == end - start) {
      return Optional.empty();
    }
    String kind = found.remedies().get(0).kind();
    return Optional.of(change.choice(start, end, read, kind, found.cert(), tally.count(found)));
  }

  private void quotations(Reading reading, List<Mark> marks, Taken spoken) {
    if (sheet.quotations().isEmpty()) {
      return;
    }
    int length = reading.text().length();
    StringBuilder received = new StringBuilder(reading.text());
    for (int i = 0; i < length; i++) {
      if (received.charAt(i) == '\'') {
        received.setCharAt(i, source.text().charAt(reading.start(i)));
      }
    }
    for (int[] q : quotations.in(received.toString())) {
      int start = reading.start(q[0]);
      int end = reading.end(q[1]);
      if (!spoken.overlaps(start, start + 1) && !spoken.overlaps(end - 1, end)) {
        marks.add(Quotations.mark(start, end));
      }
    }
  }

  /** The rules that were needed, in the order of the sheet. */
  public List<Used> used() {
    return tally.used();
  }

  /** Tells, when all runs are marked, which places of the table stood in none. */
  public void reportLeft(Report report) {
    places.reportLeft(report);
  }
}
