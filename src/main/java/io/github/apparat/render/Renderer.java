package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * Runs the stylesheets over an edition whose check has found no error. Texts are rendered one by
 * one, as they are asked for, on any thread: what was made of a text is its asker's, so that a
 * large edition is never held whole.
 */
public final class Renderer {
  private final Xml xml;
  private final Corpus corpus;
  private final Addresses addresses;
  private final TextRenderer text;
  private final Media media;
  private final Stylesheet register;
  private final Stylesheet encoding;
  private final Labels labels;
  private final Map<String, XdmValue> settings;
  private final Unshown unshown;
  private final Report findings = new Report();

  /**
   * Compiles the stylesheets.
   *
   * @param kinds of notes, by their ids
   * @param labels the words around those of the texts
   */
  public Renderer(
      Xml xml, Corpus corpus, Map<String, NoteKind> kinds, Addresses addresses, Labels labels) {
    this.xml = xml;
    this.labels = labels;
    this.corpus = corpus;
    this.addresses = addresses;
    List<Stylesheet> compiled =
        Workers.each(
            List.of(
                "xslt/encoding.xsl", "xslt/reading.xsl", "xslt/register.xsl", "xslt/variants.xsl"),
            xml::stylesheet);
    encoding = compiled.get(0);
    text = new TextRenderer(xml, compiled.get(1), compiled.get(3), labels.language());
    media = new Media(xml.folder());
    register = compiled.get(2);
    Settings wanted = Settings.read(xml.folder());
    settings =
        Map.of(
            "note-kinds", NoteKind.parameter(kinds),
            "words", XdmMap.makeMap(labels.ofStylesheets()),
            "longest-page", new XdmAtomicValue(wanted.longestPage()),
            "apparatus", new XdmAtomicValue(wanted.apparatus()),
            "lemma-words", new XdmAtomicValue(wanted.lemmaWords()),
            "edition-witnesses", new XdmValue(corpus.witnesses()));
    unshown = new Unshown(xml);
  }

  /** Renders a text. */
  public TextFragment text(TextSource source) {
    XdmNode tei = source.tei();
    Map<String, XdmValue> parameters = parameters(source.file(), tei, "../");
    parameters.put("text-id", new XdmAtomicValue(source.id()));
    parameters.put("prefix", new XdmAtomicValue(corpus.foreign() ? "" : source.id() + "."));
    return text.render(tei, parameters, media(source.file(), tei), unshown.in(source.file()));
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
    Map<String, XdmValue> parameters = parameters(source.file(), element, "");
    return Example.of(xml, element)
        .map(tei -> text.render(tei, parameters, Map.of(), m -> {}).own().body())
        .map(Example::bare)
        .orElse("");
  }

  /** Renders all that is no text: the edition on itself, the registers, the encoding. */
  public Fragments besides() {
    Map<String, TextFragment> own = new TreeMap<>();
    corpus.edition().ifPresent(file -> own.putAll(onItself(file)));
    Map<String, EntryFragment> entries = new TreeMap<>();
    Map<String, String> works = new TreeMap<>();
    // Entries have pages of their own, one folder down; works share one at the root.
    for (XmlFile file : corpus.registers()) {
      if (has(file, "person") || has(file, "org")) {
        XdmNode below =
            register.tree(file.tree(), parameters(file, file.root(), "../"), unshown.in(file));
        Tei.elements(below, "entry")
            .forEach(e -> entries.putIfAbsent(Tei.attribute(e, "id"), entry(e)));
      }
      if (has(file, "listBibl") || corpus.foreign() && has(file, "place")) {
        XdmNode root =
            register.tree(file.tree(), parameters(file, file.root(), ""), unshown.in(file));
        Tei.elements(root, "work")
            .forEach(w -> works.putIfAbsent(Tei.attribute(w, "id"), text.html(w)));
        Tei.elements(root, "place")
            .forEach(
                p ->
                    entries.putIfAbsent(
                        Tei.attribute(p, "id"), new EntryFragment("", text.html(p))));
      }
    }
    return new Fragments(own, entries, works, corpus.foreign() ? "" : documentation());
  }

  /** Says of each element that no rule shows how often it stands and where first; and of media. */
  public void report(Report report) {
    unshown.report(report);
    report.addAll(findings.findings());
  }

  /** The edition's words on itself are pages at the root. */
  private Map<String, TextFragment> onItself(XmlFile file) {
    Map<String, TextFragment> texts = new TreeMap<>();
    Tei.elements(file.root(), "TEI")
        .forEach(
            tei -> {
              Map<String, XdmValue> parameters = parameters(file, tei, "");
              parameters.put("prefix", new XdmAtomicValue(Tei.id(tei) + "."));
              parameters.put("on-itself", new XdmAtomicValue(true));
              texts.put(
                  Tei.id(tei), text.render(tei, parameters, media(file, tei), unshown.in(file)));
            });
    return texts;
  }

  private static boolean has(XmlFile file, String element) {
    return Tei.elements(file.root(), element).findFirst().isPresent();
  }

  /** Images of a text whose words are withheld would show them. */
  private Map<String, String> media(XmlFile file, XdmNode tei) {
    boolean filled = file.name().startsWith("target/private/");
    Tier tier = Provenance.of(file).tier();
    boolean full = filled || corpus.foreign() || tier == Tier.FULL;
    return full ? media.of(file, tei, findings) : Map.of();
  }

  private EntryFragment entry(XdmNode entry) {
    return new EntryFragment(text.html(entry, "description"), text.html(entry, "notes"));
  }

  private String documentation() {
    XdmNode schema = xml.tree("tei/schema/apparat.rng");
    Map<String, XdmValue> said =
        Map.of(
            "schematron", xml.tree("tei/schema/apparat.sch"),
            "words", XdmMap.makeMap(labels.words("encoding")),
            "language", new XdmAtomicValue(labels.language()));
    return text.html(encoding.tree(schema, said, m -> {}));
  }

  private Map<String, XdmValue> parameters(XmlFile file, XdmNode element, String root) {
    Map<String, XdmValue> parameters = new HashMap<>(settings);
    Map<String, String> called = new HashMap<>();
    Map<String, XdmValue> charted = new HashMap<>();
    Charted.in(corpus, file, element)
        .forEach(
            (pointer, of) -> {
              charted.put(pointer, of.element());
              called.putAll(addresses.headings(of.file(), Addresses.pointers(of.context())));
            });
    Set<String> pointers = Addresses.pointers(element);
    called.putAll(addresses.headings(file, pointers));
    parameters.put("pages", XdmMap.makeMap(addresses.from(file, pointers)));
    parameters.put("headings", XdmMap.makeMap(called));
    parameters.put("charted", XdmMap.makeMap(charted));
    parameters.put("root", new XdmAtomicValue(root));
    parameters.put("foreign", new XdmAtomicValue(corpus.foreign()));
    return parameters;
  }
}
