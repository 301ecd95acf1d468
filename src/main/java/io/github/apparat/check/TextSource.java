package io.github.apparat.check;

import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import net.sf.saxon.s9api.XdmNode;

/**
 * A text of an edition and where it stands.
 *
 * @param id of its pages
 * @param file which may hold others besides
 * @param number which of the elements {@code TEI} of the file it is, from 0
 * @param alone whether the file holds nothing else, so that it is the text's own TEI
 */
public record TextSource(String id, XmlFile file, int number, boolean alone) {

  /** An id of it as addresses have it: without the id of the text, with which it may begin. */
  public String local(String id) {
    String prefix = this.id + ".";
    return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
  }

  /** The element {@code TEI}. */
  public XdmNode tei() {
    XdmNode root = file.root();
    if (number == 0 && Tei.name(root).equals("TEI")) {
      return root;
    }
    int before = Tei.name(root).equals("TEI") ? 1 : 0;
    return Tei.elements(root, "TEI").skip(number - before).findFirst().orElseThrow();
  }
}
