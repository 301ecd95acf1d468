package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.NoteKind;
import io.github.apparat.render.Fragments.EntryFragment;
import io.github.apparat.render.Fragments.HeaderFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.report.Report;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * Runs the stylesheets over an edition whose check has found no error. Texts are rendered one by
 * one, as they are asked for, on any thread: what was made of a text is its asker's, so that a
 * large edition is never held whole. What was made of the same before is not made again.
 */
public final class Renderer {
  /** Pages of the edition on itself are not parted, however long. */
  private static final int ONE_PAGE = Integer.MAX_VALUE;

  private final Xml xml;
  private final Corpus corpus;
  private final Surroundings surroundings;
  private final TextRenderer text;
  private final Media media;
  private final Labels labels;
  private final Map<String, XdmValue> settings;
  private final Digest base;
  private final Map<String, Digest> digests = new ConcurrentHashMap<>();
  private final Unshown unshown;
  private final Report findings = new Report();

  /**
   * @param kinds of notes, by their ids
   * @param labels the words around those of the texts
   */
  public Renderer(
      Xml xml, Corpus corpus, Map<String, NoteKind> kinds, Addresses addresses, Labels labels) {
    this.xml = xml;
    this.labels = labels;
    this.corpus = corpus;
    surroundings = new Surroundings(xml, corpus, addresses);
    text = new TextRenderer(xml, labels.language());
    media = new Media(xml.folder());
    Settings wanted = xml.settings();
    settings =
        Map.of(
            "note-kinds", NoteKind.parameter(kinds),
            "words", XdmMap.makeMap(labels.ofStylesheets()),
            "longest-page", new XdmAtomicValue(wanted.longestPage()),
            "apparatus", new XdmAtomicValue(wanted.apparatus()),
            "lemma-words", new XdmAtomicValue(wanted.lemmaWords()),
            "edition-witnesses", new XdmValue(corpus.witnesses()));
    List<String> witnesses = corpus.witnesses().stream().map(XdmNode::toString).toList();
    base = Digest.of(xml.ground(), labels.language(), kinds, witnesses, corpus.foreign());
    unshown = new Unshown(xml);
  }

  /** What pages show of a text. */
  public Rendering text(TextSource source) {
    return rendering(of(source), own(source));
  }

  private static Of of(TextSource source) {
    return new Of(source.id(), source.file(), source.number(), source::tei, "../");
  }

  private Map<String, Object> own(TextSource source) {
    String prefix = corpus.foreign() ? "" : source.id() + ".";
    return Map.of("text-id", source.id(), "prefix", prefix);
  }

  /**
   * What is rendered.
   *
   * @param number which of its file it is
   * @param element the same, read when it is needed
   * @param root the way from its page to that of the site
   */
  private record Of(
      String name, XmlFile file, int number, Supplier<XdmNode> element, String root) {}

  /**
   * @param own parameters of its own, words and truth values
   */
  private Rendering rendering(Of of, Map<String, Object> own) {
    Surroundings.Around around = around(of);
    Map<String, String> shown = media(of, around.asked());
    Digest madeOf = madeOf(of, around, own, shown);
    digests.put(of.name(), madeOf);
    String slot = labels.language() + " " + of.name();
    Optional<List<Unshown.Element>> told = xml.kept().find("unshown " + slot, madeOf);
    told.ifPresent(left -> unshown.add(of.file(), left));
    Supplier<Map<String, XdmValue>> parameters =
        () -> {
          Map<String, XdmValue> all = parameters(around, of.root());
          own.forEach((key, value) -> all.put(key, XdmAtomicValue.makeAtomicValue(value)));
          return all;
        };
    Supplier<TextFragment> make =
        () -> {
          List<Unshown.Element> left = new ArrayList<>();
          TextFragment made =
              text.render(of.element().get(), parameters.get(), shown, Unshown.into(left));
          if (told.isEmpty()) {
            unshown.add(of.file(), left);
            xml.kept().keep("unshown " + slot, madeOf, left);
          }
          return made;
        };
    // Texts are many, and each is asked for once; the words on the edition are few.
    Kept fragments = of.root().isEmpty() ? xml.kept() : xml.kept().onDisk();
    return new Rendering(
        madeOf,
        () -> fragments.of("fragment " + slot, madeOf, make),
        parts -> text.some(of.element().get(), parameters.get(), shown, parts));
  }

  private Surroundings.Around around(Of of) {
    return surroundings.of(of.name(), of.file(), of.number(), of.element());
  }

  private Digest madeOf(
      Of of, Surroundings.Around around, Map<String, Object> own, Map<String, String> shown) {
    return Digest.of(base, around.digest(), of.file().digest(), of.number(), of.root(), own, shown);
  }

  /**
   * What the headers of somebody else's texts say, in their order; nothing in an edition of our
   * own, which has words on itself.
   */
  public List<HeaderFragment> headers() {
    if (!corpus.foreign()) {
      return List.of();
    }
    Stylesheet header = xml.stylesheet("xslt/header.xsl");
    Map<String, XdmValue> said = Map.of("words", XdmMap.makeMap(labels.words("header")));
    return Workers.each(
        corpus.texts(),
        source -> {
          XdmNode parts = header.tree(source.tei(), said, m -> {}).children().iterator().next();
          return new HeaderFragment(
              source.id(),
              text.html(parts, "about"),
              text.html(parts, "rights"),
              text.html(parts, "encoding"));
        });
  }

  /**
   * How an element of a text is shown by itself, as HTML that may stand on any page: without ids
   * and links. Empty for one that only stands within others of its kind, as a row or a witness
   * does.
   */
  public String alone(TextSource source, XdmNode element) {
    Map<String, XdmValue> parameters = parameters(around(of(source)), "");
    return Example.of(xml, element)
        .map(tei -> text.render(tei, parameters, Map.of(), m -> {}).own().body())
        .map(Example::bare)
        .orElse("");
  }

