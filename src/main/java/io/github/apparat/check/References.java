package io.github.apparat.check;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * What only the whole edition shows: ids that stand once, pointers that lead somewhere, entries
 * somebody names.
 */
final class References {
  /** All attributes of ours that hold pointers (TEI, {@code teidata.pointer}). */
  private static final List<String> POINTERS =
      List.of(
          "ref",
          "target",
          "corresp",
          "source",
          "resp",
          "who",
          "active",
          "passive",
          "mutual",
          "wit",
          "sameAs",
          "next",
          "prev",
          "assertedValue",
          "select",
          "scheme",
          "hand",
          "ana",
          "datingMethod");

  private static final Pattern CITE =
      Pattern.compile(
          "cite:([A-Za-z][\\w.-]*)((?:/(?:intro|glossary|(?:ch|sec|p|par|table|note|line)\\.[\\w.–-]+))+)");

  private record Target(String element, XmlFile file, XdmNode node) {}

  private final Corpus corpus;
  private final Map<String, Target> ids = new TreeMap<>();
  private final Set<String> named = new HashSet<>();

  References(Corpus corpus) {
    this.corpus = corpus;
  }

  void check(Report report) {
    for (XmlFile file : corpus.files()) {
      elements(file, n -> collect(file, n, report));
    }
    for (XmlFile file : corpus.files()) {
      elements(file, n -> pointers(file, n, report));
    }
    // A file that could not be read may name anything.
    if (corpus.unread().isEmpty()) {
      ids.forEach((id, target) -> unnamed(id, target, report));
    }
  }

  private static void elements(XmlFile file, Consumer<XdmNode> each) {
    Tei.elements(file.tree()).forEach(each);
  }

  private void collect(XmlFile file, XdmNode element, Report report) {
    String id = Tei.id(element);
    if (id.isEmpty()) {
      return;
    }
    Target first = ids.putIfAbsent(id, new Target(Tei.name(element), file, element));
    if (first != null) {
      Location before = first.file().locate(first.node(), "xml:id");
      report.add(Rule.ID_01.at(file.locate(element, "xml:id"), id, before));
    }
  }

  private void pointers(XmlFile file, XdmNode element, Report report) {
    for (String attribute : POINTERS) {
      String value = Tei.attribute(element, attribute);
      if (!value.isBlank() && !isNoteReference(element, attribute)) {
        for (String pointer : value.strip().split("\\s+")) {
          pointer(attribute, pointer, element)
              .map(f -> f.at(file.locate(element, attribute)))
              .ifPresent(report::add);
        }
      }
    }
  }

  /** A rule with its words, still without a place. */
  private record Fault(Rule rule, Object... words) {
    Finding at(Location place) {
      return rule.at(place, words);
    }
  }

  /** References to notes have a rule of their own in the Schematron. */
  private static boolean isNoteReference(XdmNode element, String attribute) {
    return attribute.equals("target") && Tei.attribute(element, "type").equals("note");
  }

  private Optional<Fault> pointer(String attribute, String pointer, XdmNode element) {
    if (pointer.startsWith("cite:")) {
      return cite(attribute, pointer);
    }
    if (pointer.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || pointer.contains("#char=")) {
      return Optional.empty();
    }
    int hash = pointer.indexOf('#');
    String file = hash < 0 ? pointer : pointer.substring(0, hash);
    if (!file.isEmpty() && !isThere(lastStep(file))) {
      return Optional.of(
          new Fault(Rule.REF_01, attribute, pointer, "the edition", "no file " + file));
    }
    return hash < 0 ? Optional.empty() : id(attribute, pointer.substring(hash + 1), element);
  }

  private boolean isThere(String file) {
    return corpus.unread().contains(file.replaceFirst("\\.xml$", ""))
        || corpus.files().stream().anyMatch(f -> lastStep(f.name()).equals(file));
  }

  /**
   * A filled text stands in another folder than the masked one; the file's own name is the same.
   */
  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<Fault> id(String attribute, String id, XdmNode element) {
    Target target = ids.get(id);
    String name = Tei.name(element);
    if (target == null && mayStandUnread(id, name)) {
      return Optional.empty();
    }
    if (target == null) {
      String register = register(name);
      String hint =
          Nearest.to(id, ids.keySet())
              .map(n -> "did you mean #" + n + "?")
              .orElse("Make an entry, or mend the pointer.");
      return Optional.of(new Fault(Rule.REF_01, attribute, "#" + id, register, hint));
    }
    name(target.node());
    String expected = attribute.equals("ref") ? expected(name) : "";
    if (!expected.isEmpty() && !target.element().equals(expected)) {
      return Optional.of(
          new Fault(Rule.REF_02, attribute, "#" + id, "a " + target.element(), "a " + expected));
    }
    return Optional.empty();
  }

  /**
   * Whether an id may stand in a file that could not be read: a text's own, or an entry of a
   * register.
   */
  private boolean mayStandUnread(String id, String element) {
    String register = register(element).replaceFirst("^.*/", "").replaceFirst("\\.xml$", "");
    return corpus.unread().contains(register)
        || corpus.unread().stream().anyMatch(text -> id.equals(text) || id.startsWith(text + "."));
  }

  /** Who names a post names its organ. */
  private void name(XdmNode element) {
    for (XdmNode n = element; n != null; n = n.getParent()) {
      if (n.getNodeName() != null) {
        named.add(Tei.id(n));
      }
    }
  }

  private static String expected(String element) {
    return switch (element) {
      case "persName" -> "person";
      case "orgName" -> "org";
      default -> "";
    };
  }

  private static String register(String element) {
    return switch (element) {
      case "persName" -> "tei/register/persons.xml";
      case "orgName" -> "tei/register/organs.xml";
      default -> "the edition";
    };
  }

  private Optional<Fault> cite(String attribute, String pointer) {
    Matcher m = CITE.matcher(pointer);
    if (!m.matches()) {
      return Optional.of(new Fault(Rule.CITE_02, attribute, pointer));
    }
    String work = "w." + m.group(1);
    if (!ids.containsKey(work)) {
      String hint = Nearest.hint(work, ids.keySet(), "Make an entry for the work.");
      return Optional.of(new Fault(Rule.CITE_01, attribute, pointer, m.group(1), hint));
    }
    named.add(work);
    return Optional.empty();
  }

  /** Whether an entry itself says more than who it is. */
  private static boolean claims(XdmNode entry) {
    return Stream.of("event", "state").anyMatch(e -> Tei.elements(entry, e).findAny().isPresent());
  }

  private void unnamed(String id, Target target, Report report) {
    boolean entry = List.of("person", "org").contains(target.element());
    if (entry && !named.contains(id) && !claims(target.node())) {
      report.add(Rule.ENTRY_01.at(target.file().locate(target.node()), id));
    }
  }
}
