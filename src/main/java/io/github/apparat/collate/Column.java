package io.github.apparat.collate;

import java.util.Arrays;

/** What stands at one place of the text: of each row, a token or nothing. */
final class Column {
  private final Token[] tokens;
  private int[] keys = {};

  Column(int rows) {
    tokens = new Token[rows];
  }

  /**
   * Sets the token of a row.
   *
   * @param key by which others find the place
   */
  void set(int row, Token token, int key) {
    tokens[row] = token;
    if (!Alignment.has(keys, key)) {
      keys = Arrays.copyOf(keys, keys.length + 1);
      keys[keys.length - 1] = key;
    }
  }

  /** The token of a row; null where it has none: columns are many, and stay in this room. */
  Token token(int row) {
    return tokens[row];
  }

  boolean has(int row) {
    return tokens[row] != null;
  }

  int[] keys() {
    return keys;
  }

  int rows() {
    return tokens.length;
  }

  boolean isWord() {
    for (Token token : tokens) {
      if (token != null) {
        return token.isWord();
      }
    }
    return false;
  }
}
