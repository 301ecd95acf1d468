package io.github.apparat.mask;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A received text of words drawn by lot and its whole TEI, with the markup editors add: names in
 * names, notes at their places, emendations, insertions, words of our own. The same for the same
 * seed.
 */
final class RandomText {
  private static final String[] WORDS = {
    "to",
    "be",
    "or",
    "Быть",
    "naïve",
    "e\u0301tude",
    "\uD835\uDC9C\uD835\uDCB7",
    "1601",
    "o'er",
    "x"
  };
  private static final String[] SIGNS = {
    ",", ".", " &", " <", " >", "“", "”", " \uD83D\uDC80", ";", " –", "(", ")", "—", "'", "\""
  };
  private static final String[] SPACES = {" ", " ", " ", " ", "\n", "  ", "\u00A0", "\t", "\r\n"};
  private static final String[] WRAPS = {
    "persName ref=\"#a\"", "orgName", "hi rend=\"x > y\"", "q", "quote", "title", "num", "foreign"
  };

  private final Random random;
  private final StringBuilder received = new StringBuilder();
  private final StringBuilder tei = new StringBuilder();
  private final List<String> furniture = new ArrayList<>();
  private int notes;

  private RandomText(int seed) {
    random = new Random(seed);
    if (random.nextBoolean()) {
      received.append("\uFEFF");
    }
    furniture();
    StringBuilder body = new StringBuilder();
    List<String> noteWords = new ArrayList<>();
    for (int p = 1 + random.nextInt(4); p > 0; p--) {
      int start = position();
      String content = passage(10 + random.nextInt(25), noteWords);
      body.append("\n      <p n=\"").append(p).append("\" source=\"").append(range(start));
      body.append("\">").append(content).append("</p>");
      received.append("\n\n");
    }
    for (int n = 0; n < noteWords.size(); n++) {
      int start = position();
      received.append(n + 1).append(random.nextBoolean() ? ". " : ") ");
      String content = passage(1 + random.nextInt(6), null);
      String note =
          "<note n=\"" + (n + 1) + "\" source=\"" + range(start) + "\">" + content + "</note>";
      int at = body.indexOf("NOTE" + (n + 1) + ";");
      body.replace(at, at + ("NOTE" + (n + 1) + ";").length(), note);
      received.append('\n');
    }
    furniture();
    tei.append("<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader>");
    tei.append("<availability n=\"masked\"><p>to be withheld</p></availability><notesStmt>");
    furniture.forEach(
        r -> tei.append("<note type=\"furniture\" source='").append(r).append("'>not it</note>"));
    tei.append("</notesStmt></teiHeader>\n  <text><body>").append(body);
    tei.append("\n  </body></text></TEI>\n");
  }

  static RandomText of(int seed) {
    return new RandomText(seed);
  }

  SourceText source() {
    return new SourceText("play.txt", "00", received.toString());
  }

  String tei() {
    return tei.toString();
  }

  private int position() {
    return received.codePointCount(0, received.length());
  }

  private String range(int start) {
    return "play.txt#char=" + start + "," + position();
  }

  private void furniture() {
    if (random.nextBoolean()) {
      int start = position();
      received.append("Print & send\n");
      furniture.add(range(start));
    }
  }

  /** Words with what stands between them; some of them in elements, which may hold others. */
  private String passage(int words, List<String> noteWords) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (random.nextInt(6) == 0) {
        String wrap = WRAPS[random.nextInt(WRAPS.length)];
        out.append('<').append(wrap).append('>').append(word(true));
        if (random.nextInt(3) == 0) {
          out.append(between()).append("<persName>").append(word(false)).append("</persName>");
        }
        out.append("</").append(wrap.replaceFirst(" .*", "")).append('>');
      } else {
        out.append(word(true));
      }
      note(out, noteWords);
      ours(out);
      out.append(i == words - 1 ? "" : between());
    }
    return out.toString();
  }

  private void note(StringBuilder out, List<String> noteWords) {
    if (noteWords != null && random.nextInt(15) == 0) {
      noteWords.add("");
      received.append(random.nextBoolean() ? "[" : " (").append(++notes);
      received.append(received.charAt(received.lastIndexOf("" + notes) - 1) == '[' ? "]" : ")");
      out.append("NOTE").append(notes).append(';');
    }
  }

  /** What the received text has not. */
  private void ours(StringBuilder out) {
    switch (random.nextInt(25)) {
      case 0 -> out.append("<supplied resp=\"#edition\"> and so on &amp; on</supplied>");
      case 1 -> out.append("<note resp=\"#edition\">as <persName>we</persName> read</note>");
      case 2 -> out.append("<gap reason=\"lost\"/>");
      case 3 -> out.append("<!-- to be -->");
      case 4 -> out.append("<?page 1?>");
      case 5 -> out.append("<pb n=\"12\"/>");
      default -> {}
    }
  }

  private String word(boolean emended) {
    String word = WORDS[random.nextInt(WORDS.length)];
    received.append(word);
    return switch (emended ? random.nextInt(16) : 99) {
      case 0 -> "<choice><sic>" + word + "</sic><corr>" + word + "s</corr></choice>";
      case 1 -> "<choice><orig>" + word + "</orig><reg>hark</reg></choice>";
      case 2 -> "<sic>" + word + "</sic>";
      case 3 -> "<supplied resp=\"#another\">" + word + "</supplied>";
      case 4 -> "<hi>" + word.substring(0, first(word)) + "</hi>" + word.substring(first(word));
      default -> word;
    };
  }

  private static int first(String word) {
    return Character.charCount(word.codePointAt(0));
  }

  private String between() {
    StringBuilder written = new StringBuilder();
    if (random.nextInt(4) == 0) {
      String sign = SIGNS[random.nextInt(SIGNS.length)];
      received.append(sign);
      written.append(sign.replace("&", "&amp;").replace("<", "&lt;"));
      if (random.nextBoolean()) {
        written.replace(0, written.length(), written.toString().replace(">", "&gt;"));
      }
    }
    String space = SPACES[random.nextInt(SPACES.length)];
    received.append(space);
    // An editor's program wraps lines anew.
    written.append(random.nextInt(12) == 0 ? "\n        " : space);
    return written.toString();
  }
}
