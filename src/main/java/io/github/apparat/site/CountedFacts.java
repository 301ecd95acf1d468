package io.github.apparat.site;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.ledger.Ledger;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** What can be counted of an edition and of what its site offers, each fact by a name. */
final class CountedFacts {
  /**
   * One of them.
   *
   * @param holds whether there is any of it
   * @param words as a reader is told: 657 persons
   * @param href where it is seen; empty for nowhere in particular
   */
  record Fact(boolean holds, String words, String href) {}

  private final Frame frame;
  private final Map<String, Fact> facts = new TreeMap<>();

  private CountedFacts(Frame frame) {
    this.frame = frame;
  }

  /** Counts. */
  static Map<String, Fact> of(Frame frame, Corpus corpus, Xml xml, List<String> pages) {
    CountedFacts counted = new CountedFacts(frame);
    counted.imprint(corpus);
    counted.contents();
    counted.encoding(corpus, xml);
    counted.offers(xml, pages);
    return counted.facts;
  }

  private void number(String name, long number, String href) {
    String words = frame.labels().filled("fact." + name, "" + number);
    facts.put(name, new Fact(number > 0, words, number > 0 ? href : ""));
  }

  private void said(String name, String said, String href) {
    String words = frame.labels().word("fact." + name);
    String missing = frame.labels().filled("made.lacking", words);
    facts.put(
        name,
        new Fact(!said.isEmpty(), said.isEmpty() ? missing : words, said.isEmpty() ? "" : href));
  }

  private void imprint(Corpus corpus) {
    About about = frame.edition().about();
    said("title", about.title(), "index.html");
    said("editors", about.editor(), "");
    said("publisher", about.imprint().publisher(), "");
    said("date", about.imprint().date(), "");
    said("version", about.version(), "");
    said("doi", about.imprint().doi(), "");
    said("contact", frame.settings().word("contact", ""), "");
    said("licence", about.licence().title(), about.licence().href());
    number(
        "responsibilities",
        corpus.edition().stream().flatMap(f -> Tei.elements(f.root(), "respStmt")).count(),
        "");
  }

  private void contents() {
    Edition edition = frame.edition();
    number("texts", edition.texts().size(), "index.html#texts");
    number("articles", texts(t -> t.kind().equals("article")), "index.html#texts");
    number("masked", texts(t -> t.tier() == Tier.MASKED), "rights.html");
    number("statuses", texts(t -> !t.status().isEmpty()), "index.html#texts");
    number("persons", edition.register().entries("person").size(), "persons.html");
    number("organs", edition.register().entries("organ").size(), "organs.html");
    number("places", edition.register().entries("place").size(), "places.html");
    number("terms", edition.register().entries("term").size(), "terms.html");
    number("works", edition.works().size(), "works.html");
    number("claims", edition.register().claims().size(), "data.html");
    number("disputes", edition.register().disputes().size(), "data.html");
    number("mentions", edition.texts().stream().mapToLong(t -> t.mentions().size()).sum(), "");
  }

  private long texts(Predicate<Text> which) {
    return frame.edition().texts().stream().filter(which).count();
  }

  private void encoding(Corpus corpus, Xml xml) {
    number("receivedFiles", corpus.texts().stream().filter(CountedFacts::isReceived).count(), "");
    number("witnesses", count(corpus, "witness"), "");
    number("entries", count(corpus, "app"), "");
    number("images", count(corpus, "graphic"), "");
    number("emendations", count(corpus, "corr"), "");
    number(
        "explanations",
        elements(corpus, "note")
            .filter(n -> Tei.attribute(n, "type").equals("explanation"))
            .count(),
        "");
    XdmNode grammar = xml.tree("tei/schema/apparat.rng");
    number("elements", Tei.elements(grammar, "element").count(), "encoding.html");
    number("rules", Rule.values().length, "encoding.html#rules");
  }

  private static boolean isReceived(TextSource source) {
    return !Provenance.of(source.file()).sha256().isEmpty();
  }

  private static long count(Corpus corpus, String element) {
    return elements(corpus, element).count();
  }

  private static Stream<XdmNode> elements(Corpus corpus, String name) {
    return corpus.texts().stream().flatMap(source -> Tei.elements(source.tei(), name));
  }

  /**
   * What the site offers besides.
   *
   * @param pages the ids of the edition's pages on itself
   */
  private void offers(Xml xml, List<String> pages) {
    for (String page : List.of("about", "principles", "reading", "citing", "history", "rights")) {
      said(page, pages.contains(page) ? page : "", page + ".html");
    }
    number("citationStyles", frame.settings().citationStyles().size(), "");
    number("frozenIds", Ledger.read(xml.folder(), new Report()).size(), "");
    number("teiFiles", texts(t -> t.tier() != Tier.METADATA), "");
    said("views", "always", "");
    said("days", frame.sections().contains("apparatus") ? "days" : "", "apparatus.html");
    said("search", "always", "search.html");
    said("dataFiles", "always", "data.html");
    said("archive", frame.isPrivate() ? "" : "always", "data.html");
  }
}
