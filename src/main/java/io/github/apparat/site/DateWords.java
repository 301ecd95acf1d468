package io.github.apparat.site;

import io.github.apparat.time.Edtf;
import io.github.apparat.xml.Labels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says an EDTF date in words, no more exactly than it is known. */
final class DateWords {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX))?(?:-(\\d\\d|XX))?([?~%]?)");

  private final Labels labels;

  DateWords(Labels labels) {
    this.labels = labels;
  }

  /** The beginning, of a date or an interval. */
  String from(String edtf) {
    String beginning = edtf.contains("/") ? edtf.substring(0, edtf.indexOf('/')) : edtf;
    if (beginning.equals("..")) {
      return "";
    }
    return isBy(beginning)
        ? labels.filled("date.attestedFrom", named(beginning))
        : words(beginning);
  }

  /** The end of an interval in {@code from}, or else the date {@code to}. */
  String to(String from, String to) {
    if (from.contains("/")) {
      return words(from.substring(from.indexOf('/') + 1));
    }
    if (!isFrom(to)) {
      return words(to);
    }
    boolean nothingNew = Edtf.named(from).equals(Edtf.named(to));
    return nothingNew ? "" : labels.filled("date.attestedTo", named(to));
  }

  /** Whether somebody is attested at one date, and no more is said. */
  private static boolean isAttestedAt(String from, String to) {
    return isBy(from) && isFrom(to) && Edtf.named(from).equals(Edtf.named(to));
  }

  private static boolean isBy(String edtf) {
    return edtf.matches("\\[\\.\\.[^,.]+]");
  }

  private static boolean isFrom(String edtf) {
    return edtf.matches("\\[[^,.]+\\.\\.]");
  }

  private String named(String edtf) {
    return single(edtf.replaceAll("[\\[\\].]", ""));
  }

  /** From when to when something held, in a few words; empty where no source says it. */
  String held(String from, String to) {
    if (isAttestedAt(from, to)) {
      return labels.filled("date.attested", named(to));
    }
    String begin = from(from);
    String end = to(from, to);
    if (begin.isEmpty() && end.isEmpty()) {
      return "";
    }
    return end.isEmpty() || to.equals("..")
        ? labels.filled("date.since", begin)
        : begin.isEmpty()
            ? labels.filled("date.until", end)
            : labels.filled("date.span", begin, end);
  }

  private String words(String edtf) {
    if (edtf.isEmpty()) {
      return "";
    }
    if (edtf.equals("..")) {
      return labels.word("date.open");
    }
    return edtf.startsWith("[") || edtf.startsWith("{")
        ? set(edtf.substring(1, edtf.length() - 1))
        : single(edtf);
  }

  private String set(String inside) {
    String[] parts = inside.split(",");
    String words = part(parts[0].strip());
    for (int i = 1; i < parts.length; i++) {
      words = labels.filled("date.or", words, part(parts[i].strip()));
    }
    return words;
  }

  private String part(String part) {
    if (part.startsWith("..")) {
      return labels.filled("date.by", single(part.substring(2)));
    }
    if (part.endsWith("..")) {
      return labels.filled("date.orLater", single(part.substring(0, part.length() - 2)));
    }
    if (part.contains("..")) {
      String[] ends = part.split("\\.\\.");
      return labels.filled("date.between", single(ends[0]), single(ends[1]));
    }
    return single(part);
  }

  /** A date without doubt, in words. */
  String date(String edtf) {
    return single(edtf);
  }

  private String single(String edtf) {
    Matcher m = DATE.matcher(edtf);
    if (!m.matches()) {
      return edtf;
    }
    String words = year(m.group(1));
    if (m.group(2) != null && !m.group(2).equals("XX")) {
      words = labels.month(Integer.parseInt(m.group(2))) + " " + words;
      if (m.group(3) != null && !m.group(3).equals("XX")) {
        words = Integer.parseInt(m.group(3)) + " " + words;
      }
    }
    if (m.group(4).matches("[~%]")) {
      words = labels.filled("date.about", words);
    }
    return m.group(4).matches("[?%]") ? labels.filled("date.doubtful", words) : words;
  }

  private String year(String year) {
    if (year.endsWith("XX")) {
      return labels.filled("date.century", year.substring(0, 2));
    }
    return year.endsWith("X") ? labels.filled("date.decade", year.replace('X', '0')) : year;
  }
}
