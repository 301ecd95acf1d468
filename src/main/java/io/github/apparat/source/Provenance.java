package io.github.apparat.source;

import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/**
 * What a TEI header says of the received text and of the right to publish it.
 *
 * @param tier of {@code availability/@n}; METADATA where there is none
 * @param file the received file's name in {@code sourceDesc//idno[@type='file']}; empty for a text
 *     of our own
 * @param sha256 of the received file in {@code sourceDesc//idno[@type='sha256']}; empty for a text
 *     of our own
 */
public record Provenance(Tier tier, String file, String sha256) {

  /** Reads the header of a TEI file, or a header by itself. */
  public static Provenance of(XmlFile tei) {
    XdmNode header = Tei.elements(tei.tree(), "teiHeader").findFirst().orElse(tei.tree());
    String tier =
        Tei.elements(header, "availability").map(n -> Tei.attribute(n, "n")).findFirst().orElse("");
    Optional<XdmNode> source = Tei.elements(header, "sourceDesc").findFirst();
    return new Provenance(Tier.of(tier), idno(source, "file"), idno(source, "sha256"));
  }

  private static String idno(Optional<XdmNode> source, String type) {
    return source.stream()
        .flatMap(n -> Tei.elements(n, "idno"))
        .filter(n -> Tei.attribute(n, "type").equals(type))
        .map(n -> n.getStringValue().strip())
        .findFirst()
        .orElse("");
  }
}
