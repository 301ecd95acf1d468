package io.github.apparat.check;

import io.github.apparat.check.PointerChecks.Fault;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places that {@code cite:} addresses name: a work of the registers, and units of it. */
final class CitePlaces {
  private static final Pattern CITE =
      Pattern.compile(
          "cite:([A-Za-z][\\w.-]*)((?:/(?:intro|glossary|(?:ch|sec|p|par|table|note|line)\\.[\\w.–-]+))+)");

  /** With what the ids of places begin that are cited by their numbers. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "par", List.of("p"),
          "note", List.of("n"),
          "table", List.of("table."),
          "p", List.of("page", "page-"));

  private static final List<String> UNITS =
      List.of("intro", "glossary", "ch", "sec", "p", "par", "table", "note", "line");

  /** With what the id of a work begins. */
  private static final String WORK = "w.";

  private final Set<String> ids;
  private final Map<String, String> last = new HashMap<>();
  private Nearest works;

  /**
   * @param ids all of the edition, when all its files have been read
   */
  CitePlaces(Set<String> ids) {
    this.ids = ids;
  }

  /** The id of the work that an address cites, where it has an entry. */
  Optional<String> work(String pointer) {
    Matcher m = CITE.matcher(pointer);
    return m.matches() ? Optional.of(WORK + m.group(1)).filter(ids::contains) : Optional.empty();
  }

  /**
   * What is wrong with an address that begins with {@code cite:}; nothing if all is well.
   *
   * @param asked takes the ids that are looked for
   */
  Optional<Fault> fault(String attribute, String pointer, Consumer<String> asked) {
    Matcher m = CITE.matcher(pointer);
    if (!m.matches()) {
      return Optional.of(new Fault(Rule.CITE_02, attribute, pointer, unit(pointer)));
    }
    if (!has(WORK + m.group(1), asked)) {
      Optional<String> nearest = works().to(m.group(1));
      String hint = Nearest.hint(nearest, "Make an entry for the work.");
      return Optional.of(new Fault(Rule.CITE_01, attribute, pointer, m.group(1), hint));
    }
    return missing(m.group(1), m.group(2), asked)
        .map(
            unit ->
                new Fault(
                    Rule.CITE_03, attribute, pointer, m.group(1), unit, last(m.group(1), unit)));
  }

  private boolean has(String id, Consumer<String> asked) {
    asked.accept(id);
    return ids.contains(id);
  }

  private Nearest works() {
    if (works == null) {
      works =
          Nearest.among(
              ids.stream()
                  .filter(id -> id.startsWith(WORK))
                  .map(id -> id.substring(WORK.length()))
                  .sorted()
                  .toList());
    }
    return works;
  }

  /** The unit that may have been meant by the first that is none. */
  private static String unit(String pointer) {
    String otherwise = "Units are " + String.join(", ", UNITS) + ".";
    return Stream.of(pointer.split("/"))
        .skip(1)
        .map(CitePlaces::kind)
        .filter(kind -> !UNITS.contains(kind))
        .findFirst()
        .map(kind -> Nearest.hint(kind, UNITS, otherwise))
        .orElse(otherwise);
  }

  /** The number up to which a text has units of a kind. */
  private String last(String text, String unit) {
    return last.computeIfAbsent(text + "/" + kind(unit), k -> said(text, unit));
  }

  private String said(String text, String unit) {
    return PLACES.get(kind(unit)).stream()
        .flatMap(begin -> ids.stream().map(id -> number(id, text + "." + begin)))
        .max(Comparator.naturalOrder())
        .filter(last -> last > 0)
        .map(last -> "The last is " + kind(unit) + "." + last + ".")
        .orElse("The numbers are those that places have in the edition’s text.");
  }

  private static int number(String id, String begin) {
    String number = id.startsWith(begin) ? id.substring(begin.length()) : "";
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
  }

  /**
   * The first unit cited that a text of the edition does not have. Paragraphs and notes that are
   * counted within a chapter or section, and lines of a received file, have no ids to go by.
   */
  private Optional<String> missing(String text, String units, Consumer<String> asked) {
    if (!has(text, asked) || units.contains("/ch.") || units.contains("/sec.")) {
      return Optional.empty();
    }
    return Stream.of(units.substring(1).split("/"))
        .filter(unit -> PLACES.containsKey(kind(unit)))
        .filter(unit -> !unit.startsWith("table.line"))
        .filter(unit -> ids(text, unit).noneMatch(id -> has(id, asked)))
        .findFirst();
  }

  private static String kind(String unit) {
    int dot = unit.indexOf('.');
    return dot < 0 ? unit : unit.substring(0, dot);
  }

  private static Stream<String> ids(String text, String unit) {
    String number = unit.substring(unit.indexOf('.') + 1);
    return PLACES.get(kind(unit)).stream()
        .flatMap(begin -> Stream.of(begin + number, begin + number.replace('.', '-')))
        .map(id -> text + "." + id);
  }
}
