package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.Passage;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.report.Report;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Tables written as TEI with nothing marked in their words, and read again. */
final class WrittenTables {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Set<String> OURS = Set.of("corr", "reg", "supplied");

  final String tei;
  private final SourceText source;
  private final Element root;

  WrittenTables(SourceText source, List<Table> tables) {
    this.source = source;
    TeiWriter out = new TeiWriter(0);
    Passage passage = new Passage(source, new Report());
    out.start("body", Map.of());
    tables.forEach(t -> t.write(out, (to, run) -> passage.write(to, run, List.of())));
    out.endLine();
    tei = out.toString();
    try {
      root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(tei)))
              .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(tei, e);
    }
  }

  /** The table, list or figure with an id. */
  Element element(String id) {
    return children(root).stream()
        .filter(e -> e.getAttribute("xml:id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + tei));
  }

  /** The rows of a table, {@code a | b}, as the edition reads them; without those of headings. */
  List<String> rows(String id) {
    return rows(id, "");
  }

  /** The rows of headings. */
  List<String> headings(String id) {
    return rows(id, "label");
  }

  private List<String> rows(String id, String role) {
    return children(element(id)).stream()
        .filter(e -> e.getTagName().equals("row") && e.getAttribute("role").equals(role))
        .map(r -> children(r).stream().map(this::cell).collect(Collectors.joining(" | ")))
        .toList();
  }

  private String cell(Element cell) {
    String cols = cell.getAttribute("cols");
    String rows = cell.getAttribute("rows");
    return edited(cell) + (cols.isEmpty() ? "" : " →" + cols) + (rows.isEmpty() ? "" : " ↓" + rows);
  }

  /** The children of a name, as the edition reads them. */
  List<String> texts(String id, String name) {
    return children(element(id)).stream()
        .filter(e -> e.getTagName().equals(name))
        .map(WrittenTables::edited)
        .toList();
  }

  private static String edited(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE) {
        text.append(n.getNodeValue());
      } else if (n.getNodeName().equals("gap")) {
        text.append("[…]");
      } else if (!Set.of("sic", "orig", "surplus").contains(n.getNodeName())) {
        text.append(edited(n));
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /** What {@code @source} of some element does not fit the words in it. */
  List<String> misplaced() {
    List<String> misplaced = new ArrayList<>();
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String place = element.getAttribute("source");
      List<String> there =
          CharRange.in(place).stream()
              .flatMap(r -> words(source.text().substring(r.from(), r.to())).stream())
              .toList();
      if (!place.isEmpty() && !words(received(element)).equals(there)) {
        misplaced.add(received(element) + " is not at " + place);
      }
    }
    return misplaced;
  }

  /** All received words, sorted. */
  List<String> receivedWords() {
    return words(received(root)).stream().sorted().toList();
  }

  /** All words that stand on lines, sorted. */
  static List<String> words(SourceText source, int first, int last) {
    int end = source.lines().startOf(last + 1);
    return words(source.text().substring(source.lines().startOf(first), end)).stream()
        .sorted()
        .toList();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String received(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE) {
        text.append(n.getNodeValue());
      } else if (!OURS.contains(n.getNodeName())) {
        String inner = received(n);
        boolean block =
            Set.of("cell", "head", "trailer", "label", "item", "surplus").contains(n.getNodeName());
        text.append(block ? " " + inner + " " : inner);
      }
    }
    return text.toString();
  }

  private static List<Element> children(Node node) {
    NodeList nodes = node.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
