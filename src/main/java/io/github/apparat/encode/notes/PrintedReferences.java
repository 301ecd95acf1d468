package io.github.apparat.encode.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References whose numbers can be read. Behind one, or around it, stands what its link has left:
 * brackets, a superscript sign, and the number counted within the section, which proves it.
 */
final class PrintedReferences {
  private static final String LINK_END = "](#)";
  private static final String CLOSING = "\"”»";

  private final TextLines lines;
  private final Pattern reference;

  /**
   * @param reference its group {@code n} is the number
   */
  PrintedReferences(TextLines lines, String reference) {
    this.lines = lines;
    this.reference = Pattern.compile(reference);
  }

  /** Those on a line, in order. */
  List<Candidate> on(TextLines.Line line, Convention.Scope scope) {
    List<Candidate> found = new ArrayList<>();
    String text = lines.text(line);
    Matcher m = reference.matcher(text);
    for (int from = 0; from <= text.length() && m.find(from); ) {
      Optional<Integer> n = Figures.read(m.group("n"));
      from = Math.max(m.end(), from + 1);
      if (n.isPresent()) {
        Wreck wreck = new Wreck(text, m.start(), m.end(), scope, n.get());
        found.add(candidate(line, text, wreck));
        from = Math.max(from, wreck.end);
      }
    }
    return found;
  }

  private static Candidate candidate(TextLines.Line line, String text, Wreck wreck) {
    int start = wreck.start;
    int end = wreck.end;
    while (start > 0 && TextLines.isSpace(text.charAt(start - 1))) {
      start--;
    }
    boolean spaced = start < wreck.start;
    boolean space = spaced && end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    int put = start;
    int after = text.startsWith(LINK_END, end) ? end + LINK_END.length() : end;
    if (!spaced && after < text.length() && closes(text, after)) {
      put = after + 1;
    }
    String reading = space ? " " : "";
    int at = line.start();
    return new Candidate(
        at + start, at + end, at + put, reading, List.copyOf(wreck.numbers), "", 1, wreck.sign);
  }

  /** Whether a quotation mark stands here behind which no word begins. */
  private static boolean closes(String text, int at) {
    boolean mark = CLOSING.indexOf(text.charAt(at)) >= 0;
    return mark && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /** A reference with all that belongs to it. */
  private static final class Wreck {
    private final String text;
    private final List<Integer> numbers = new ArrayList<>();
    private int start;
    private int end;
    private String sign = "number";

    Wreck(String text, int start, int end, Convention.Scope scope, int n) {
      this.text = text;
      this.start = start;
      this.end = end;
      numbers.add(n);
      boolean braced = text.substring(start, end).contains("{");
      boolean inLink = insideLink();
      boolean ended = inLink && skip(LINK_END);
      if (scope.local()) {
        local(scope.first() - 1, n);
      }
      if (ended || inLink && skip(LINK_END)) {
        this.start--;
      }
      if (braced) {
        skip("}");
      }
    }

    private boolean insideLink() {
      return start > 0 && text.charAt(start - 1) == '[' && text.charAt(start) == '\\';
    }

    private boolean skip(String sign) {
      boolean there = text.startsWith(sign, end);
      end += there ? sign.length() : 0;
      return there;
    }

    /** Takes in the number counted within the section, in figures that may be struck or linked. */
    private void local(int offset, int n) {
      int before = end;
      skip(" ");
      boolean struck = skip("~~");
      boolean linked =
          !struck
              && text.startsWith("[", end)
              && end + 1 < text.length()
              && Figures.value(text.charAt(end + 1)) >= 0
              && skip("[");
      int length = String.valueOf(Math.max(1, n - offset)).length();
      int figures = 0;
      while (figures < length + 1
          && end + figures < text.length()
          && Figures.value(text.charAt(end + figures)) >= 0) {
        figures++;
      }
      boolean raised = figures > 0 && text.charAt(end) > '9';
      Optional<Integer> read =
          Figures.read(text.substring(end, end + (raised ? figures : Math.min(figures, length))));
      if (read.isEmpty() || read.get() != n - offset && !raised) {
        end = before;
        return;
      }
      end += raised ? figures : length;
      sign = "number and checksum";
      if (read.get() != n - offset) {
        numbers.add(0, read.get() + offset);
        sign = "checksum";
      }
      if (struck) {
        skip("~~");
      }
      if (linked) {
        skip(LINK_END);
      }
    }
  }
}
