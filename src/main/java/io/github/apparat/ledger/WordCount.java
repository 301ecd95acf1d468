package io.github.apparat.ledger;

import io.github.apparat.xml.Tei;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** How many words a text has, whether or not they are here. */
public final class WordCount {
  /** Of two spellings of a word one counts. */
  private static final Set<String> OTHER = Set.of("sic", "orig", "abbr");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private WordCount() {}

  /** The words at and below an element; for what is withheld, as many as its gaps stand for. */
  public static int of(XdmNode element) {
    if (Tei.name(element).equals("gap") && Tei.attribute(element, "reason").equals("rights")) {
      String withheld = Tei.attribute(element, "quantity");
      return withheld.matches("\\d{1,9}") ? Integer.parseInt(withheld) : 0;
    }
    boolean choice = Tei.name(element).equals("choice");
    int words = 0;
    for (XdmNode child : element.children()) {
      if (child.getNodeKind() == XdmNodeKind.TEXT) {
        words += (int) WORD.matcher(child.getStringValue()).results().count();
      } else if (child.getNodeKind() == XdmNodeKind.ELEMENT
          && !(choice && OTHER.contains(Tei.name(child)))) {
        words += of(child);
      }
    }
    return words;
  }
}
