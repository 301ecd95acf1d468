package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.List;

/** Text as it comes, in pieces and cuts; words are made when all of it is there. */
final class WordStream {
  /** A piece of text and the line it begins on, or a cut. */
  private record Piece(Cut cut, String text, int line) {}

  private static final int ZERO_WIDTH_SPACE = 0x200B;

  private final List<Piece> pieces = new ArrayList<>();
  private final boolean kept;
  private List<Word> words;

  private WordStream(boolean kept) {
    this.kept = kept;
  }

  /** A stream of words to compare. */
  static WordStream kept() {
    return new WordStream(true);
  }

  /** A stream that forgets what flows into it. */
  static WordStream nowhere() {
    return new WordStream(false);
  }

  boolean isKept() {
    return kept;
  }

  void text(String text, int line) {
    add(new Piece(Cut.NONE, text, line));
  }

  void cut(Cut cut) {
    if (cut != Cut.NONE) {
      add(new Piece(cut, "", 0));
    }
  }

  /** This stream, with another at its end. */
  WordStream joined(WordStream other) {
    cut(Cut.HARD);
    append(other);
    return this;
  }

  void append(WordStream other) {
    other.pieces.forEach(this::add);
  }

  private void add(Piece piece) {
    if (kept) {
      pieces.add(piece);
    }
  }

  /** Its words; made once. */
  List<Word> words() {
    if (words == null) {
      Maker maker = new Maker();
      pieces.forEach(maker::piece);
      maker.end();
      words = maker.words;
    }
    return words;
  }

  private static final class Maker {
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int begins;
    private Cut before = Cut.HARD;
    private Cut since = Cut.HARD;

    void piece(Piece piece) {
      since = stronger(since, piece.cut());
      int line = piece.line();
      String text = piece.text();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        character(c, line);
        line += c == '\n' ? 1 : 0;
      }
    }

    private void character(int c, int line) {
      if (isOfWord(c)) {
        if (since != Cut.NONE) {
          end();
          before = since;
          begins = line;
          since = Cut.NONE;
        }
        word.appendCodePoint(c);
      } else if (c == ZERO_WIDTH_SPACE // soft hyphens and joiners end no word
          || Character.getType(c) != Character.FORMAT) {
        since = Cut.HARD;
      }
    }

    void end() {
      if (!word.isEmpty()) {
        words.add(new Word(word.toString(), begins, before == Cut.LOOSE));
        word.setLength(0);
      }
    }
  }

  private static Cut stronger(Cut a, Cut b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static boolean isOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
