package io.github.apparat.encode.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words are looked up by: one key for all ways to write a Russian name, in Cyrillic letters or
 * in Latin ones, one for all ways to write a number. Abbreviations keep their capitals.
 */
final class Fold {
  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_ABBREVIATION = 5;
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(st|nd|rd|th)");
  private static final Pattern NO_LETTERS = Pattern.compile("[\\p{M}']+");
  private static final Pattern LAST_I = Pattern.compile("[b-df-hj-np-tv-z]i$(?<!ski)");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");

  private static final List<String> WORDS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  /** Without marks: ё and й are е and и by then. */
  private static final Map<Character, String> CYRILLIC =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ґ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('є', "ie"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('і', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "y"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"));

  private static final Map<Character, Integer> DIGITS = Map.of('I', 1, 'V', 5, 'X', 10);

  /** One after the other: what the left side is, the right side is too. */
  private static final String[][] ALIKE = {
    {"y", "i"},
    {"dzh", "j"},
    {"dj", "j"},
    {"j", "i"},
    {"kh", "h"},
    {"tz", "ts"},
    {"ck", "k"},
    {"x", "ks"},
    {"iie", "e"},
    {"ie", "e"},
    {"w", "v"}
  };

  private Fold() {}

  /** The key of a word as it is written. */
  static String key(String word) {
    if (word.length() > LONGEST_WORD) {
      return word;
    }
    int number = number(word);
    if (number > 0) {
      return "#" + number;
    }
    return isAbbreviation(word) ? "=" + word : plain(word);
  }

  static boolean isAbbreviation(String word) {
    return word.length() > 1
        && word.length() <= LONGEST_ABBREVIATION
        && word.chars().allMatch(Character::isUpperCase);
  }

  /** The key of a word whatever its capitals. */
  static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String folded =
        NO_LETTERS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    folded = romanised(folded);
    // A last i is an adjective's, as in -ski, or no -y at all: Gorki is not Gorky.
    if (LAST_I.matcher(folded).find()) {
      folded += "!";
    }
    for (String[] pair : ALIKE) {
      folded = folded.replace(pair[0], pair[1]);
    }
    return TWICE.matcher(folded).replaceAll("$1");
  }

  /** Whether a word is written in Cyrillic letters. */
  static boolean isCyrillic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  private static String romanised(String word) {
    if (word.isEmpty() || !isCyrillic(word)) {
      return word;
    }
    StringBuilder latin = new StringBuilder();
    for (char c : word.toCharArray()) {
      latin.append(CYRILLIC.getOrDefault(c, String.valueOf(c)));
    }
    return latin.toString();
  }

  private static int number(String word) {
    int at = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
    if (at >= 0) {
      return at + 1;
    }
    Matcher ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      return Integer.parseInt(ordinal.group(1));
    }
    boolean roman = ROMAN.matcher(word).matches();
    return roman ? roman(word) : 0;
  }

  private static int roman(String word) {
    int sum = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = DIGITS.get(word.charAt(i));
      boolean less = i + 1 < word.length() && digit < DIGITS.get(word.charAt(i + 1));
      sum += less ? -digit : digit;
    }
    return sum;
  }
}
