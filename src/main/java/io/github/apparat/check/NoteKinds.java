package io.github.apparat.check;

import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.s9api.XdmNode;

/**
 * Kinds of notes that are a slip away from a declared one. A text may have kinds that are declared
 * nowhere; one that is nearly declared splits a series in two, and nobody sees why.
 */
final class NoteKinds {
  private final Set<String> declared;

  private NoteKinds(Set<String> declared) {
    this.declared = declared;
  }

  /** The categories of the taxonomy {@code note-kinds} in the header that all texts share. */
  static NoteKinds of(Xml xml) {
    Set<String> declared = new TreeSet<>();
    EditionFolder folder = xml.folder();
    if (folder.bytes(Holdings.EDITION).isPresent()) {
      try {
        Tei.elements(xml.tree(Holdings.EDITION), "taxonomy")
            .filter(t -> Tei.id(t).equals("note-kinds"))
            .flatMap(t -> Tei.elements(t, "category"))
            .forEach(c -> declared.add(Tei.id(c)));
      } catch (UnusableFile e) {
        // What is wrong with it is found when it is read for itself.
        declared.clear();
      }
    }
    return new NoteKinds(declared);
  }

  /** The ids of the kinds that are declared. */
  Set<String> declared() {
    return declared;
  }

  /** Tells of each kind in a text once. */
  void check(XmlFile file, Report report) {
    if (declared.isEmpty()) {
      return;
    }
    Set<String> seen = new HashSet<>(declared);
    Tei.elements(file.tree(), "text")
        .flatMap(text -> Tei.elements(text, "note"))
        .filter(note -> seen.add(Tei.attribute(note, "type")))
        .forEach(note -> check(file, note, report));
  }

  private void check(XmlFile file, XdmNode note, Report report) {
    String kind = Tei.attribute(note, "type");
    Optional<String> nearest = Nearest.to(kind, declared);
    if (!kind.isEmpty() && nearest.isPresent()) {
      report.add(Rule.NOTE_15.at(file.locate(note, "type"), kind, Nearest.hint(nearest, "")));
    }
  }
}
