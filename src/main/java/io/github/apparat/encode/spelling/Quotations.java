package io.github.apparat.encode.spelling;

import io.github.apparat.encode.mark.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells quotation marks from apostrophes, genitives and soft signs, and marks quotations both ends
 * of which are certain: an opening mark and a closing one, and nothing between or beside them that
 * could be either.
 */
final class Quotations {
  private static final String BEFORE = " ([{—–-/";
  private static final String BEHIND = " )]}—–-/.,;:?![^*";
  private static final String STOPS = ".,;:?!)]%…";

  private enum Sign {
    OPENS,
    CLOSES,
    /** It may close, or be an apostrophe. */
    DOUBTFUL,
    NONE
  }

  private record Candidate(int at, Sign sign) {}

  private final List<String> pairs;
  private final Lexicon lexicon;

  /**
   * @param pairs of an opening and a closing mark, which may be the same
   */
  Quotations(List<String> pairs, Lexicon lexicon) {
    this.pairs = pairs;
    this.lexicon = lexicon;
  }

  /**
   * The quotations in a passage.
   *
   * @param text with its marks as received
   * @return offsets of start and end in it, the marks included, in order
   */
  List<int[]> in(String text) {
    List<int[]> found = new ArrayList<>();
    for (String pair : pairs) {
      List<Candidate> candidates = candidates(text, pair.charAt(0), pair.charAt(1));
      for (int i = 0; i + 1 < candidates.size(); i++) {
        boolean begins = candidates.get(i).sign() == Sign.OPENS;
        boolean ends = candidates.get(i + 1).sign() == Sign.CLOSES;
        if (begins && ends && closed(candidates, i - 1) && open(candidates, i + 2)) {
          found.add(new int[] {candidates.get(i).at(), candidates.get(i + 1).at() + 1});
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a[0], b[0]));
    return found;
  }

  /** The mark around a quotation. */
  static Mark.Wrap mark(int start, int end) {
    return new Mark.Wrap(start, end, "q", Map.of(), List.of());
  }

  private static boolean closed(List<Candidate> candidates, int at) {
    return at < 0 || candidates.get(at).sign() == Sign.CLOSES;
  }

  private static boolean open(List<Candidate> candidates, int at) {
    return at >= candidates.size() || candidates.get(at).sign() == Sign.OPENS;
  }

  private List<Candidate> candidates(String text, char opening, char closing) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == opening || c == closing) {
        Sign sign = sign(text, i, c == opening, c == closing);
        if (sign != Sign.NONE) {
          candidates.add(new Candidate(i, sign));
        }
      }
    }
    return candidates;
  }

  private Sign sign(String text, int at, boolean opening, boolean closing) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char behind = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    boolean single = "'’‘".indexOf(text.charAt(at)) >= 0;
    if (single && Character.isLetter(before) && Character.isLetter(behind)) {
      return Sign.NONE;
    }
    boolean opens = opening && BEFORE.indexOf(before) >= 0 && BEHIND.indexOf(behind) < 0;
    boolean closes = closing && BEFORE.indexOf(before) < 0 && ends(behind);
    if (opens && !closes) {
      return single && Character.isDigit(behind) ? Sign.DOUBTFUL : Sign.OPENS;
    }
    if (closes && !opens) {
      boolean letter = single && Character.isLetter(before);
      return letter && !whole(text, at) ? Sign.DOUBTFUL : Sign.CLOSES;
    }
    return Sign.DOUBTFUL;
  }

  private static boolean ends(char behind) {
    return BEHIND.indexOf(behind) >= 0
        || STOPS.indexOf(behind) >= 0
        || "\"'’”".indexOf(behind) >= 0;
  }

  /** Whether the word before needs no apostrophe: it is known and no plural. */
  private boolean whole(String text, int end) {
    String word = text.substring(Lexicon.begin(text, end), end);
    return lexicon.known(word) && !word.endsWith("s");
  }
}
