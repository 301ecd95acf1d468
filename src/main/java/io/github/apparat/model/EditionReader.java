package io.github.apparat.model;

import io.github.apparat.check.Corpus;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Claim;
import io.github.apparat.model.Edition.Entry;
import io.github.apparat.model.Edition.Group;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * Reads the model of an edition: {@code model.xsl} says what the TEI contains, this takes it into
 * records.
 */
public final class EditionReader {
  private final Stylesheet model;
  private final Labels labels;
  private final Map<String, XdmValue> parameters;

  /** Compiles the stylesheet and reads the words for places. */
  public EditionReader(Xml xml) {
    model = xml.stylesheet("xslt/model.xsl");
    labels = Labels.read(xml.folder());
    parameters =
        Map.of(
            "words",
            XdmMap.makeMap(labels.words("text")),
            "longest-page",
            new XdmAtomicValue(Settings.read(xml.folder()).longestPage()));
  }

  /**
   * Reads an edition whose check found no error.
   *
   * @param filled whether the words of masked texts have been put back; such a text is shown in
   *     full
   */
  public Edition read(Corpus corpus, boolean filled) {
    List<XdmNode> records = Workers.each(corpus.files(), this::records);
    Map<String, Text> texts = new TreeMap<>();
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<Claim> claims = new ArrayList<>();
    Map<String, Work> works = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      XdmNode record = records.get(i);
      if (corpus.texts().contains(corpus.files().get(i))) {
        Tei.elements(record, "text")
            .map(n -> TextReader.read(n, filled))
            .forEach(t -> texts.put(t.id(), t));
      }
      Tei.elements(record, "claim").map(EditionReader::claim).forEach(claims::add);
      Tei.elements(record, "work")
          .map(n -> new Work(Tei.attribute(n, "id"), Tei.attribute(n, "short")))
          .forEach(w -> works.put(w.id(), w));
    }
    records.stream()
        .flatMap(r -> Tei.elements(r, "entry"))
        .map(EditionReader::entry)
        .sorted(
            Comparator.comparing((Entry e) -> e.heading().toLowerCase(Locale.ROOT))
                .thenComparing(Entry::id))
        .forEach(e -> entries.put(e.id(), e));
    claims.sort(
        Comparator.comparing(EditionReader::dateKey)
            .thenComparing(Claim::subject)
            .thenComparing(Claim::id));
    XdmNode edition =
        records.stream().flatMap(r -> Tei.elements(r, "edition")).findFirst().orElseThrow();
    return new Edition(about(edition), groups(edition, texts), entries, claims, works);
  }

  private XdmNode records(XmlFile file) {
    return model.tree(file.tree(), parameters, m -> {});
  }

  private static About about(XdmNode edition) {
    Map<String, String> kinds = new LinkedHashMap<>();
    Tei.elements(edition, "kind")
        .forEach(k -> kinds.put(Tei.attribute(k, "id"), k.getStringValue()));
    return new About(
        child(edition, "title"),
        child(edition, "subtitle"),
        child(edition, "editor"),
        Tei.attribute(edition, "version"),
        new Link(Tei.attribute(edition, "licence"), Tei.attribute(edition, "href")),
        child(edition, "abstract"),
        kinds);
  }

  /** Texts that the edition does not put in order come last, by their ids. */
  private List<Group> groups(XdmNode edition, Map<String, Text> texts) {
    Map<String, Text> left = new TreeMap<>(texts);
    List<Group> groups = new ArrayList<>();
    Tei.elements(edition, "group")
        .forEach(
            group -> {
              Stream<String> ids = Tei.elements(group, "text").map(t -> Tei.attribute(t, "id"));
              List<Text> of = ids.map(left::remove).filter(t -> t != null).toList();
              if (!of.isEmpty()) {
                groups.add(new Group(Tei.attribute(group, "title"), of));
              }
            });
    if (!left.isEmpty()) {
      groups.add(new Group(labels.word("text.moreTexts"), List.copyOf(left.values())));
    }
    return groups;
  }

  private static Entry entry(XdmNode entry) {
    return new Entry(
        Tei.attribute(entry, "id"),
        Tei.attribute(entry, "kind"),
        Tei.attribute(entry, "type"),
        child(entry, "heading"),
        Tei.elements(entry, "form").map(XdmNode::getStringValue).distinct().toList(),
        child(entry, "description"));
  }

  private static Claim claim(XdmNode claim) {
    return new Claim(
        Tei.attribute(claim, "id"),
        Tei.attribute(claim, "subject"),
        Tei.attribute(claim, "object"),
        Tei.attribute(claim, "predicate"),
        Tei.attribute(claim, "type"),
        child(claim, "label"),
        Tei.attribute(claim, "from"),
        Tei.attribute(claim, "to"),
        Arrays.stream(Tei.attribute(claim, "source").split("\\s+"))
            .filter(s -> !s.isEmpty())
            .toList(),
        Tei.attribute(claim, "cert"),
        child(claim, "remark"));
  }

  /** What is dated comes before what is not. */
  private static String dateKey(Claim claim) {
    String digits = (claim.from().isEmpty() ? claim.to() : claim.from()).replaceAll("^[^0-9]+", "");
    return digits.isEmpty() ? "~" : digits;
  }

  static String child(XdmNode node, String name) {
    return Tei.elements(node, name).findFirst().map(XdmNode::getStringValue).orElse("");
  }

  static Tier tier(String word, boolean filled) {
    Tier tier = Tier.of(word);
    return filled && tier == Tier.MASKED ? Tier.FULL : tier;
  }
}
