package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
  private final Map<String, Boolean> wholes = new HashMap<>();

  SplitWords(Remedy remedy, Lexicon lexicon, Confusions confusions) {
    this.remedy = remedy;
    this.lexicon = lexicon;
    this.confusions = confusions;
  }

  @Override
  public List<Found> in(Words words) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = words.tokens();
    for (int first = 0; first < tokens.size(); first++) {
      int last = last(words.text(), tokens, first);
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
  private int last(String passage, List<Token> tokens, int first) {
    int best = first;
    Token begin = tokens.get(first);
    boolean beginsWhole = whole(begin);
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
      whole &= whole(token);
      letters &= token.letter();
      word.append(token.text());
      boolean makes = !whole && !letters && word.length() >= SHORTEST && makes(word.toString());
      boolean certain = word.length() > SURE || !inPieces(passage, tokens, first);
      if (makes && certain && !hyphen(passage, token.end())) {
        boolean without =
            beginsWhole
                && (lexicon.known(word.substring(begin.text().length()))
                    || ending(token, i - first));
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
    return lexicon.attests(word, "")
        || lexicon.count(word) > 1 && confusions.mend(word).isPresent();
  }

  private static boolean hyphen(String passage, int at) {
    return at >= 0 && at < passage.length() && passage.charAt(at) == '-';
  }

  /** Whether a piece of something else stands before a piece. */
  private boolean inPieces(String passage, List<Token> tokens, int at) {
    if (at == 0 || !Character.isLowerCase(tokens.get(at).text().charAt(0))) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return before.end() + 1 == tokens.get(at).start()
        && passage.charAt(before.end()) == ' '
        && before.text().chars().allMatch(Character::isLetter)
        && !whole(before)
        && (tokens.get(at).letter() || !whole(tokens.get(at)));
  }

  /** A Roman number or an abbreviation begins no word. */
  private static boolean letters(Token token) {
    String text = token.text();
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private boolean whole(Token token) {
    return wholes.computeIfAbsent(token.text(), this::whole);
  }

  private boolean whole(String text) {
    return text.equalsIgnoreCase("a")
        || text.equals("I")
        || text.length() > 1 && lexicon.attests(text, "");
  }
}
