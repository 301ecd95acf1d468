package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as it stands in a file that was collated before.
 *
 * @param start where its tag begins
 * @param end where what comes after it begins
 * @param id its id; empty where an editor made it without one
 * @param readings lemma and readings, also those in groups
 */
record OldEntry(int start, int end, String id, List<OldReading> readings) {
  /**
   * A lemma or a reading.
   *
   * @param isLemma whether it is a {@code lem}
   * @param tag its start tag
   * @param insideEnd where its end tag begins; the end of the start tag where it is empty
   * @param end where what comes after it begins
   * @param witnesses the ids of its witnesses
   * @param isPlain whether it has nothing but words, {@code wit} and {@code type}
   * @param tokens its words and signs
   */
  record OldReading(
      boolean isLemma,
      Markup.Token tag,
      int insideEnd,
      int end,
      List<String> witnesses,
      boolean isPlain,
      List<Token> tokens) {
    int inside() {
      return tag.end();
    }
  }

  /**
   * The entries of a file with a reading of one of these witnesses; those inside others are part of
   * these.
   */
  static List<OldEntry> in(Written written, Collection<String> witnesses) {
    List<OldEntry> found = new ArrayList<>();
    int inside = 0;
    for (int i = 0; i < written.tokens().size(); i++) {
      Markup.Token tag = written.tokens().get(i);
      if (tag.start() >= inside && tag.kind() == Kind.START && Written.name(tag).equals("app")) {
        OldEntry entry = of(written, i);
        if (entry.readings.stream()
            .flatMap(r -> r.witnesses.stream())
            .anyMatch(witnesses::contains)) {
          found.add(entry);
          inside = entry.end;
        }
      }
    }
    return found;
  }

  private static OldEntry of(Written written, int tag) {
    List<OldReading> readings = new ArrayList<>();
    readings(written, tag, readings);
    int end = written.tokens().get(written.endOf(tag)).end();
    Markup.Token start = written.tokens().get(tag);
    return new OldEntry(start.start(), end, written.attribute(start, "xml:id"), readings);
  }

  private static void readings(Written written, int tag, List<OldReading> into) {
    for (int child : written.children(tag)) {
      switch (Written.name(written.tokens().get(child))) {
        case "lem", "rdg" -> into.add(reading(written, child));
        case "rdgGrp" -> readings(written, child, into);
        default -> {}
      }
    }
  }

  private static OldReading reading(Written written, int index) {
    Markup.Token tag = written.tokens().get(index);
    int endTag = written.endOf(index);
    Markup.Token end = written.tokens().get(endTag);
    boolean words =
        written.tokens().subList(Math.min(index + 1, endTag), endTag).stream()
            .allMatch(t -> t.kind() == Kind.TEXT);
    List<String> witnesses =
        List.of(written.attribute(tag, "wit").split("\\s+")).stream()
            .filter(w -> w.startsWith("#"))
            .map(w -> w.substring(1))
            .toList();
    return new OldReading(
        Written.name(tag).equals("lem"),
        tag,
        endTag == index ? tag.end() : end.start(),
        end.end(),
        witnesses,
        words && Set.of("wit", "type").containsAll(written.attributes(tag).keySet()),
        TeiText.between(written, Math.min(index + 1, endTag), endTag));
  }

  /** The reading of a witness. */
  Optional<OldReading> of(String witness) {
    return readings.stream().filter(r -> r.witnesses.contains(witness)).findFirst();
  }

  /** The lemma. */
  Optional<OldReading> lemma() {
    return readings.stream().filter(OldReading::isLemma).findFirst();
  }
}
