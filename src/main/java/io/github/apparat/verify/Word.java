package io.github.apparat.verify;

/**
 * A word of a text: letters, digits and combining marks without a break.
 *
 * @param line where it begins in its file
 * @param loose whether only a {@linkplain Cut#LOOSE loose} cut parts it from the word before
 */
record Word(String text, int line, boolean loose) {}
