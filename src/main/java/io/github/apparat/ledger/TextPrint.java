package io.github.apparat.ledger;

import io.github.apparat.source.Provenance;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Takes the print of a text: how much there is of what, and a short sum of each passage. */
final class TextPrint {
  private static final Set<String> PASSAGES =
      Set.of("p", "ab", "head", "l", "note", "item", "cell", "app", "sp", "figDesc");

  private static final Set<String> NAMES =
      Set.of("persName", "orgName", "placeName", "geogName", "settlement", "rs", "name");

  /** So many letters of a sum tell passages of a text apart. */
  private static final int PRINT = 8;

  private final String prefix;
  private final SortedMap<String, Integer> names = new TreeMap<>();
  private final SortedMap<String, String> passages = new TreeMap<>(Ids.ORDER);
  private int words;
  private int notes;

  private TextPrint(String id) {
    prefix = id + ".";
  }

  /** The id of the text of a file. */
  static String id(XmlFile file) {
    return Tei.id(file.root());
  }

  /** The print of the text of a file; of one that is only described no names and passages. */
  static Released.Text of(XmlFile file, EditionFolder folder) {
    TextPrint print = new TextPrint(id(file));
    Tei.elements(file.root(), "text").limit(1).forEach(print::text);
    boolean shown = Provenance.of(file).tier() != Tier.METADATA;
    return new Released.Text(
        SourceReader.sha256(folder.needed(file.name())),
        print.words,
        print.notes,
        shown ? print.names : new TreeMap<>(),
        shown ? print.passages : new TreeMap<>());
  }

  /** The sum of some words, as short as it may be. */
  static String sum(String words) {
    return SourceReader.sha256(words.getBytes(StandardCharsets.UTF_8)).substring(0, PRINT);
  }

  private void text(XdmNode text) {
    words = WordCount.of(text);
    read(text);
  }

  private void read(XdmNode element) {
    String name = Tei.name(element);
    notes += name.equals("note") ? 1 : 0;
    if (NAMES.contains(name)) {
      entry(element).ifPresent(e -> names.merge(e, 1, Integer::sum));
    }
    if (isPassage(element)) {
      StringBuilder out = new StringBuilder();
      write(element, element, out);
      passages.put(
          Tei.id(element).substring(prefix.length()), sum(out.toString().replaceAll("\\s+", " ")));
    }
    element.children(child -> child.getNodeKind() == XdmNodeKind.ELEMENT).forEach(this::read);
  }

  private boolean isPassage(XdmNode element) {
    return PASSAGES.contains(Tei.name(element)) && Tei.id(element).startsWith(prefix);
  }

  private static Optional<String> entry(XdmNode name) {
    String key = Tei.attribute(name, "key").strip();
    String ref = Tei.attribute(name, "ref").strip().split("\\s+")[0];
    String entry = ref.contains("#") ? ref.substring(ref.indexOf('#') + 1) : key;
    return entry.isEmpty() ? Optional.empty() : Optional.of(entry);
  }

  /** An element as it is written, without the passages inside it, which have prints themselves. */
  private void write(XdmNode element, XdmNode passage, StringBuilder out) {
    if (element != passage && isPassage(element)) {
      return;
    }
    out.append('<').append(Tei.name(element));
    SortedMap<String, String> attributes = new TreeMap<>();
    element
        .axisIterator(Axis.ATTRIBUTE)
        .forEachRemaining(a -> attributes.put(a.getNodeName().toString(), a.getStringValue()));
    attributes.forEach((name, value) -> out.append(' ').append(name).append('=').append(value));
    out.append('>');
    for (XdmNode child : element.children()) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        write(child, passage, out);
      } else if (child.getNodeKind() == XdmNodeKind.TEXT) {
        out.append(child.getStringValue());
      }
    }
    out.append("</>");
  }
}