  /** The digest of all that is shown of a text. */
  public Digest madeOf(TextSource source) {
    return digests.computeIfAbsent(
        source.id(),
        id -> {
          Of of = of(source);
          Surroundings.Around around = around(of);
          return madeOf(of, around, own(source), media(of, around.asked()));
        });
  }

  /** Renders all that is no text: the edition on itself, the registers, the encoding. */
  public Fragments besides() {
    Map<String, TextFragment> own = new TreeMap<>();
    corpus.edition().ifPresent(file -> own.putAll(onItself(file)));
    Map<String, EntryFragment> entries = new TreeMap<>();
    Map<String, String> works = new TreeMap<>();
    for (XmlFile file : corpus.registers()) {
      OfRegister of = register(file);
      unshown.add(file, of.left());
      of.entries().forEach(entries::putIfAbsent);
      of.works().forEach(works::putIfAbsent);
    }
    return new Fragments(own, entries, works, corpus.foreign() ? "" : documentation());
  }

  /** What was made of a register, and what no rule shows of it. */
  private record OfRegister(
      Map<String, EntryFragment> entries, Map<String, String> works, List<Unshown.Element> left) {}

  private OfRegister register(XmlFile file) {
    Surroundings.Around around = surroundings.of(file.name(), file, 0, file::root);
    Digest madeOf = Digest.of(base, around.digest(), file.digest());
    String slot = "register " + labels.language() + " " + file.name();
    return xml.kept().of(slot, madeOf, () -> register(file, around));
  }

  private OfRegister register(XmlFile file, Surroundings.Around around) {
    Stylesheet register = xml.stylesheet("xslt/register.xsl");
    Map<String, EntryFragment> entries = new TreeMap<>();
    Map<String, String> works = new TreeMap<>();
    List<Unshown.Element> left = new ArrayList<>();
    // Entries have pages of their own, one folder down; works share one at the root.
    if (has(file, "person") || has(file, "org")) {
      XdmNode below = register.tree(file.tree(), parameters(around, "../"), Unshown.into(left));
      Tei.elements(below, "entry")
          .forEach(e -> entries.putIfAbsent(Tei.attribute(e, "id"), entry(e)));
    }
    if (has(file, "listBibl") || corpus.foreign() && has(file, "place")) {
      XdmNode root = register.tree(file.tree(), parameters(around, ""), Unshown.into(left));
      Tei.elements(root, "work")
          .forEach(w -> works.putIfAbsent(Tei.attribute(w, "id"), text.html(w)));
      Tei.elements(root, "place")
          .forEach(
              p ->
                  entries.putIfAbsent(Tei.attribute(p, "id"), new EntryFragment("", text.html(p))));
    }
    return new OfRegister(entries, works, left);
  }

  /** Says of each element that no rule shows how often it stands and where first; and of media. */
  public void report(Report report) {
    unshown.report(report);
    report.addAll(findings.findings());
  }

  /** The edition's words on itself are pages at the root. */
  private Map<String, TextFragment> onItself(XmlFile file) {
    Map<String, TextFragment> texts = new TreeMap<>();
    List<XdmNode> all = Tei.elements(file.root(), "TEI").toList();
    for (int i = 0; i < all.size(); i++) {
      XdmNode tei = all.get(i);
      String id = Tei.id(tei);
      Map<String, Object> own =
          Map.of("prefix", id + ".", "on-itself", true, "longest-page", ONE_PAGE);
      texts.put(id, rendering(new Of("own " + id, file, i, () -> tei, ""), own).fragment());
    }
    return texts;
  }

  private static boolean has(XmlFile file, String element) {
    return Tei.elements(file.root(), element).findFirst().isPresent();
  }

  /** Images of a text whose words are withheld would show them. */
  private Map<String, String> media(Of of, Asked asked) {
    if (asked.media().isEmpty()) {
      return Map.of();
    }
    boolean filled = of.file().name().startsWith("target/private/");
    boolean full = filled || corpus.foreign() || Provenance.of(of.file()).tier() == Tier.FULL;
    return full
        ? media
            .of(of.file(), asked.media())
            .orElseGet(() -> media.of(of.file(), of.element().get(), findings))
        : Map.of();
  }

  private EntryFragment entry(XdmNode entry) {
    return new EntryFragment(text.html(entry, "description"), text.html(entry, "notes"));
  }

  private String documentation() {
    return xml.kept()
        .of(
            "encoding " + labels.language(),
            base,
            () -> {
              XdmNode schema = xml.tree("tei/schema/apparat.rng");
              Map<String, XdmValue> said =
                  Map.of(
                      "schematron", xml.tree("tei/schema/apparat.sch"),
                      "words", XdmMap.makeMap(labels.words("encoding")),
                      "language", new XdmAtomicValue(labels.language()));
              return text.html(xml.stylesheet("xslt/encoding.xsl").tree(schema, said, m -> {}));
            });
  }

  private Map<String, XdmValue> parameters(Surroundings.Around around, String root) {
    Map<String, XdmValue> parameters = new HashMap<>(settings);
    parameters.put("pages", XdmMap.makeMap(around.pages()));
    parameters.put("headings", XdmMap.makeMap(around.headings()));
    parameters.put("charted", XdmMap.makeMap(surroundings.charted(around)));
    parameters.put("root", new XdmAtomicValue(root));
    parameters.put("foreign", new XdmAtomicValue(corpus.foreign()));
    return parameters;
  }
}
