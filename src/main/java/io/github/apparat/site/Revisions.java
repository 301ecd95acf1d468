package io.github.apparat.site;

import io.github.apparat.check.TextSource;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to the texts, by day, as {@code revisionDesc} of their headers says it. */
final class Revisions {
  private final Frame frame;
  private final List<TextSource> sources;

  Revisions(Frame frame, List<TextSource> sources) {
    this.frame = frame;
    this.sources = sources;
  }

  /** Days, the newest first, each with its changes in the order of the texts. */
  Map<String, Object> part() {
    Map<String, List<Object>> days = new TreeMap<>(Comparator.reverseOrder());
    for (Text text : frame.edition().texts()) {
      sources.stream()
          .filter(source -> source.id().equals(text.id()))
          .flatMap(source -> Tei.elements(source.tei(), "revisionDesc"))
          .flatMap(list -> Tei.elements(list, "change"))
          .filter(change -> !Tei.attribute(change, "when").isEmpty())
          .forEach(
              change ->
                  days.computeIfAbsent(Tei.attribute(change, "when"), d -> new ArrayList<>())
                      .add(
                          Data.of(
                              "text",
                              Data.link(text.title(), Addresses.page(text), text.language()),
                              "language",
                              frame.edition().about().language(),
                              "words",
                              change.getStringValue().strip().replaceAll("\\s+", " "))));
    }
    List<Object> all = new ArrayList<>();
    days.forEach(
        (day, changes) -> all.add(Data.of("date", frame.dates().date(day), "changes", changes)));
    return Data.of("days", all);
  }
}
