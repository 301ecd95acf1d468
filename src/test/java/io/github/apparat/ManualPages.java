package io.github.apparat;

import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/**
 * The manual as its tests read it, and what it says of commands that this program does not have.
 */
final class ManualPages {
  /** The pages with commands to be typed. */
  static final List<String> PAGES =
      List.of("tutorial", "texts", "registers", "site", "commands", "sheets", "settings");

  private static final Xml XML = new Xml(new EditionFolder(Path.of(".")));

  private ManualPages() {}

  /** The body of a page. */
  static XdmNode body(String page) {
    return Tei.elements(XML.tree("tei/manual/" + page + ".xml"), "body").findFirst().orElseThrow();
  }
}
