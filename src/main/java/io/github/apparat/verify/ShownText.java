package io.github.apparat.verify;

import io.github.apparat.kept.Digest;
import io.github.apparat.model.View;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text and the pages that show it.
 *
 * @param tei the name of its file
 * @param pages the names of its pages, by the views that are to be compared
 * @param unlessSaid whether it is shown even if it does not say how much of it may be
 */
record ShownText(SiteFolder folder, String tei, Map<View, List<String>> pages, boolean unlessSaid) {

  /**
   * Compares. Where something is wrong, all is read once more, for the places.
   *
   * @param progress is told of each step
   */
  Checked check(Progress progress) {
    Checked checked = check(false, progress);
    return checked.findings().isEmpty() ? checked : check(true, progress);
  }

  private Checked check(boolean placed, Progress progress) {
    Report report = new Report();
    List<Page.Linked> left = new ArrayList<>();
    Optional<TeiText.Origin> kept = Optional.empty();
    Map<View, TeiText> texts =
        TeiReader.read(tei, folder.bytes(tei), pages.keySet(), progress, report);
    for (View view : pages.keySet()) {
      Optional<TeiText> text = Optional.ofNullable(texts.remove(view));
      List<Page> read = read(view, placed, progress);
      compare(text, read, report);
      read.forEach(p -> left.add(p.linked()));
      kept = kept.or(() -> text.map(TeiText::origin));
    }
    return new Checked(kept, left, report.findings());
  }

  /** The digest of all that is compared. */
  Digest digest() {
    Map<String, Digest> digests = new TreeMap<>();
    pages.values().forEach(of -> of.forEach(n -> digests.put(n, folder.digest(n))));
    return Digest.of(folder.digest(tei), tei, pages, digests, unlessSaid);
  }

  /** The pages of a view, in the order in which they show the text. */
  private List<Page> read(View view, boolean placed, Progress progress) {
    return pages.get(view).stream()
        .map(
            n -> {
              progress.step();
              return Page.read(folder, n, placed);
            })
        .sorted(Comparator.comparingInt(p -> p.words().page()))
        .toList();
  }

  private void compare(Optional<TeiText> text, List<Page> read, Report report) {
    text.ifPresent(t -> report.addAll(Fidelity.of(t, read, unlessSaid)));
    for (Page page : read) {
      report.addAll(page.findings());
      Fidelity.unaccounted(page, text, unlessSaid).ifPresent(report::add);
    }
  }
}
