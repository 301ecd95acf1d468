package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Text as it comes, in pieces and cuts; words are made when all of it is there. */
final class WordStream {
  /** A piece of text and the line it begins on, a cut, a place where a word goes on, a stream. */
  private record Piece(Cut cut, String text, int line, boolean joins, Optional<WordStream> inner) {
    Piece(Cut cut, String text, int line) {
      this(cut, text, line, false, Optional.empty());
    }

    void make(WordMaker maker) {
      maker.cut(cut);
      if (joins) {
        maker.join();
      }
      maker.text(text, line);
    }
  }

  private static final Piece HARD = new Piece(Cut.HARD, "", 0);
  private static final Piece LOOSE = new Piece(Cut.LOOSE, "", 0);

  /** So many of the last pieces are asked how a stream ends. */
  private static final int END = 12;

  private final List<Piece> pieces = new ArrayList<>();
  private final boolean kept;
  private Optional<WordStream> elsewhere = Optional.empty();
  private Words words;

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
      add(cut == Cut.HARD ? HARD : LOOSE);
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

  /** The word before goes on after this place, whatever blanks and hyphens part it. */
  void join() {
    add(new Piece(Cut.NONE, "", 0, true, Optional.empty()));
  }

  /** Another stream flows in here, also what it takes up later. */
  void nest(WordStream other) {
    add(new Piece(Cut.NONE, "", 0, false, Optional.of(other)));
  }

  /** What comes from now on flows into another stream; with nothing, into this one again. */
  void divert(Optional<WordStream> other) {
    elsewhere = other;
  }

  boolean isDiverted() {
    return elsewhere.isPresent();
  }

  private void add(Piece piece) {
    if (elsewhere.isPresent()) {
      elsewhere.get().add(piece);
    } else if (kept) {
      pieces.add(piece);
    }
  }

  /** Its words; made once. */
  Words words() {
    if (words == null) {
      WordMaker maker = new WordMaker();
      make(maker);
      words = maker.words();
    }
    return words;
  }

  private void make(WordMaker maker) {
    for (Piece piece : pieces) {
      piece.make(maker);
      if (piece.inner().isPresent()) {
        piece.inner().get().make(maker);
      }
    }
  }

  /** Whether the last words so far are those of another stream, in whatever case. */
  boolean endsWith(WordStream other) {
    WordMaker maker = new WordMaker();
    pieces.subList(Math.max(0, pieces.size() - END), pieces.size()).forEach(p -> p.make(maker));
    List<String> mine = maker.words().stream().map(WordStream::form).toList();
    List<String> its = other.words().stream().map(WordStream::form).toList();
    int from = mine.size() - its.size();
    return !its.isEmpty() && from >= 0 && mine.subList(from, mine.size()).equals(its);
  }

  private static String form(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
