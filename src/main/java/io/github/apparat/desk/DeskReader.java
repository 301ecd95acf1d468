package io.github.apparat.desk;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.WordCount;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Finding;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sf.saxon.s9api.XdmNode;

/** Looks through an edition for what is still open. */
public final class DeskReader {
  private final Corpus corpus;
  private final List<Finding> findings;
  private final Optional<Changes> changes;

  /**
   * @param corpus of which the check found no error
   * @param findings of the check
   * @param changes since the last release; nothing where there was none
   */
  public DeskReader(Corpus corpus, List<Finding> findings, Optional<Changes> changes) {
    this.corpus = corpus;
    this.findings = List.copyOf(findings);
    this.changes = changes;
  }

  /** Reads the desk of the edition that the texts make. */
  public Desk read(Edition edition, Addresses addresses) {
    Map<String, TextSource> sources = new HashMap<>();
    corpus.texts().forEach(source -> sources.put(source.id(), source));
    Doubts doubts = new Doubts();
    Lacking lacking = new Lacking(edition, addresses);
    List<TextState> states = new ArrayList<>();
    for (Text text : edition.texts()) {
      TextSource source = sources.get(text.id());
      XdmNode tei = source.tei();
      Places places = new Places(text, source.file());
      doubts.read(tei, places);
      lacking.read(tei, places);
      states.add(state(text, tier(text, source), tei, edition));
    }
    return new Desk(states, doubts.all(), lacking.all(), byCode(), changes);
  }

  /** A text whose words were put back may be published without them all the same. */
  private static Tier tier(Text text, TextSource source) {
    Tier own = Provenance.of(source.file()).tier();
    return own == Tier.MASKED ? own : text.tier();
  }

  private static TextState state(Text text, Tier tier, XdmNode tei, Edition edition) {
    Optional<XdmNode> last =
        Tei.elements(tei, "revisionDesc")
            .flatMap(list -> Tei.elements(list, "change"))
            .max(Comparator.comparing(change -> Tei.attribute(change, "when")));
    Optional<XdmNode> words = Tei.elements(tei, "text").findFirst();
    Optional<Coverage> coverage =
        words.map(t -> Coverage.of(t, text.withheld() > 0, edition.works()::containsKey));
    return new TextState(
        text,
        tier,
        last.map(change -> Tei.attribute(change, "when")).orElse(""),
        last.map(change -> change.getStringValue().strip().replaceAll("\\s+", " ")).orElse(""),
        words.map(WordCount::of).orElse(0),
        text.mentions().size(),
        coverage.map(Coverage::measures).orElse(Map.of()));
  }

  private Map<String, List<Finding>> byCode() {
    Map<String, List<Finding>> all = new TreeMap<>();
    findings.forEach(f -> all.computeIfAbsent(f.code(), c -> new ArrayList<>()).add(f));
    return all;
  }
}
