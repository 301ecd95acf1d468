package io.github.apparat.collate;

import java.util.List;

/**
 * A witness of a text.
 *
 * @param siglum by which an apparatus names it
 * @param file the name of its file; empty where only an earlier collation has it
 * @param sha256 of the file's bytes, in hexadecimal; empty with the file
 * @param tokens its words and signs, in order
 */
record Witness(String siglum, String file, String sha256, List<Token> tokens) {
  /** By what a reading points to it, below the id of the text: letters, figures and {@code -._}. */
  static String id(String text, String siglum) {
    return text + ".wit." + siglum.replaceAll("[^\\p{L}\\p{N}._-]", "-");
  }
}
