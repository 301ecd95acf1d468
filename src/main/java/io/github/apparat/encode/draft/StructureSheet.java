package io.github.apparat.encode.draft;

/** The draft of {@code structure.yaml}: headings with their levels, joins of broken paragraphs. */
final class StructureSheet {
  private static final int NEVER = 1_000_000;

  private StructureSheet() {}

  /**
   * Writes the sheet.
   *
   * @param file the name of the received file
   */
  static String of(Recognised text, String file) {
    StringBuilder out = new StringBuilder();
    out.append("# How ")
        .append(file)
        .append(" is built: a draft, to be mended. Lines are those of\n");
    out.append("# the received file; behind a guess stands its certainty.\n");
    boolean none = text.headings().isEmpty() && text.contents().isEmpty();
    out.append(none ? "headings: []\n" : "headings:\n");
    text.contents().ifPresent(c -> heading(out, contents(c)));
    text.headings().forEach(h -> heading(out, h));
    text.breaks().ifPresent(b -> joins(out, b, text));
    return out.toString();
  }

  private static Heading contents(Contents c) {
    return new Heading(c.heading(), c.heading(), 1, "", "contents", Certainty.HIGH);
  }

  private static void heading(StringBuilder out, Heading heading) {
    String lines = LineRanges.written(new int[] {heading.first(), heading.last()});
    out.append("  - {lines: ").append(lines).append(", level: ").append(heading.level());
    if (!heading.n().isEmpty()) {
      out.append(", n: '").append(heading.n()).append('\'');
    }
    out.append(", attributes: {type: ").append(heading.type()).append("}}");
    out.append("  # ").append(heading.certainty()).append('\n');
  }

  private static void joins(StringBuilder out, Breaks breaks, Recognised text) {
    out.append("\n# Paragraphs that do not end go on in the next one. ");
    out.append("Certainty ").append(breaks.certainty()).append(": ").append(breaks.low());
    out.append(" of them go on with a small letter.\n");
    out.append("joins:\n");
    out.append("  ended: '").append(Line.ENDED).append("'\n");
    boolean doubtful = breaks.certainty() == Certainty.LOW;
    out.append("  from: ").append(doubtful ? NEVER : breaks.from());
    out.append(doubtful ? "  # no paragraph is so long: only a small letter counts\n" : "\n");
    out.append("  lower: true\n");
    String apart =
        LineRanges.written(LineRanges.where(text.lines(), n -> isApart(text.lines().role(n))));
    if (!apart.isEmpty()) {
      out.append("  never: '").append(apart).append("'\n");
    }
  }

  private static boolean isApart(TextLines.Role role) {
    return role == TextLines.Role.VERSE
        || role == TextLines.Role.ITEM
        || role == TextLines.Role.CONTENTS;
  }
}
