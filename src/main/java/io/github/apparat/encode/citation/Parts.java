package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a text refers to a part of itself: {@code table 2-18}, {@code Chapter 4}. */
final class Parts {
  private final Optional<Pattern> pattern;
  private final Function<String, Optional<String>> ids;

  /**
   * @param names of parts that the text refers to
   * @param ids the id of a part that is in the file, by its name and number: {@code table 2-18}
   */
  Parts(List<String> names, Function<String, Optional<String>> ids) {
    this.ids = ids;
    pattern =
        names.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    names.stream()
                        .map(Pattern::quote)
                        .collect(
                            Collectors.joining(
                                "|",
                                "(?<!\\p{L})(?<name>(?:",
                                "))s?\\s(?<number>\\d{1,3}(?:[-.]\\d{1,3})?)(?![\\p{L}\\d]|[-.,–]\\d|\\sin\\s\\p{Lu})")),
                    Pattern.CASE_INSENSITIVE));
  }

  /** The references in a passage; one to a part that is not in the file is of type external. */
  List<Part> in(String passage) {
    List<Part> found = new ArrayList<>();
    pattern.ifPresent(
        p -> {
          Matcher m = p.matcher(passage);
          while (m.find()) {
            String part = m.group("name").toLowerCase(Locale.ROOT) + " " + m.group("number");
            Map<String, String> attributes =
                ids.apply(part)
                    .map(id -> Map.of("target", "#" + id))
                    .orElse(Map.of("type", "external"));
            found.add(new Part(m.start(), m.end(), "ref", attributes));
          }
        });
    return found;
  }
}
