package io.github.apparat.desk;

import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Location;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * Where elements of a text are, on the site and in its file.
 *
 * @param file of the text
 */
record Places(Text text, XmlFile file) {
  private static final int LONGEST = 120;

  /** What is open at an element. */
  Item item(XdmNode element, String found, String remark) {
    String words = found.strip().replaceAll("\\s+", " ");
    String shown =
        words.length() <= LONGEST
            ? words
            : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) + " …";
    return new Item(text.title(), shown, remark, href(element), at(element));
  }

  private Location at(XdmNode element) {
    return file.locate(element);
  }

  /** The nearest place around it that has an address. */
  private String href(XdmNode element) {
    String prefix = text.id() + ".";
    for (XdmNode at = element;
        at != null && at.getNodeKind() == XdmNodeKind.ELEMENT;
        at = at.getParent()) {
      String id = Tei.id(at);
      String own = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
      if (!id.isEmpty() && text.places().containsKey(own)) {
        return Addresses.place(text, own);
      }
    }
    return Addresses.page(text);
  }
}
