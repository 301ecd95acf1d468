package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import java.util.ArrayList;
import java.util.List;

/** What some witnesses have at the place of an entry. */
final class Reading {
  private final List<Token> tokens;
  private final List<Integer> rows = new ArrayList<>();
  private boolean spaceBefore;
  private boolean spaceAfter;
  private final boolean stands;

  Reading(List<Token> tokens) {
    this(tokens, false);
  }

  private Reading(List<Token> tokens, boolean stands) {
    this.tokens = tokens;
    this.stands = stands;
  }

  /** A reading that stands in the file as an editor has left it, with these characters. */
  static Reading standing(List<Token> tokens, int row, String written) {
    Reading reading = new Reading(tokens, true);
    reading.rows.add(row);
    reading.spaceBefore = !written.equals(written.stripLeading());
    reading.spaceAfter = !written.equals(written.stripTrailing());
    return reading;
  }

  /** Whether it stands in the file, so that no space can be put to it. */
  boolean stands() {
    return stands;
  }

  boolean isSeparateBefore() {
    return spaceBefore;
  }

  boolean isSeparateAfter() {
    return spaceAfter;
  }

  /** Its tokens; none for an omission. */
  List<Token> tokens() {
    return tokens;
  }

  /** The rows of the witnesses that have it. */
  List<Integer> rows() {
    return rows;
  }

  void separateBefore() {
    spaceBefore = true;
  }

  void separateAfter() {
    spaceAfter = true;
  }

  /** Its words, parted as in the first of its witnesses. */
  String text() {
    StringBuilder out = new StringBuilder(spaceBefore ? " " : "");
    for (int i = 0; i < tokens.size(); i++) {
      out.append(i > 0 && tokens.get(i).spaced() ? " " : "");
      out.append(Markup.escape(tokens.get(i).form()));
    }
    boolean ended = tokens.isEmpty() && spaceBefore;
    return out.append(spaceAfter && !ended ? " " : "").toString();
  }
}
