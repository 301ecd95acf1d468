package io.github.apparat.encode.spelling;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A passage in which damage is looked for.
 *
 * @param text its characters, white space as one space, apostrophes straight
 * @param tokens its words
 * @param lineEnd whether the character at this index is the first of a line, but for space
 */
record Words(String text, List<Token> tokens, IntPredicate lineEnd) {
  static Words of(String text, IntPredicate lineEnd) {
    return new Words(text, Token.in(text), lineEnd);
  }
}
