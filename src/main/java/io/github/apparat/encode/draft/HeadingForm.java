package io.github.apparat.encode.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of headings, from the highest division to the lowest. */
enum HeadingForm {
  /** {@code PART TWO}, {@code Часть 2}. */
  PART("part|book|volume|часть|книга|том|частина|teil|buch|partie|livre"),
  /** {@code CHAPTER I. Of Lamps}, {@code Глава 3}, {@code Introduction}. */
  CHAPTER("chapter|глава|розділ|раздел|kapitel|chapitre"),
  /** {@code THE FIRST LAMP}. */
  CAPITALS(""),
  /** {@code 1.2 The wick}. */
  NUMBER(""),
  /** {@code § 4}, {@code IV}, alone on their line. */
  SECTION("section|abschnitt|§"),
  /** A short line that ends no sentence. */
  SHORT("");

  private static final Set<String> WORDS =
      Set.of(
          "introduction",
          "preface",
          "foreword",
          "prologue",
          "conclusion",
          "conclusions",
          "epilogue",
          "contents",
          "list of tables",
          "glossary",
          "afterword",
          "abstract",
          "acknowledgements",
          "bibliography",
          "appendix",
          "введение",
          "предисловие",
          "пролог",
          "заключение",
          "выводы",
          "эпилог",
          "послесловие",
          "приложение",
          "библиография",
          "литература",
          "вступ",
          "передмова",
          "висновки",
          "післямова",
          "додаток",
          "einleitung",
          "vorwort",
          "einführung",
          "schluss",
          "nachwort",
          "literatur",
          "anhang",
          "avant-propos",
          "préface",
          "conclusion générale",
          "annexe");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\s*(?:\\d{1,3}|[IVXLC]{1,7}|\\p{Lu}\\p{L}{2,11}|\\p{L}{3,11})(?:[.:\\s].*)?");
  private static final Pattern COUNTED =
      Pattern.compile("\\s*(?:\\d{1,3}|[IVXLC]{1,7})(?:[.:,\\s—–-]+[^\\p{Ll}].*)?[.:]?");
  private static final Pattern NUMBERED =
      Pattern.compile("(?<n>\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+[\"“„«‘]?\\p{Lu}.*");
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]{1,7}\\.?|\\*\\s?\\*\\s?\\*");

  private static final int LONGEST = 120;
  private static final int LONGEST_WORD = 30;

  private final Pattern first;

  HeadingForm(String words) {
    first = Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The form that a line has by its letters alone; none for a line that may still be short. */
  static Optional<HeadingForm> of(String line) {
    if (line.length() > LONGEST || line.isEmpty()) {
      return Optional.empty();
    }
    if (isWord(line)) {
      return Optional.of(CHAPTER);
    }
    for (HeadingForm form : new HeadingForm[] {PART, CHAPTER, SECTION}) {
      Matcher m = form.first.matcher(line);
      boolean opens = m.lookingAt() && Character.isUpperCase(line.codePointAt(0));
      if (opens && isCounted(line, m.end())) {
        return Optional.of(form);
      }
    }
    if (NUMBERED.matcher(line).matches() && !line.endsWith(".") && !line.endsWith(",")) {
      return Optional.of(NUMBER);
    }
    if (ROMAN.matcher(line).matches()) {
      return Optional.of(SECTION);
    }
    return isCapital(line) ? Optional.of(CAPITALS) : Optional.empty();
  }

  /** Whether a line is a word that heads a part of many books: {@code Introduction}. */
  static boolean isWord(String line) {
    return line.length() < LONGEST_WORD
        && WORDS.contains(line.toLowerCase(Locale.ROOT).replaceAll("[.:\\s]+$", ""));
  }

  /** Whether a number, in figures or as a word that fills the line, stands behind the word. */
  private static boolean isCounted(String line, int end) {
    String rest = line.substring(end);
    boolean figures = COUNTED.matcher(rest).matches();
    return figures || ORDINAL.matcher(rest).matches() && rest.strip().indexOf(' ') < 0;
  }

  private static boolean isCapital(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    return letters >= 4
        && letters * 2 > line.length()
        && line.codePoints().noneMatch(Character::isLowerCase);
  }

  /** The number before a heading of the form {@link #NUMBER}: {@code 1.2}; else nothing. */
  static Optional<String> number(String line) {
    Matcher m = NUMBERED.matcher(line);
    return m.matches() ? Optional.of(m.group("n")) : Optional.empty();
  }

  /** Whether nothing but the word and its number stands on a line, so that a title may follow. */
  static boolean isBare(String line) {
    return line.strip().indexOf(' ') == line.strip().lastIndexOf(' ') && line.length() < 25;
  }
}
