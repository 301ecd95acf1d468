package io.github.apparat.model;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.Pointers.Target;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Group;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final Xml xml;
  private final Stylesheet model;
  private final Labels labels;
  private final String folder;
  private final Map<String, XdmValue> parameters = new HashMap<>();

  /**
   * Compiles the stylesheet.
   *
   * @param labels the words for places
   */
  public EditionReader(Xml xml, Labels labels) {
    this.xml = xml;
    model = xml.stylesheet("xslt/model.xsl");
    this.labels = labels;
    folder = xml.folder().root().getFileName().toString();
    parameters.put("words", XdmMap.makeMap(labels.ofStylesheets()));
    parameters.put("longest-page", new XdmAtomicValue(xml.settings().longestPage()));
  }

  /**
   * Reads an edition whose check found no error.
   *
   * @param filled whether the words of masked texts have been put back; such a text is shown in
   *     full
   */
  public Edition read(Corpus corpus, boolean filled) {
    Optional<XdmNode> edition = corpus.edition().flatMap(this::onItself);
    Map<String, NoteKind> kinds = edition.map(EditionReader::noteKinds).orElse(Map.of());
    parameters.put("note-kinds", NoteKind.parameter(kinds));
    Map<String, Text> texts = new TreeMap<>();
    Map<String, Digest> digests = new TreeMap<>();
    Digest beside =
        Digest.of(xml.ground(), labels.language(), List.copyOf(kinds.keySet()), kinds, filled);
    Function<TextSource, Known> read =
        xml.progress()
            .stage(
                "read", corpus.parts(xml.folder()), source -> text(source, corpus, filled, beside));
    Workers.each(corpus.texts(), read)
        .forEach(
            known -> {
              texts.put(known.text().id(), known.text());
              digests.put(known.text().id(), known.digest());
            });
    Map<String, Work> works = new LinkedHashMap<>();
    for (XmlFile file : corpus.registers()) {
      Digest madeOf = Digest.of(xml.ground(), file.digest(), corpus.foreign());
      xml.kept()
          .of("works " + file.name(), madeOf, () -> works(file, corpus.foreign()))
          .forEach(w -> works.putIfAbsent(w.id(), w));
    }
    return new Edition(
        edition.map(e -> about(e, kinds)).orElseGet(this::unnamed),
        edition.map(e -> groups(e, texts)).orElseGet(() -> inOrder(corpus, texts)),
        corpus.register(),
        works,
        digests);
  }

  /** What the edition says of itself; nothing where its file is no corpus but a text. */
  private Optional<XdmNode> onItself(XmlFile file) {
    Digest madeOf = Digest.of(xml.ground(), file.digest());
    return xml.kept()
        .inMemory()
        .of(
            "edition " + labels.language(),
            madeOf,
            () ->
                Tei.elements(model.tree(file.tree(), parameters, m -> {}), "edition").findFirst());
  }

  private List<Work> works(XmlFile file, boolean foreign) {
    // Of a text, only its lists of works are asked here.
    Stream<XdmNode> lists =
        foreign ? Tei.elements(file.root(), "listBibl") : Stream.of(file.tree());
    return lists
        .flatMap(l -> Tei.elements(model.tree(l, parameters, m -> {}), "work"))
        .map(n -> new Work(Tei.attribute(n, "id"), Tei.attribute(n, "short")))
        .toList();
  }

  /**
   * A text as it was read.
   *
   * @param entries what its pointers meant then, empty where they meant no entry
   * @param digest of all it was read of
   */
  private record Known(Text text, Map<String, String> entries, Digest digest) {}

  private Known text(TextSource source, Corpus corpus, boolean filled, Digest beside) {
    String file = source.file().name();
    Digest madeOf =
        Digest.of(beside, file, source.file().digest(), source.number(), corpus.foreign());
    String name = "model " + labels.language() + " " + source.id();
    Optional<Known> before = xml.kept().find(name, madeOf);
    boolean same =
        before.stream()
            .flatMap(known -> known.entries().entrySet().stream())
            .allMatch(e -> entry(corpus, file, e.getKey()).orElse("").equals(e.getValue()));
    if (before.isPresent() && same) {
      return before.get();
    }
    Map<String, String> entries = new TreeMap<>();
    Text text = text(source, corpus, filled, entries);
    Known known = new Known(text, entries, Digest.of(madeOf, entries));
    xml.kept().keep(name, madeOf, known);
    return known;
  }

  /**
   * @param entries takes what pointers mean
   */
  private Text text(TextSource source, Corpus corpus, boolean filled, Map<String, String> entries) {
    Map<String, XdmValue> all = new HashMap<>(parameters);
    String prefix = corpus.foreign() ? "" : source.id() + ".";
    all.put("prefix", new XdmAtomicValue(prefix));
    XdmNode text =
        Tei.elements(model.tree(source.tei(), all, m -> {}), "text").findFirst().orElseThrow();
    String word = Tei.attribute(text, "tier");
    // Whoever lays a folder of texts before us wants to see them.
    Tier tier = corpus.foreign() && word.isEmpty() ? Tier.FULL : tier(word, filled);
    String file = source.file().name();
    Function<String, Optional<String>> meant =
        pointer -> {
          Optional<String> entry = entry(corpus, file, pointer);
          entries.put(pointer, entry.orElse(""));
          return entry;
        };
    return new TextReader(source.id(), tier, meant).read(text);
  }

  private static Optional<String> entry(Corpus corpus, String file, String pointer) {
    return corpus
        .pointers()
        .find(file, pointer)
        .filter(corpus.pointers()::isOfRegister)
        .map(Target::id)
        .filter(corpus.register().entries()::containsKey);
  }

  /** What a folder without words on itself is called. */
  private About unnamed() {
    return new About(folder, "", "", "", new Link("", ""), Imprint.NONE, "", "", Map.of(), true);
  }

  private List<Group> inOrder(Corpus corpus, Map<String, Text> texts) {
    List<Text> all = corpus.texts().stream().map(t -> texts.get(t.id())).toList();
    return List.of(new Group(labels.word("text.allTexts"), all));
  }

  /** They are read before the texts, whose notes are numbered by them. */
  private static Map<String, NoteKind> noteKinds(XdmNode edition) {
    Map<String, NoteKind> kinds = new LinkedHashMap<>();
    Tei.elements(edition, "kind").forEach(k -> kinds.put(Tei.attribute(k, "id"), noteKind(k)));
    return kinds;
  }

  private static NoteKind noteKind(XdmNode kind) {
    return new NoteKind(
        kind.getStringValue(),
        Tei.attribute(kind, "symbols").strip(),
        Tei.attribute(kind, "restart").strip(),
        Tei.attribute(kind, "place").strip());
  }

  private static About about(XdmNode edition, Map<String, NoteKind> kinds) {
    return new About(
        child(edition, "title"),
        child(edition, "subtitle"),
        child(edition, "editor"),
        Tei.attribute(edition, "version"),
        new Link(Tei.attribute(edition, "licence"), Tei.attribute(edition, "href")),
        Imprint.of(edition),
        child(edition, "abstract"),
        Tei.attribute(edition, "lang"),
        kinds,
        false);
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

  static String child(XdmNode node, String name) {
    return Tei.elements(node, name).findFirst().map(XdmNode::getStringValue).orElse("");
  }

  static Tier tier(String word, boolean filled) {
    Tier tier = Tier.of(word);
    return filled && tier == Tier.MASKED ? Tier.FULL : tier;
  }
}
