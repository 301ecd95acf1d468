package io.github.apparat.render;

import io.github.apparat.model.Edition.Section;
import io.github.apparat.model.Edition.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a citation names in a text of the edition. */
final class CitedPlace {
  private static final Pattern UNIT = Pattern.compile("(ch|sec|par|p|note|table)\\.(.+)");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** Divisions that are cited by what they are. */
  private static final Set<String> NAMED = Set.of("intro", "glossary");

  private CitedPlace() {}

  /**
   * The id of the place that the units of a citation name: {@code ch.1}, {@code sec.2}, {@code
   * par.3} is the third paragraph of the section 1.2. What is not there is passed over, so that a
   * table that is not found leads to its page; none where nothing is found.
   */
  static Optional<String> in(Text text, List<String> units) {
    Optional<String> found = Optional.empty();
    List<String> division = new ArrayList<>();
    for (String unit : units) {
      Matcher m = UNIT.matcher(unit);
      String kind = m.matches() ? m.group(1) : "";
      String number = m.matches() ? m.group(2) : unit;
      if (kind.equals("ch") || kind.equals("sec") || NAMED.contains(unit)) {
        division.add(number);
      }
      Optional<Section> section = section(text, String.join(".", division));
      Stream<String> ids =
          switch (kind) {
            case "par" -> division.isEmpty() ? Stream.of("p" + number) : paragraph(section, number);
            case "note" ->
                division.isEmpty() ? Stream.of("n" + number) : note(text, section, number);
            case "p" -> Stream.of("page" + number, "page-" + number);
            case "table" -> Stream.of("table." + number, "table." + number.replace('.', '-'));
            default -> section.stream().map(Section::id);
          };
      Optional<String> before = found;
      found = ids.filter(text.places()::containsKey).findFirst().or(() -> before);
    }
    return found;
  }

  private static Optional<Section> section(Text text, String number) {
    return text.sections().stream()
        .filter(s -> !number.isEmpty() && s.number().equals(number))
        .findFirst();
  }

  private static Stream<String> paragraph(Optional<Section> section, String number) {
    return section.stream()
        .map(s -> s.paragraph(NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0))
        .flatMapToInt(OptionalInt::stream)
        .mapToObj(n -> "p" + n);
  }

  /** Notes are numbered anew in each part; their ids say in which series. */
  private static Stream<String> note(Text text, Optional<Section> section, String number) {
    Pattern id = Pattern.compile("n(\\d+\\.)?" + Pattern.quote(number));
    return section.stream()
        .flatMap(
            s -> text.places().entrySet().stream().filter(p -> p.getValue().part().equals(s.id())))
        .map(Map.Entry::getKey)
        .filter(id.asMatchPredicate())
        .sorted();
  }
}
