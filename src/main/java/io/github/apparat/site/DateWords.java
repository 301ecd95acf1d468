package io.github.apparat.site;

import io.github.apparat.time.Edtf;
import io.github.apparat.xml.Labels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says an EDTF date in words, no more exactly than it is known. */
final class DateWords {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX))?(?:-(\\d\\d|XX))?([?~%]?)");

  private static final Said NOTHING = new Said("");

  private final Labels labels;

  DateWords(Labels labels) {
    this.labels = labels;
  }

  /** Words as they stand alone, and in the genitive, as some languages want after a preposition. */
  private record Said(String alone, String of) {
    Said(String words) {
      this(words, words);
    }

    boolean isEmpty() {
      return alone.isEmpty();
    }
  }

  /** The beginning, of a date or an interval. */
  String from(String edtf) {
    return beginning(edtf).alone();
  }

  private Said beginning(String edtf) {
    String beginning = edtf.contains("/") ? edtf.substring(0, edtf.indexOf('/')) : edtf;
    if (beginning.equals("..")) {
      return NOTHING;
    }
    return isBy(beginning) ? filled("attestedFrom", named(beginning)) : words(beginning);
  }

  /** The end of an interval in {@code from}, or else the date {@code to}. */
  String to(String from, String to) {
    return end(from, to).alone();
  }

  private Said end(String from, String to) {
    if (from.contains("/")) {
      return words(from.substring(from.indexOf('/') + 1));
    }
    if (!isFrom(to)) {
      return words(to);
    }
    boolean nothingNew = Edtf.named(from).equals(Edtf.named(to));
    return nothingNew ? NOTHING : filled("attestedTo", named(to));
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

  private Said named(String edtf) {
    return single(edtf.replaceAll("[\\[\\].]", ""));
  }

  /** From when to when something held, in a few words; empty where no source says it. */
  String held(String from, String to) {
    if (isAttestedAt(from, to)) {
      return filled("attested", named(to)).alone();
    }
    Said begin = beginning(from);
    Said end = end(from, to);
    if (begin.isEmpty() && end.isEmpty()) {
      return "";
    }
    Said held =
        end.isEmpty() || to.equals("..")
            ? one("since", begin, from.replaceFirst("/.*$", ""))
            : begin.isEmpty()
                ? one("until", end, from.isEmpty() ? to : from.replaceFirst("^.*/", ""))
                : filled("span", begin, end);
    return held.alone();
  }

  /** The one end of what has no other; attested ones say so, and which they are. */
  private Said one(String key, Said said, String edtf) {
    boolean attested = key.equals("since") ? isBy(edtf) : isFrom(edtf);
    boolean plain = edtf.matches("[0-9X-]+");
    return attested ? said : filled(plain ? key : key + "About", said);
  }

  private Said words(String edtf) {
    if (edtf.isEmpty()) {
      return NOTHING;
    }
    if (edtf.equals("..")) {
      return new Said(labels.word("date.open"));
    }
    return edtf.startsWith("[") || edtf.startsWith("{")
        ? set(edtf.substring(1, edtf.length() - 1))
        : single(edtf);
  }

  private Said set(String inside) {
    String[] parts = inside.split(",");
    Said words = part(parts[0].strip());
    for (int i = 1; i < parts.length; i++) {
      words = filled("or", words, part(parts[i].strip()));
    }
    return words;
  }

  private Said part(String part) {
    if (part.startsWith("..")) {
      return filled("by", single(part.substring(2)));
    }
    if (part.endsWith("..")) {
      return filled("orLater", single(part.substring(0, part.length() - 2)));
    }
    if (part.contains("..")) {
      String[] ends = part.split("\\.\\.");
      return filled("between", single(ends[0]), single(ends[1]));
    }
    return single(part);
  }

  /** The time before a date. */
  String before(String edtf) {
    return filled("before", single(edtf)).alone();
  }

  /** The time after a date. */
  String after(String edtf) {
    return filled("after", single(edtf)).alone();
  }

  /** A date without doubt, in words. */
  String date(String edtf) {
    return single(edtf).alone();
  }

  private Said single(String edtf) {
    Matcher m = DATE.matcher(edtf);
    if (!m.matches()) {
      return new Said(edtf);
    }
    Said words = precise(m.group(1), part(m, 2), part(m, 3));
    if (m.group(4).matches("[~%]")) {
      words = filled("about", words);
    }
    return m.group(4).matches("[?%]") ? filled("doubtful", words) : words;
  }

  private static int part(Matcher date, int group) {
    String digits = date.group(group);
    return digits == null || digits.equals("XX") ? 0 : Integer.parseInt(digits);
  }

  private Said precise(String year, int month, int day) {
    if (month == 0) {
      return year(year);
    }
    Said name = new Said(labels.month(month, day > 0), labels.month(month, true));
    return day == 0
        ? filled("month", name, new Said(year))
        : filled("day", new Said(String.valueOf(day)), name, new Said(year));
  }

  private Said year(String year) {
    if (year.endsWith("XX")) {
      return filled("century", new Said(year.substring(0, 2)));
    }
    Said named = new Said(year.replace('X', '0'));
    return year.endsWith("X")
        ? new Said(filled("decade", named).alone(), filled("decadeOf", named).of())
        : filled("year", named);
  }

  /** Some words with dates in their slots; all in the genitive if the whole is. */
  private Said filled(String key, Said... dates) {
    String alone = labels.word("date." + key);
    String of = alone;
    for (int i = 0; i < dates.length; i++) {
      String slot = "{" + i + "}";
      String ofSlot = "{" + i + ":of}";
      alone = alone.replace(slot, dates[i].alone()).replace(ofSlot, dates[i].of());
      of = of.replace(slot, dates[i].of()).replace(ofSlot, dates[i].of());
    }
    return new Said(alone, of);
  }
}
