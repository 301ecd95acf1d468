package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.Transcript.Kind;
import io.github.apparat.encode.draft.Transcript.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown written out plainly: the signs of headings, quotations and notes go, the words stay line
 * by line; notes go to the end, in the order of their references.
 */
final class MarkdownText {
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{3,})[ \\t]*");
  private static final Pattern NOTE =
      Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,80})\\]:[ \\t]*(.*)");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,80})\\]");
  private static final Pattern QUOTED = Pattern.compile(" {0,3}> ?(.*)");
  private static final Pattern FRONT_MATTER = Pattern.compile("---[ \\t]*");

  private final List<String> lines;
  private final Transcript.Writer out = new Transcript.Writer();
  private final Map<String, StringBuilder> bodies = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private MarkdownText(String text) {
    lines = text.lines().toList();
  }

  /**
   * Whether a text that nobody called so is Markdown: by headings or notes that nothing else has.
   */
  static boolean isLikely(String text) {
    long signs =
        text.lines()
            .filter(l -> l.startsWith("#") && HEADING.matcher(l).matches() || isNote(l))
            .limit(2)
            .count();
    return signs == 2;
  }

  private static boolean isNote(String line) {
    return line.startsWith("[^") && NOTE.matcher(line).matches();
  }

  static Transcript transcribe(String text) {
    return new MarkdownText(text).transcribe();
  }

  private Transcript transcribe() {
    int at = frontMatter();
    while (at < lines.size()) {
      at = line(at);
    }
    out.blank();
    bodies.keySet().forEach(this::number);
    numbers.forEach(
        (id, n) -> {
          if (bodies.containsKey(id)) {
            out.line("[" + n + "] " + numbered(bodies.get(id).toString()));
          }
        });
    return out.finish();
  }

  /** What stands between two rules at the very beginning is data about the text. */
  private int frontMatter() {
    if (lines.isEmpty() || !FRONT_MATTER.matcher(lines.get(0)).matches()) {
      return 0;
    }
    for (int end = 1; end < lines.size() && !lines.get(end).isBlank(); end++) {
      if (FRONT_MATTER.matcher(lines.get(end)).matches()) {
        Told told = new Told(Kind.FURNITURE, 0, "Data about the text, before it.");
        lines.subList(0, end + 1).forEach(l -> out.line(l, told));
        return end + 1;
      }
    }
    return 0;
  }

  /** Writes what begins on a line; the line after it. */
  private int line(int at) {
    String line = lines.get(at);
    if (line.isBlank()) {
      out.blank();
      return at + 1;
    }
    Matcher note = NOTE.matcher(line);
    if (note.matches()) {
      return note(note.group(1), note.group(2), at + 1);
    }
    Matcher heading = HEADING.matcher(line);
    if (heading.matches() && !heading.group(2).isBlank()) {
      out.blank();
      out.line(numbered(heading.group(2)), new Told(Kind.HEADING, heading.group(1).length(), ""));
      out.blank();
      return at + 1;
    }
    boolean first = at == 0 || lines.get(at - 1).isBlank();
    if (first && at + 1 < lines.size()) {
      Matcher under = UNDERLINE.matcher(lines.get(at + 1));
      if (under.matches()) {
        int level = under.group(1).startsWith("=") ? 1 : 2;
        out.line(numbered(line), new Told(Kind.HEADING, level, "")).blank();
        return at + 2;
      }
    }
    Matcher quoted = QUOTED.matcher(line);
    if (quoted.matches()) {
      out.line(numbered(quoted.group(1)), new Told(Kind.QUOTE, 0, ""));
    } else {
      out.line(numbered(line));
    }
    return at + 1;
  }

  /** A note and the indented lines that go on with it; the line after it. */
  private int note(String id, String words, int next) {
    StringBuilder body = bodies.computeIfAbsent(id, k -> new StringBuilder());
    body.append(words);
    int at = next;
    while (at < lines.size() && goesOn(at)) {
      body.append(' ').append(lines.get(at).strip());
      at++;
    }
    return at;
  }

  private boolean goesOn(int at) {
    String line = lines.get(at);
    if (line.isBlank()) {
      return at + 1 < lines.size() && lines.get(at + 1).startsWith("    ");
    }
    return line.startsWith("    ")
        || line.startsWith("\t")
        || !lines.get(at - 1).isBlank() && !isNote(line);
  }

  private String numbered(String line) {
    return line.contains("[^") ? REFERENCE.matcher(line).replaceAll(this::number) : line;
  }

  private String number(MatchResult reference) {
    return "[" + number(reference.group(1)) + "]";
  }

  private int number(String id) {
    return numbers.computeIfAbsent(id, k -> numbers.size() + 1);
  }
}
