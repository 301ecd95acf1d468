package io.github.apparat.encode;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Capitals in the middle of a sentence that no register knows: perhaps names. Each form is told
 * once, with its first place and how often it stands, so that an editor can make an entry or leave
 * it.
 */
final class UnknownNames {
  /** A word with a capital, or an initial. */
  private static final String CAPITAL = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]+|(?:\\p{Lu}\\.)+)";

  private static final Pattern CAPITALS =
      Pattern.compile("(?<=[\\p{Ll},;][\\p{Z}\\s])" + CAPITAL + "(?:[\\p{Z}\\s]" + CAPITAL + ")*");

  /** These hold whole sentences; a name in them is still to be told. */
  private static final Set<String> AROUND_SENTENCES =
      Set.of("q", "said", "quote", "bibl", "supplied");

  private record Seen(Location first, int count) {}

  private final Map<String, Seen> forms = new TreeMap<>();

  /**
   * Looks through a passage.
   *
   * @param marks all that is marked in it; what they cover is known
   * @param locate the place of an offset of the received text
   */
  void look(Reading reading, List<Mark> marks, IntFunction<Location> locate) {
    Matcher m = CAPITALS.matcher(reading.text());
    while (m.find()) {
      int start = reading.start(m.start());
      int end = reading.end(m.end());
      String form = m.group().replaceAll("[\\p{Z}\\s]+", " ").replaceAll("'s?$|[.-]+$", "");
      boolean known = marks.stream().anyMatch(k -> k.start() < end && start < k.end() && tells(k));
      if (!known && form.length() > 1) {
        forms.merge(
            form,
            new Seen(locate.apply(start), 1),
            (seen, more) -> new Seen(seen.first(), seen.count() + 1));
      }
    }
  }

  private static boolean tells(Mark mark) {
    return !(mark instanceof Mark.Wrap wrap) || !AROUND_SENTENCES.contains(wrap.element());
  }

  /** Tells the editor. */
  void report(Report report) {
    forms.forEach((form, seen) -> report.add(Rule.ENCODE_05.at(seen.first(), form, seen.count())));
  }
}
