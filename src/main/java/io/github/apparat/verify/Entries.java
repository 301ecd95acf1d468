package io.github.apparat.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * The apparatus entries that are open while a text is read, and which of their readings is the
 * text. By the same rules as {@code xslt/part/base-reading.xsl}, which has them in words.
 */
final class Entries {
  private static final String PARALLEL = "parallel-segmentation";
  private static final Set<String> SAID_OF_READINGS = Set.of("wit", "witDetail");

  /** What {@code variantEncoding} declares: the method, and whose readings stand for a lemma. */
  private record Declared(String method, String preferred) {}

  private record Reading(boolean isLemma, String wit, WordStream words) {}

  /** Whether the text goes through an entry; where unclear, its lemma shows it. */
  private enum Holds {
    YES,
    NO,
    UNCLEAR
  }

  private record Entry(Holds holds, List<Reading> readings) {}

  private final Deque<Declared> declared = new ArrayDeque<>(List.of(new Declared("", "")));
  private final Deque<Entry> open = new ArrayDeque<>();

  /** Takes what the header of the text, or of the corpus around it, declares. */
  void declare(Attributes encoding) {
    String source = value(encoding, "source").strip();
    declared.pop();
    declared.push(new Declared(value(encoding, "method"), source.split("\\s+")[0]));
  }

  /** A text begins; what it declares is its own. */
  void beginText() {
    declared.push(declared.peek());
  }

  void endText() {
    declared.pop();
  }

  /**
   * An entry begins. Through one within a reading that is not the text goes that reading.
   *
   * @param apart whether it stands in a list of entries
   */
  void begin(Attributes app, boolean apart) {
    boolean within = !open.isEmpty() && (apart || !isInText());
    Holds holds = within ? Holds.YES : apart ? Holds.NO : holds(app);
    open.push(new Entry(holds, new ArrayList<>()));
  }

  private Holds holds(Attributes app) {
    String method = declared.peek().method();
    if (method.equals(PARALLEL)) {
      return Holds.YES;
    }
    boolean points =
        app.getValue("from") != null || app.getValue("to") != null || app.getValue("loc") != null;
    return points ? Holds.NO : method.isEmpty() ? Holds.YES : Holds.UNCLEAR;
  }

  /** The words of a reading that begins, of the entry that is open. */
  WordStream reading(String element, Attributes attributes) {
    WordStream reading = WordStream.kept();
    boolean lemma = element.equals("lem");
    open.peek().readings().add(new Reading(lemma, value(attributes, "wit"), reading));
    return reading;
  }

  /** Whether an element is the lemma or a reading of the entry that is open. */
  boolean isReading(String element) {
    return !open.isEmpty() && (element.equals("lem") || element.equals("rdg"));
  }

  /** Whether an element speaks of readings, so that it is shown with them. */
  boolean isSaidOfReadings(String element, String parent) {
    if (SAID_OF_READINGS.contains(element)) {
      return true;
    }
    boolean belongs = parent.equals("app") || parent.equals("rdgGrp") || !isInText();
    return element.equals("note") && !open.isEmpty() && belongs;
  }

  /** Whether all that is open is the text, as far as is known yet. */
  boolean isInText() {
    return open.stream().allMatch(e -> e.holds() != Holds.NO && isTextSoFar(e.readings()));
  }

  private static boolean isTextSoFar(List<Reading> readings) {
    return readings.isEmpty()
        || readings.size() == 1
        || readings.get(readings.size() - 1).isLemma();
  }

  /**
   * The entry that is open ends: its base reading goes on in the text around it.
   *
   * @param words takes the other readings
   */
  void end(WordStream around, TextWords words) {
    Entry entry = open.pop();
    Reading base = base(entry.readings());
    boolean held = base != null && isHeld(entry.holds(), base, around);
    for (Reading reading : entry.readings()) {
      if (held && reading == base) {
        around.append(reading.words());
      } else if (!reading.isLemma()) {
        words.reading(reading.words());
      }
    }
  }

  private static boolean isHeld(Holds holds, Reading base, WordStream around) {
    return holds == Holds.YES
        || (holds == Holds.UNCLEAR && base.isLemma() && !around.endsWith(base.words()));
  }

  private Reading base(List<Reading> readings) {
    String preferred = declared.peek().preferred();
    return readings.stream()
        .filter(Reading::isLemma)
        .findFirst()
        .or(() -> readings.stream().filter(r -> names(r, preferred)).findFirst())
        .or(() -> readings.stream().findFirst())
        .orElse(null);
  }

  private static boolean names(Reading reading, String witness) {
    return !witness.isEmpty() && List.of(reading.wit().strip().split("\\s+")).contains(witness);
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }
}
