package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads pieces, of which one at least is no word, as the word they make. */
final class SplitWords implements Finder {
  private static final int SHORTEST = 4;

  /** Up to this length a word may be a piece of another. */
  private static final int SURE = 5;

  private static final int LONGEST = 24;
  private static final int MOST_PIECES = 24;

  private final Remedy remedy;
  private final Lexicon lexicon;
  private final Confusions confusions;

  SplitWords(Remedy remedy, Lexicon lexicon, Confusions confusions) {
    this.remedy = remedy;
    this.lexicon = lexicon;
    this.confusions = confusions;
  }

  @Override
  public List<Found> in(Words words) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = words.tokens();
    boolean[] whole = new boolean[tokens.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = whole(tokens.get(i).text());
    }
    for (int first = 0; first < tokens.size(); first++) {
      int last = last(words.text(), tokens, whole, first);
      if (last > first) {
        Token end = tokens.get(last);
        int start = tokens.get(first).start();
        String word = words.text().substring(start, end.end()).replace(" ", "");
        found.add(new Found(start, end.end(), word, remedy));
        first = last;
      }
    }
    return found;
  }

  /** The last of the most pieces that make a word with this one; this one where none do. */
  private int last(String passage, List<Token> tokens, boolean[] wholes, int first) {
    int best = first;
    Token begin = tokens.get(first);
    boolean beginsWhole = wholes[first];
    boolean whole = beginsWhole;
    boolean letters = begin.letter();
    if (hyphen(passage, begin.start() - 1) || letters(begin)) {
      return first;
    }
    StringBuilder word = new StringBuilder(begin.text());
    for (int i = first + 1; i < tokens.size() && i - first < MOST_PIECES; i++) {
      Token token = tokens.get(i);
      boolean apart =
          token.start() == tokens.get(i - 1).end() + 1
              && passage.charAt(token.start() - 1) == ' '
              && Character.isLowerCase(token.text().charAt(0));
      if (!apart || word.length() + token.text().length() > LONGEST) {
        return best;
      }
      whole &= wholes[i];
      letters &= token.letter();
      word.append(token.text());
      boolean makes = !whole && !letters && word.length() >= SHORTEST && makes(word.toString());
      boolean certain = word.length() > SURE || !inPieces(passage, tokens, wholes, first);
      if (makes && certain && !hyphen(passage, token.end())) {
        boolean without =
            beginsWhole
                && (lexicon.known(word.substring(begin.text().length()))
                    || ending(token, i - first)
                    || goesOn(passage, tokens, wholes, i));
        best = without ? best : i;
      }
    }
    return best;
  }

  /** One letter behind a word is no piece of it, but for the ending of a plural. */
  private static boolean ending(Token token, int pieces) {
    return pieces == 1 && token.letter() && !token.text().equals("s");
  }

  private boolean makes(String word) {
    return lexicon.attests(word) || lexicon.count(word) > 1 && confusions.mend(word).isPresent();
  }

  private static boolean hyphen(String passage, int at) {
    return at >= 0 && at < passage.length() && passage.charAt(at) == '-';
  }

  /** Whether another piece stands behind a piece. */
  private static boolean goesOn(String passage, List<Token> tokens, boolean[] wholes, int at) {
    int end = tokens.get(at).end();
    return at + 1 < tokens.size()
        && tokens.get(at + 1).start() == end + 1
        && passage.charAt(end) == ' '
        && Character.isLowerCase(passage.charAt(end + 1))
        && !wholes[at + 1];
  }

  /** Whether a piece of something else stands before a piece. */
  private static boolean inPieces(String passage, List<Token> tokens, boolean[] wholes, int at) {
    if (at == 0 || !Character.isLowerCase(tokens.get(at).text().charAt(0))) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return before.end() + 1 == tokens.get(at).start()
        && passage.charAt(before.end()) == ' '
        && before.text().chars().allMatch(Character::isLetter)
        && !wholes[at - 1]
        && (tokens.get(at).letter() || !wholes[at]);
  }

  /** A Roman number or an abbreviation begins no word. */
  private static boolean letters(Token token) {
    String text = token.text();
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private boolean whole(String text) {
    return text.equalsIgnoreCase("a")
        || text.equals("I")
        || text.length() > 1 && lexicon.attests(text);
  }
}
