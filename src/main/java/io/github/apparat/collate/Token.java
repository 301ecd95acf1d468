package io.github.apparat.collate;

/**
 * A word or a sign of punctuation, as it stands in a file.
 *
 * @param form its characters
 * @param start where it begins in the file, in UTF-16 units
 * @param end where what comes after it begins
 * @param spaced whether white space or the border of an element stands before it
 * @param opens whether it is the first of a paragraph or another block
 */
record Token(String form, int start, int end, boolean spaced, boolean opens) {
  boolean isWord() {
    return Signs.ofWord(form.codePointAt(0));
  }

  int first() {
    return form.codePointAt(0);
  }

  int last() {
    return form.codePointBefore(form.length());
  }
}
