package io.github.apparat.check;

import io.github.apparat.check.Outline.Pointer;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.XmlFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pointers and ids of somebody else's files. A published edition may point into the void ten
 * thousand times in the same way, so each target is spoken of once, with a count.
 */
final class ForeignReferences {
  /** Attributes whose bare words are seldom addresses: initials, keys of another site. */
  private static final Set<String> OFTEN_NAMES = Set.of("who", "resp", "hand", "ana");

  private record Missing(String attribute, String pointer) implements Comparable<Missing> {
    @Override
    public int compareTo(Missing other) {
      int byPointer = pointer.compareTo(other.pointer);
      return byPointer == 0 ? attribute.compareTo(other.attribute) : byPointer;
    }
  }

  /** The first place, and how many there are. */
  private static final class Places {
    private final XmlFile file;
    private final Pointer first;
    private int count;

    Places(XmlFile file, Pointer first) {
      this.file = file;
      this.first = first;
    }
  }

  private final Corpus corpus;
  private final Map<String, Outline> outlines;
  private final Map<Missing, Places> missing = new TreeMap<>();
  private final Map<String, Nearest> near = new HashMap<>();

  ForeignReferences(Corpus corpus, Map<String, Outline> outlines) {
    this.corpus = corpus;
    this.outlines = outlines;
  }

  void check(Report report) {
    for (XmlFile file : corpus.files()) {
      Outline outline = outlines.get(file.name());
      outline.pointers().forEach(p -> pointers(file, p));
      outline
          .again()
          .forEach(
              a -> {
                Location first = file.locate(outline.ids().get(a.id()).place(), "xml:id");
                report.add(Rule.ID_01.at(file.locate(a.place(), "xml:id"), a.id(), first));
              });
    }
    missing.forEach(
        (what, places) ->
            report.add(
                Rule.REF_03.at(
                    places.file.locate(places.first.place(), what.attribute()),
                    what.attribute(),
                    what.pointer(),
                    places.count,
                    hint(places.file, what.pointer()))));
  }

  private void pointers(XmlFile file, Pointer pointer) {
    for (String one : pointer.value().split("\\s+")) {
      boolean address = one.contains("#") || !OFTEN_NAMES.contains(pointer.attribute());
      if (address && isMissing(file, one)) {
        missing.computeIfAbsent(
                new Missing(pointer.attribute(), one), k -> new Places(file, pointer))
            .count++;
      }
    }
  }

  /** A bare word is an id to some and a key to others: it is missing only where it says where. */
  private boolean isMissing(XmlFile file, String pointer) {
    String written = corpus.pointers().written(pointer);
    boolean says = written.contains("#") || written.matches("(?i).+\\.(xml|tei)");
    return says
        && written.length() > 1
        && !Pointers.isOutside(written)
        && corpus.pointers().find(file.name(), pointer).isEmpty();
  }

  private String hint(XmlFile file, String pointer) {
    String id = pointer.replaceFirst("^[^#]*#", "");
    Nearest known =
        near.computeIfAbsent(file.name(), n -> Nearest.among(outlines.get(n).ids().keySet()));
    return Nearest.hint(known.to(id), "The id may have changed, or the file may be missing here.");
  }
}
