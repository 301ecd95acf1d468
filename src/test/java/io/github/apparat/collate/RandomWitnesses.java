package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented witnesses of invented texts, of words in several scripts, with signs that stand badly:
 * hyphens and apostrophes at edges, lone marks, characters beyond the first plane.
 */
final class RandomWitnesses {
  private static final String[] WORDS = {
    "lamp",
    "Lamp",
    "LAMP",
    "rope",
    "ropes",
    "tar",
    "the",
    "The",
    "of",
    "oil",
    "1921",
    "1,200",
    "12.5",
    "don't",
    "harbour-master",
    "lighthouse",
    "light",
    "house",
    "шлюпка",
    "Шлюпка",
    "ещё",
    "еще",
    "αὐλή",
    "αυλη",
    "נמל",
    "נָמֵל",
    "ח״כ",
    "ميناء",
    "مِيناء",
    "港",
    "港口",
    "𐌰𐌱𐌲",
    "straße",
    "strasse",
    "cœur",
    "a",
    "e\u0301te\u0301",
    "été",
    "co\u200Doperate",
    "\u0301x",
    "v1",
    "x"
  };
  private static final String[] SIGNS = {
    ",", ".", ";", ":", "-", "'", "’", "“", "”", "\"", "(", ")", "—", "…", "&", "<", ">", "]]>",
    "😀"
  };
  private static final String[] SPACES = {
    " ", " ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\u00A0", "\t", "", "\n \n"
  };

  private final Random random;

  RandomWitnesses(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A text of so many words at most. */
  String text(int words) {
    StringBuilder out = new StringBuilder(below(9) == 0 ? "\uFEFF" : "");
    int count = below(words + 1);
    for (int i = 0; i < count; i++) {
      out.append(piece()).append(space());
    }
    return out.toString();
  }

  private String piece() {
    String word = WORDS[below(WORDS.length)];
    return switch (below(8)) {
      case 0 -> word + SIGNS[below(SIGNS.length)];
      case 1 -> SIGNS[below(SIGNS.length)] + word;
      case 2 -> SIGNS[below(SIGNS.length)];
      default -> word;
    };
  }

  private String space() {
    return SPACES[below(SPACES.length)];
  }

  /** The text as another hand has it: words changed, left out, put in, moved. */
  String changed(String text) {
    switch (below(12)) {
      case 0:
        return text;
      case 1:
        return text(20);
      case 2:
        return "";
      case 3:
        return piece();
      default:
    }
    List<String> pieces = new ArrayList<>(List.of(text.split("(?<=\\s)(?=\\S)")));
    int changes = below(1 + pieces.size() / 2);
    for (int i = 0; i < changes && !pieces.isEmpty(); i++) {
      int at = below(pieces.size());
      switch (below(6)) {
        case 0 -> pieces.remove(at);
        case 1 -> pieces.add(at, piece() + space());
        case 2 -> pieces.set(at, pieces.get(at).toUpperCase(Locale.ROOT));
        case 3 -> pieces.set(at, pieces.get(at).strip() + SIGNS[below(SIGNS.length)] + space());
        case 4 -> pieces.addAll(at, List.copyOf(pieces.subList(0, Math.min(4, at))));
        default -> pieces.set(at, piece() + space());
      }
    }
    return String.join("", pieces);
  }

  /** The text as TEI, with phrases and notes anywhere. */
  String tei(String text) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : PlainTei.readable(text).split("\n\n+")) {
      body.append(block(paragraph));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"old\"><teiHeader><fileDesc><titleStmt>"
        + "<title>Invented</title></titleStmt><publicationStmt><p>None.</p></publicationStmt>"
        + "<sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader><text><body>\n"
        + (body.isEmpty() ? "<p/>" : body)
        + "\n</body></text></TEI>\n";
  }

  private String block(String text) {
    String inside = phrases(text, 3);
    return switch (below(4)) {
      case 0 -> "<lg><l xml:id=\"old.l" + below(1 << 20) + "\">" + inside + "</l></lg>\n";
      case 1 -> "<quote><p>" + inside + "</p></quote>\n";
      default -> "<p>" + inside + "</p>\n";
    };
  }

  private String phrases(String text, int depth) {
    if (depth == 0 || text.length() < 4 || below(4) == 0) {
      return escaped(text);
    }
    int from = cut(text, below(text.length()));
    int to = cut(text, from + below(text.length() - from + 1));
    String inner = phrases(text.substring(from, to), depth - 1);
    String marked =
        switch (below(9)) {
          case 0 -> "<persName ref=\"#old.x\">" + inner + "</persName>";
          case 1 -> "<choice><sic>tor</sic><corr>" + inner + "</corr></choice>";
          case 2 -> inner + "<note place=\"foot\">A note, of no <hi>witness</hi>.</note>";
          case 3 -> inner + "<pb n=\"2\"/>";
          case 4 -> "<del>gone</del>" + inner + "<!-- so -->";
          case 5 -> "<idno>" + escaped(text.substring(from, to)) + "</idno>";
          case 6 -> inner + "<lb break=\"no\"/>";
          case 7 -> "<app><lem>" + inner + "</lem><rdg>else</rdg></app>";
          default -> "<hi rend=\"italic\">" + inner + "</hi>";
        };
    return phrases(text.substring(0, from), depth - 1)
        + marked
        + phrases(text.substring(to), depth - 1);
  }

  /** A place that does not divide a character. */
  private static int cut(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at + 1 : at;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#x3E;");
  }
}
