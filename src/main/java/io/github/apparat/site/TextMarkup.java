package io.github.apparat.site;

import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.site.ElementUse.InText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Tei;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** The elements that one text uses. */
final class TextMarkup {
  /** An example with more characters says nothing at a glance. */
  private static final int LONGEST = 90;

  private static final List<String> PLACES = List.of("id", "source");

  private final Text text;
  private final Function<XdmNode, String> shownAs;
  private final Map<String, Use> used = new TreeMap<>();

  private static final class Use {
    private final Map<String, Map<String, Integer>> attributes = new TreeMap<>();
    private int times;
    private String tag = "";
    private String code = "";
    private String shown = "";
    private Map<String, Object> place = Map.of();
  }

  /**
   * @param shownAs how an element is shown, as HTML; asked of the examples alone
   */
  TextMarkup(Text text, Function<XdmNode, String> shownAs) {
    this.text = text;
    this.shownAs = shownAs;
  }

  /** How each element is used below another, by its name. */
  Map<String, InText> below(XdmNode words) {
    Tei.elements(words).forEach(this::add);
    Map<String, InText> all = new TreeMap<>();
    used.forEach(
        (name, use) ->
            all.put(
                name,
                new InText(use.times, use.attributes, use.tag, use.code, use.shown, use.place)));
    return all;
  }

  private void add(XdmNode element) {
    Use use = used.computeIfAbsent(Tei.name(element), name -> new Use());
    use.times++;
    element
        .axisIterator(Axis.ATTRIBUTE)
        .forEachRemaining(
            a ->
                ElementUse.count(
                    use.attributes, a.getNodeName().toString(), a.getStringValue(), 1));
    if (use.tag.isEmpty()) {
      use.tag = tag(element);
      use.place = place(element);
    }
    if (use.code.isEmpty() && text.tier() == Tier.FULL) {
      String whole = written(element);
      if (whole.length() <= LONGEST) {
        use.code = whole;
        use.place = place(element);
        use.shown = shownAs.apply(element);
      }
    }
  }

  /** The nearest place around it that has an address. */
  private Map<String, Object> place(XdmNode element) {
    String prefix = text.id() + ".";
    XdmNode at = element;
    while (at != null && at.getNodeKind() == XdmNodeKind.ELEMENT) {
      String id = Tei.id(at);
      if (id.startsWith(prefix) && text.places().containsKey(id.substring(prefix.length()))) {
        String there = Addresses.place(text, id.substring(prefix.length()));
        return Data.link(text.title(), there, text.language());
      }
      at = at.getParent();
    }
    return Data.link(text.title(), Addresses.page(text), text.language());
  }

  /** With its words; without the attributes that only tell places apart. */
  private static String written(XdmNode element) {
    StringBuilder out = new StringBuilder();
    for (XdmNode child : element.children()) {
      out.append(
          child.getNodeKind() == XdmNodeKind.ELEMENT ? written(child) : child.getStringValue());
      if (out.length() > 4 * LONGEST) {
        break;
      }
    }
    String words = out.toString().replaceAll("\\s+", " ");
    String tag = tag(element);
    return words.isEmpty()
        ? tag.substring(0, tag.length() - 1) + "/>"
        : tag + words + "</" + Tei.name(element) + ">";
  }

  private static String tag(XdmNode element) {
    StringBuilder out = new StringBuilder("<" + Tei.name(element));
    element
        .axisIterator(Axis.ATTRIBUTE)
        .forEachRemaining(
            a -> {
              if (!PLACES.contains(a.getNodeName().getLocalName())) {
                out.append(" ").append(a.getNodeName()).append("=\"");
                out.append(a.getStringValue()).append("\"");
              }
            });
    return out.append(">").toString();
  }
}
