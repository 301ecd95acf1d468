package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The draft of {@code profile.yaml}, with the certainty of each guess as a comment. */
final class ProfileSheet {
  private final Recognised text;
  private final TextLines lines;
  private final StringBuilder out = new StringBuilder();

  private ProfileSheet(Recognised text) {
    this.text = text;
    lines = text.lines();
  }

  /**
   * Writes the sheet.
   *
   * @param file the name of the received file
   */
  static String of(Recognised text, String file) {
    return new ProfileSheet(text).write(file);
  }

  private String write(String file) {
    out.append("# How ")
        .append(file)
        .append(" is read: a draft, to be mended. Lines are those of\n");
    out.append("# the received file; behind a guess stands its certainty.\n");
    line(
        "language: " + text.language().code(), text.language().certainty(), text.language().name());
    Paragraphing paragraphing = text.paragraphing();
    line(
        "paragraphs: " + paragraphing.mode().name().toLowerCase(Locale.ROOT),
        paragraphing.certainty(),
        paragraphing.why());
    zones();
    blocks();
    return out.toString();
  }

  private void line(String line, Certainty certainty, String why) {
    out.append(line).append("  # ").append(certainty).append(": ").append(why).append('\n');
  }

  /** What is no body comes first: the first zone that names a line holds. */
  private void zones() {
    out.append("\nzones:\n");
    furniture();
    ranges(Role.NOTE).forEach(r -> zone("notes", r));
    if (text.contents().isPresent()) {
      zone("front", new int[] {1, text.contents().get().last()});
    } else {
      ranges(Role.TITLE).forEach(r -> zone("head", r));
      ranges(Role.BYLINE).forEach(r -> zone("byline", r));
    }
    zone("body", new int[] {1, lines.count()});
  }

  private void furniture() {
    List<int[]> runs = new ArrayList<>();
    for (int[] range : LineRanges.where(lines, n -> lines.role(n) == Role.FURNITURE)) {
      int first = range[0];
      for (int n = range[0] + 1; n <= range[1]; n++) {
        boolean other =
            text.furniture().containsKey(n)
                && !Objects.equals(text.furniture().get(n), text.furniture().get(first));
        if (other) {
          runs.add(new int[] {first, n - 1});
          first = n;
        }
      }
      runs.add(new int[] {first, range[1]});
    }
    for (int[] run : runs) {
      String what = text.furniture().get(run[0]);
      out.append("  - {zone: furniture, lines: ").append(LineRanges.written(run));
      out.append(", what: '").append(what).append("'}\n");
    }
  }

  private List<int[]> ranges(Role role) {
    return LineRanges.where(lines, n -> lines.role(n) == role);
  }

  private void zone(String kind, int[] range) {
    String written = LineRanges.written(range);
    out.append("  - {zone: ").append(kind).append(", lines: ").append(written).append("}\n");
  }

  private void blocks() {
    int before = out.length();
    text.contents().ifPresent(this::contents);
    block("{element: item, within: list, paragraphs: line", ranges(Role.ITEM));
    block("{within: quote", ranges(Role.QUOTE));
    List<int[]> stanzas = LineRanges.adjacent(lines, n -> lines.role(n) == Role.VERSE);
    block("{element: l, within: lg, paragraphs: line", stanzas);
    if (text.paragraphing().indented()) {
      block("{split: '\\n[ \\t]{2,}(?=\\S)', element: p", List.of(new int[] {1, lines.count()}));
    }
    if (out.length() > before) {
      out.insert(before, "\nblocks:\n");
    }
  }

  private void contents(Contents contents) {
    List<int[]> titles = ranges(Role.TITLE);
    ranges(Role.BYLINE).forEach(titles::add);
    block("{element: titlePart, within: titlePage", titles);
    int[] entries = {contents.heading() + 1, contents.last()};
    block("{element: item, within: list, paragraphs: line", List.<int[]>of(entries));
  }

  private void block(String rule, List<int[]> ranges) {
    if (!ranges.isEmpty()) {
      String written = LineRanges.written(ranges);
      out.append("  - ").append(rule).append(", lines: '").append(written).append("'}\n");
    }
  }
}
