package io.github.apparat.encode.mark;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a received text, as a profile writes them: {@code 5}, {@code 5-31}, {@code 17, 19-21}.
 *
 * @param ranges first and last line of each run, counted from 1
 */
public record LineSet(List<int[]> ranges) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,8})(?:\\s*-\\s*(\\d{1,8}))?");

  /** Takes a number or a string, as YAML reads one or the other. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LineSet of(Object written) {
    List<int[]> ranges = new ArrayList<>();
    for (String part : written.toString().split(",")) {
      Matcher m = WRITTEN.matcher(part.strip());
      if (!m.matches()) {
        throw new IllegalArgumentException("lines are 5, 5-31 or 17, 19-21; found " + written);
      }
      int first = Integer.parseInt(m.group(1));
      int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
      if (first < 1 || last < first) {
        throw new IllegalArgumentException(
            "lines count from 1, the first before the last; found " + written);
      }
      ranges.add(new int[] {first, last});
    }
    return new LineSet(ranges);
  }

  /** Whether a line is one of them. */
  public boolean contains(int line) {
    return ranges.stream().anyMatch(r -> r[0] <= line && line <= r[1]);
  }

  /** The first line; 0 if there are none. */
  public int first() {
    return ranges.stream().mapToInt(r -> r[0]).min().orElse(0);
  }

  /** The last line; 0 if there are none. */
  public int last() {
    return ranges.stream().mapToInt(r -> r[1]).max().orElse(0);
  }
}
