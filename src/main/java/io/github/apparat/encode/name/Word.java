package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A word, a number or a single sign.
 *
 * @param text its characters
 * @param key what it is looked up by
 * @param start the index of its first character
 * @param end the index after its last one
 */
record Word(String text, String key, int start, int end) {
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  /**
   * All words of a text in order; a soft sign inside belongs to its word, a possessive does not.
   */
  static List<Word> all(String text, UnaryOperator<String> key) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (!Character.isWhitespace(text.charAt(at))) {
        String word = text.substring(at, end);
        words.add(new Word(word, key.apply(word), at, end));
      }
      at = end;
    }
    return words;
  }

  private static int end(String text, int from) {
    if (Character.isDigit(text.charAt(from))) {
      return number(text, from);
    }
    int at = from;
    while (isLetter(text, at) || at > from && isSoftSign(text, at)) {
      at++;
    }
    return Math.max(at, from + 1);
  }

  private static int number(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    boolean ordinal =
        at + 2 <= text.length()
            && ORDINALS.contains(text.substring(at, at + 2))
            && !isLetter(text, at + 2);
    return ordinal ? at + 2 : at;
  }

  private static boolean isSoftSign(String text, int at) {
    boolean possessive =
        at + 1 < text.length() && text.charAt(at + 1) == 's' && !isLetter(text, at + 2);
    return at < text.length() && text.charAt(at) == '\'' && isLetter(text, at + 1) && !possessive;
  }

  private static boolean isLetter(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Words as one text again, as they stood in a {@link io.github.apparat.encode.mark.Reading}. */
  static String join(List<Word> words) {
    StringBuilder text = new StringBuilder();
    int end = words.isEmpty() ? 0 : words.get(0).start();
    for (Word word : words) {
      text.append(word.start() > end ? " " : "").append(word.text());
      end = word.end();
    }
    return text.toString();
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  boolean isLetters() {
    return Character.isLetter(text.codePointAt(0));
  }

  boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is looked up as it is written, and not as the word it may be misread from. */
  boolean isWritten() {
    return key.equals(Fold.key(text)) || key.equals(Fold.plain(text));
  }

  /** Whether it counts something: {@code XVII}, {@code 17th}, {@code seventeenth}. */
  boolean isNumeral() {
    return key.startsWith("#");
  }
}
