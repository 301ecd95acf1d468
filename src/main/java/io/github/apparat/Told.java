package io.github.apparat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Severity;
import io.github.apparat.serve.Passages;
import io.github.apparat.site.Sight.Renewed;
import io.github.apparat.xml.EditionFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the pages of a preview that are open are told. Safe for several threads. */
final class Told {
  private final EditionFolder folder;
  private final Kept kept;
  private List<Finding> findings = List.of();
  private Set<String> stale = Set.of();
  private boolean behind;
  private long builds;

  /**
   * @param kept has what is known of the edition's texts
   */
  Told(EditionFolder folder, Kept kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /**
   * Takes down what is shown as it was before.
   *
   * @param texts the names of those
   * @param all whether all of the site is
   */
  synchronized void before(Set<String> texts, boolean all) {
    stale = new TreeSet<>(texts);
    behind = all;
  }

  /**
   * A new state.
   *
   * @param found all that was found
   * @param look the digest of what all pages are made with
   * @param edition as it is shown, if it is
   * @return how often there was something new, the digest, the findings with their places, and what
   *     is shown as it was before, as JSON
   */
  synchronized String state(List<Finding> found, Digest look, Optional<Edition> edition) {
    return state(found, List.of(), look, edition);
  }

  private String state(
      List<Finding> found, List<Renewed> renewed, Digest look, Optional<Edition> edition) {
    findings = found;
    ObjectNode state = JsonNodeFactory.instance.objectNode().put("builds", ++builds);
    ArrayNode stretches = state.putArray("renewed");
    for (Renewed of : renewed) {
      stretches
          .addObject()
          .put("page", of.page())
          .put("from", of.stretch().from())
          .put("until", of.stretch().until())
          .put("html", of.html());
    }
    state.put("look", look.hex());
    ArrayNode all = state.putArray("findings");
    Optional<Passages> passages = edition.map(e -> new Passages(folder, e, kept));
    for (Finding finding : found) {
      all.addObject()
          .put("place", finding.place().toString())
          .put("page", passages.map(p -> p.of(finding)).orElse(""))
          .put("severity", finding.severity().word())
          .put("code", finding.code())
          .put("text", finding.text())
          .put("hint", finding.hint());
    }
    ArrayNode old = state.putArray("stale");
    stale.forEach(old::add);
    state.put("behind", behind);
    return state.toString();
  }

  /**
   * A new state in which some texts are shown as they are now: what was an error of them is none
   * any more; what was found elsewhere stays as it was told.
   *
   * @param texts their names
   * @param renewed what is new of them, where their pages are as they were for the rest: a page
   *     that is open need not be asked for again
   * @param look as for {@link #state}
   * @param edition as for the same
   */
  synchronized String mended(
      Set<String> texts, List<Renewed> renewed, Digest look, Optional<Edition> edition) {
    stale = new TreeSet<>(stale);
    stale.removeAll(texts);
    List<Finding> left = findings.stream().filter(f -> !isErrorOf(f, texts)).toList();
    return state(left, renewed, look, edition);
  }

  private static boolean isErrorOf(Finding finding, Set<String> texts) {
    return finding.severity() == Severity.ERROR && texts.contains(finding.place().file());
  }
}
