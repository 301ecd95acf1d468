package io.github.apparat.site;

import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * How the texts use one element: how often, in which texts, with which attributes; and an example,
 * which is the first place where it is short and its words are ours, else the first of all.
 */
final class ElementUse {
  /** An example with more characters says nothing at a glance. */
  private static final int LONGEST = 90;

  /** So many texts are named, those with most of them first. */
  private static final int TEXTS = 6;

  /** An attribute with more values than these is shown by the most frequent. */
  private static final int VALUES = 12;

  private static final int FREQUENT = 3;

  /** Values of names and addresses are not collected without end. */
  private static final int COLLECTED = 2_000;

  /** How often it stands in a text. */
  private static final class Count {
    private final Text text;
    private int times;

    Count(Text text) {
      this.text = text;
    }

    Map<String, Object> link() {
      return Data.link(text.title(), Addresses.page(text), text.language());
    }
  }

  private static final List<String> PLACES = List.of("id", "source");

  private final Map<String, Count> texts = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> attributes = new TreeMap<>();
  private int times;
  private String code = "";
  private String tag = "";
  private String shown = "";
  private Map<String, Object> place = Map.of();

  /**
   * Takes the next of its kind.
   *
   * @param shownAs how an element is shown, as HTML; asked of the example alone
   */
  void add(Text text, XdmNode element, Function<XdmNode, String> shownAs) {
    times++;
    texts.computeIfAbsent(text.id(), id -> new Count(text)).times++;
    element.axisIterator(Axis.ATTRIBUTE).forEachRemaining(this::attribute);
    if (tag.isEmpty()) {
      tag = tag(element);
      place = place(text, element);
    }
    if (code.isEmpty() && text.tier() == Tier.FULL) {
      String whole = written(element);
      if (whole.length() <= LONGEST) {
        code = whole;
        place = place(text, element);
        shown = shownAs.apply(element);
      }
    }
  }

  private void attribute(XdmNode attribute) {
    Map<String, Integer> values =
        attributes.computeIfAbsent(
            attribute.getNodeName().toString(), name -> new LinkedHashMap<>());
    if (values.size() < COLLECTED || values.containsKey(attribute.getStringValue())) {
      values.merge(attribute.getStringValue(), 1, Integer::sum);
    } else {
      values.merge("", 1, Integer::sum);
    }
  }

  /** How often it stands in all texts. */
  int times() {
    return times;
  }

  /** The example with its words, or only its tag. */
  String code() {
    return code.isEmpty() ? tag : code;
  }

  /** A link to the example. */
  Map<String, Object> place() {
    return place;
  }

  /** All of it, for a template, counted in the words of a site. */
  Map<String, Object> data(Labels labels) {
    List<Object> named = new ArrayList<>();
    texts.values().stream()
        .sorted(Comparator.comparingInt(c -> -c.times))
        .limit(TEXTS)
        .forEach(c -> named.add(Data.of("of", c.link(), "times", c.times)));
    return Data.of(
        "times",
        times == 0 ? "" : labels.counted("use.times", times),
        "texts",
        named,
        "more",
        texts.size() > TEXTS ? labels.counted("use.more", texts.size() - TEXTS) : "",
        "code",
        code(),
        "place",
        place,
        "shown",
        Templates.html(shown),
        "attributes",
        attributes(labels));
  }

  private List<Object> attributes(Labels labels) {
    List<Object> rows = new ArrayList<>();
    attributes.forEach(
        (name, values) -> {
          List<Map.Entry<String, Integer>> frequent =
              values.entrySet().stream()
                  .sorted(
                      Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                          .thenComparing(Map.Entry.comparingByKey()))
                  .toList();
          boolean few = frequent.size() <= VALUES;
          boolean places = PLACES.contains(name.replaceFirst("^.*:", ""));
          List<Object> shownValues = new ArrayList<>();
          frequent.stream()
              .filter(v -> !v.getKey().isEmpty() && !places)
              .limit(few ? VALUES : FREQUENT)
              .forEach(v -> shownValues.add(Data.of("value", v.getKey(), "times", v.getValue())));
          rows.add(
              Data.of(
                  "name",
                  name,
                  "times",
                  values.values().stream().mapToInt(Integer::intValue).sum(),
                  "different",
                  few && !places ? "" : labels.counted("use.different", frequent.size()),
                  "values",
                  shownValues));
        });
    return rows;
  }

  /** The nearest place around it that has an address. */
  private static Map<String, Object> place(Text text, XdmNode element) {
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
