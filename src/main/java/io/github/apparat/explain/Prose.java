package io.github.apparat.explain;

import io.github.apparat.xml.Tei;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Words of the manual as plain text: markup that is spoken of has its signs, no other is left. */
final class Prose {
  /** A terminal of the usual width. */
  static final int WIDTH = 80;

  private Prose() {}

  /** The words of an element, in one line. */
  static String of(XdmNode element) {
    return words(element).strip().replaceAll("\\s+", " ");
  }

  /** The words of an example, with its lines. */
  static String lines(XdmNode example) {
    return words(example).strip();
  }

  private static String words(XdmNode node) {
    StringBuilder out = new StringBuilder();
    for (XdmNode child : node.children()) {
      if (child.getNodeKind() == XdmNodeKind.TEXT) {
        out.append(child.getStringValue());
      } else if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        out.append(signed(child));
      }
    }
    return out.toString();
  }

  private static String signed(XdmNode element) {
    String words = words(element);
    return switch (Tei.name(element)) {
      case "gi" -> "<" + words + ">";
      case "tag" -> "<" + words + (Tei.attribute(element, "type").equals("empty") ? "/>" : ">");
      case "att" -> "@" + words;
      case "val" -> "\"" + words + "\"";
      default -> words;
    };
  }

  /**
   * Breaks a paragraph between words; a word longer than a line stays whole.
   *
   * @param indent what every line begins with
   * @return lines of at most {@link #WIDTH} characters, each ended by LF
   */
  static String wrapped(String paragraph, String indent) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : paragraph.split(" ")) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    return out.append(line).append('\n').toString();
  }
}
