package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import java.util.List;

/**
 * Writes entries, by parallel segmentation, each reading with all its witnesses (TEI Guidelines,
 * chapter Critical Apparatus). The two places of a moved block point to each other with {@code
 * corresp}: {@code listTranspose} would say that a document orders the move, and the witnesses of a
 * text order nothing.
 */
final class Apparatus {
  private final Sigla sigla;
  private final String prefix;
  private final Comparison comparison;

  Apparatus(Sigla sigla, Comparison comparison) {
    this.sigla = sigla;
    this.comparison = comparison;
    prefix = sigla.prefix();
  }

  /**
   * An entry.
   *
   * @param lemma the markup of the base at its place
   * @param partners the ids of the entries at the other place of a moved block
   */
  String entry(String id, Entry entry, String lemma, List<String> partners) {
    boolean moved = !partners.isEmpty();
    StringBuilder out = new StringBuilder("<" + prefix + "app");
    attribute(out, "xml:id", id);
    attribute(out, "type", moved ? "transposition" : entry.kind(comparison).word());
    if (moved) {
      attribute(out, "corresp", "#" + String.join(" #", partners));
    }
    out.append("><").append(prefix).append("lem");
    if (!entry.lemma().rows().isEmpty()) {
      attribute(out, "wit", sigla.pointers(entry.lemma().rows()));
    }
    content(out, "lem", lemma);
    entry.readings().forEach(r -> out.append(reading(entry.lemma().tokens(), r)));
    return out.append("</").append(prefix).append("app>").toString();
  }

  /** A reading beside a lemma. */
  String reading(List<Token> lemma, Reading reading) {
    StringBuilder out = new StringBuilder("<" + prefix + "rdg");
    attribute(out, "wit", sigla.pointers(reading.rows()));
    attribute(out, "type", comparison.kind(lemma, reading.tokens()).word());
    content(out, "rdg", reading.text());
    return out.toString();
  }

  private void content(StringBuilder out, String element, String content) {
    if (content.isEmpty()) {
      out.append("/>");
    } else {
      out.append('>').append(content).append("</").append(prefix).append(element).append('>');
    }
  }

  private static void attribute(StringBuilder out, String name, String value) {
    String written = Markup.escape(value).replace("\"", "&quot;");
    out.append(' ').append(name).append("=\"").append(written).append('"');
  }
}
