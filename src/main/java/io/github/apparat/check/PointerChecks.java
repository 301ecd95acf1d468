package io.github.apparat.check;

import io.github.apparat.check.Outline.Pointer;
import io.github.apparat.check.References.Target;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Follows the pointers of files, and tells of those that lead nowhere, or to what they cannot mean.
 */
final class PointerChecks {
  /** Of what a chart can be drawn. */
  private static final List<String> DRAWN = List.of("table", "org");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Corpus corpus;
  private final Map<String, Target> ids;
  private final Set<String> files = new HashSet<>();
  private final Map<List<String>, Nearest> near = new HashMap<>();
  private final CitePlaces places;

  /**
   * @param ids all of the edition
   */
  PointerChecks(Corpus corpus, Map<String, Target> ids) {
    this.corpus = corpus;
    this.ids = ids;
    corpus.files().forEach(f -> files.add(Pointers.lastStep(f.name())));
    places = new CitePlaces(ids.keySet());
  }

  /**
   * What came of the pointers of a file.
   *
   * @param named the ids they lead to, and those of what is around these
   * @param asked all ids that were looked for, whether they are there or not: while they are as
   *     they were, nothing is found where nothing was
   */
  record Followed(List<Finding> findings, Set<String> named, Set<String> asked) {}

  /** Follows the pointers of a file. */
  Followed follow(XmlFile file, List<Pointer> pointers) {
    Followed followed = new Followed(new ArrayList<>(), new HashSet<>(), new TreeSet<>());
    pointers.stream().filter(p -> !isNoteReference(p)).forEach(p -> follow(file, p, followed));
    followed.asked().addAll(followed.named());
    return followed;
  }

  private void follow(XmlFile file, Pointer pointer, Followed followed) {
    for (String one : SPACE.split(pointer.value())) {
      fault(pointer, one, followed)
          .map(f -> f.at(file.locate(pointer.place(), pointer.attribute())))
          .ifPresent(followed.findings()::add);
    }
  }

  /** A rule with its words, still without a place. */
  record Fault(Rule rule, Object... words) {
    Finding at(Location place) {
      return rule.at(place, words);
    }
  }

  /** References to notes have a rule of their own in the Schematron. */
  private static boolean isNoteReference(Pointer pointer) {
    return pointer.attribute().equals("target") && pointer.type().equals("note");
  }

  private Optional<Fault> fault(Pointer of, String pointer, Followed followed) {
    String attribute = of.attribute();
    if (pointer.startsWith("cite:")) {
      places.work(pointer).ifPresent(followed.named()::add);
      return places.fault(attribute, pointer, followed.asked()::add);
    }
    if (Pointers.isOutside(pointer) || pointer.contains("#char=")) {
      return Optional.empty();
    }
    int hash = pointer.indexOf('#');
    String file = hash < 0 ? pointer : pointer.substring(0, hash);
    if (!file.isEmpty() && !isThere(Pointers.lastStep(file))) {
      List<String> names =
          corpus.files().stream().map(f -> Pointers.lastStep(f.name())).distinct().toList();
      String hint = Nearest.hint(Pointers.lastStep(file), names, "there is no file " + file);
      return Optional.of(new Fault(Rule.REF_01, attribute, pointer, "the edition", hint));
    }
    return hash < 0 ? Optional.empty() : id(of, pointer.substring(hash + 1), followed);
  }

  /** A filled text stands in another folder than the masked one; its own name is the same. */
  private boolean isThere(String file) {
    return corpus.unread().contains(file.replaceFirst("\\.xml$", "")) || files.contains(file);
  }

  private Optional<Fault> id(Pointer of, String id, Followed followed) {
    followed.asked().add(id);
    Target target = ids.get(id);
    String name = of.element();
    if (target == null && mayStandUnread(id, name)) {
      return Optional.empty();
    }
    if (target == null) {
      String register = register(name);
      Optional<String> nearest = nearest(id, expected(of)).map(n -> "#" + n);
      String hint = Nearest.hint(nearest, "Make an entry, or mend the pointer.");
      return Optional.of(new Fault(Rule.REF_01, of.attribute(), "#" + id, register, hint));
    }
    name(id, followed.named());
    List<String> expected = expected(of);
    String found = target.anchor().element();
    if (!expected.isEmpty() && !expected.contains(found)) {
      String either = String.join(" or ", expected);
      Optional<String> nearest = like(expected).to(id).map(n -> "#" + n);
      String hint = Nearest.hint(nearest, "A name points to the entry of what it names.");
      return Optional.of(
          new Fault(Rule.REF_02, of.attribute(), "#" + id, "a " + found, "a " + either, hint));
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
  private void name(String id, Set<String> named) {
    for (String at = id; !at.isEmpty(); at = ids.get(at).anchor().within()) {
      named.add(at);
    }
  }

  /** What a pointer has to lead to; nothing where it may be anything. */
  private static List<String> expected(Pointer of) {
    return switch (of.element() + "/@" + of.attribute()) {
      case "persName/@ref" -> List.of("person");
      case "orgName/@ref" -> List.of("org");
      case "figure/@corresp" -> of.type().equals("chart") ? DRAWN : List.of();
      default -> List.of();
    };
  }

  /** What may have been meant: something of a kind that the pointer leads to, else anything. */
  private Optional<String> nearest(String id, List<String> kinds) {
    return like(kinds).to(id).or(() -> like(List.of()).to(id));
  }

  /** The ids of elements of some names, or of all. */
  private Nearest like(List<String> kinds) {
    return near.computeIfAbsent(
        kinds,
        k ->
            Nearest.among(
                ids.entrySet().stream()
                    .filter(e -> k.isEmpty() || k.contains(e.getValue().anchor().element()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList()));
  }

  private static String register(String element) {
    return switch (element) {
      case "persName" -> "tei/register/persons.xml";
      case "orgName" -> "tei/register/organs.xml";
      default -> "the edition";
    };
  }
}
