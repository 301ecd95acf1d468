package io.github.apparat;

import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/**
 * The manual as its tests read it, and what it says of commands that this program does not have.
 */
final class ManualPages {
  /** The pages with commands to be typed. */
  static final List<String> PAGES =
      List.of("tutorial", "texts", "registers", "site", "commands", "sheets", "settings");

  /** Commands that the manual tells of and that may not be there yet. */
  static final Set<String> TO_COME =
      Set.of("import", "suggest", "explain", "desk", "release", "serve");

  /** Options of commands that are there, of which the same is true. */
  static final Set<String> OPTIONS_TO_COME =
      Set.of("--since", "--all", "--summary", "--clean", "--apply");

  private static final Xml XML = new Xml(new EditionFolder(Path.of(".")));

  private ManualPages() {}

  /** The body of a page. */
  static XdmNode body(String page) {
    return Tei.elements(XML.tree("tei/manual/" + page + ".xml"), "body").findFirst().orElseThrow();
  }
}
