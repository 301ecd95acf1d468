package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Text as it comes, in pieces and cuts; words are made when all of it is there. */
final class WordStream {
  /** Signs that part a word at the end of a line. */
  private static final String HYPHENS = "-\u2010\u2011\u00AC\u2E17";

  /** A piece of text and the line it begins on, a cut, a place where a word goes on, a stream. */
  private record Piece(Cut cut, String text, int line, boolean joins, Optional<WordStream> inner) {
    Piece(Cut cut, String text, int line) {
      this(cut, text, line, false, Optional.empty());
    }
  }

  private static final int ZERO_WIDTH_SPACE = 0x200B;

  /** So many of the last pieces are asked how a stream ends. */
  private static final int END = 12;

  private final List<Piece> pieces = new ArrayList<>();
  private final boolean kept;
  private Optional<WordStream> elsewhere = Optional.empty();
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
  List<Word> words() {
    if (words == null) {
      Maker maker = new Maker();
      make(maker);
      maker.end();
      words = maker.words;
    }
    return words;
  }

  private void make(Maker maker) {
    for (Piece piece : pieces) {
      maker.piece(piece);
      piece.inner().ifPresent(inner -> inner.make(maker));
    }
  }

  /** Whether the last words so far are those of another stream, in whatever case. */
  boolean endsWith(WordStream other) {
    Maker maker = new Maker();
    pieces.subList(Math.max(0, pieces.size() - END), pieces.size()).forEach(maker::piece);
    maker.end();
    List<String> mine = maker.words.stream().map(WordStream::form).toList();
    List<String> its = other.words().stream().map(WordStream::form).toList();
    int from = mine.size() - its.size();
    return !its.isEmpty() && from >= 0 && mine.subList(from, mine.size()).equals(its);
  }

  private static String form(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }

  private static final class Maker {
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int begins;
    private Cut before = Cut.HARD;
    private Cut since = Cut.HARD;

    /** Whether nothing but blanks, hyphens and loose cuts came since the last word. */
    private boolean mayGoOn = true;

    private boolean goesOn;

    void piece(Piece piece) {
      cut(piece.cut());
      if (piece.joins() && mayGoOn) {
        goesOn = true;
        since = Cut.NONE;
      }
      int line = piece.line();
      String text = piece.text();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        character(c, line);
        line += c == '\n' ? 1 : 0;
      }
    }

    private void cut(Cut cut) {
      if (cut == Cut.HARD) {
        part();
      } else if (!goesOn) {
        since = stronger(since, cut);
      }
    }

    private void part() {
      since = Cut.HARD;
      mayGoOn = false;
      goesOn = false;
    }

    private void character(int c, int line) {
      if (isOfWord(c)) {
        mayGoOn = true;
        goesOn = false;
        if (since != Cut.NONE) {
          end();
          before = since;
          begins = line;
          since = Cut.NONE;
        }
        word.appendCodePoint(c);
      } else if (c == ZERO_WIDTH_SPACE // soft hyphens and joiners end no word
          || Character.getType(c) != Character.FORMAT) {
        if (Character.isWhitespace(c) || HYPHENS.indexOf(c) >= 0) {
          since = goesOn ? since : Cut.HARD;
        } else {
          part();
        }
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
