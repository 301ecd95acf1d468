package io.github.apparat.serve;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From where to where a text is another than before. */
final class Change {
  private static final String ID = "xml:id";
  private static final Pattern VALUE = Pattern.compile("xml:id\\s*=\\s*[\"']([^\"'<&]*)[\"']");

  private final String now;
  private final int from;
  private final int toBefore;
  private final int to;

  /**
   * @param before the text, as XML
   * @param now the same, changed
   */
  Change(String before, String now) {
    this.now = now;
    int shorter = Math.min(before.length(), now.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == now.charAt(same)) {
      same++;
    }
    int after = 0;
    while (after < shorter - same
        && before.charAt(before.length() - 1 - after) == now.charAt(now.length() - 1 - after)) {
      after++;
    }
    from = same;
    toBefore = before.length() - after;
    to = now.length() - after;
  }

  /** Where it begins, in characters of both. */
  int from() {
    return from;
  }

  /** Where what stood there before had its end. */
  int toBefore() {
    return toBefore;
  }

  /** Where a place of the text before is now; one that is gone is within the change. */
  int moved(int offset) {
    return offset <= from ? offset : Math.max(from, offset + to - toBefore);
  }

  /**
   * The places nearest before its beginning and before its end; one that is begun there counts.
   *
   * @param local the id of a place, by its id in the text
   * @param isPlace whether there is a place of an id
   */
  Set<String> places(UnaryOperator<String> local, Predicate<String> isPlace) {
    return Stream.of(from, to)
        .flatMap(at -> before(at, local, isPlace).stream())
        .collect(Collectors.toSet());
  }

  private Optional<String> before(
      int offset, UnaryOperator<String> local, Predicate<String> isPlace) {
    Matcher value = VALUE.matcher(now);
    for (int at = now.lastIndexOf(ID, offset - 1); at >= 0; at = now.lastIndexOf(ID, at - 1)) {
      if (value.region(at, now.length()).lookingAt()) {
        String place = local.apply(value.group(1));
        if (isPlace.test(place)) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }
}
