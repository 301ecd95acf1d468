package io.github.apparat.intake;

import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/** The stylesheets that read documents, each compiled when it is first needed. */
final class Stylesheets {
  private final Xml xml;
  private final Remarks remarks;
  private final Map<String, Stylesheet> compiled = new HashMap<>();

  /**
   * @param remarks takes what the stylesheets say of documents
   */
  Stylesheets(Xml xml, Remarks remarks) {
    this.xml = xml;
    this.remarks = remarks;
  }

  /**
   * The form of a document.
   *
   * @param guessed its language, where it tells none; may be empty
   * @param more parameters
   */
  XdmNode form(
      XdmNode document,
      Received received,
      Format format,
      String guessed,
      Map<String, ? extends XdmValue> more) {
    Map<String, XdmValue> parameters = new HashMap<>(more);
    parameters.put("file", new XdmAtomicValue(received.name()));
    parameters.put("sha256", new XdmAtomicValue(received.sha256()));
    parameters.put("format", new XdmAtomicValue(format.words()));
    parameters.put("guessed", new XdmAtomicValue(guessed));
    boolean packed = format == Format.DOCX || format == Format.ODT;
    String name = packed ? format.name().toLowerCase(Locale.ROOT) : "html";
    return named(name).tree(document, parameters, remarks.on(received));
  }

  /** A stylesheet of {@code xslt/intake}. */
  Stylesheet named(String name) {
    return compiled.computeIfAbsent(name, n -> xml.stylesheet("xslt/intake/" + n + ".xsl"));
  }
}
