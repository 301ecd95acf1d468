package io.github.apparat.desk;

import io.github.apparat.card.Doubt;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Finds what a text leaves in doubt: what its markup says is uncertain, lost or put in. */
final class Doubts {
  /** What a note of the editors to themselves is called. */
  private static final Set<String> QUESTIONS = Set.of("doubt", "query", "question", "todo");

  /** Kinds that no card has: dates, questions, what else is uncertain, what the header states. */
  private static final List<String> MORE = List.of("date", "question", "other", "declared");

  private final Map<String, List<Item>> all = new LinkedHashMap<>();

  Doubts() {
    for (Doubt.Kind kind : Doubt.Kind.values()) {
      all.put(kind.key(), new ArrayList<>());
    }
    MORE.forEach(kind -> all.put(kind, new ArrayList<>()));
  }

  /** Those of all texts, by kinds; kinds of which there are none too. */
  Map<String, List<Item>> all() {
    return all;
  }

  /** Takes those of a text. */
  void read(XdmNode tei, Places places) {
    Tei.elements(tei, "editorialDecl")
        .flatMap(list -> Tei.elements(list, "p"))
        .forEach(p -> all.get("declared").add(places.item(p, p.getStringValue(), "")));
    Tei.elements(tei, "text")
        .limit(1)
        .flatMap(Tei::elements)
        .forEach(
            element ->
                kind(element)
                    .ifPresent(
                        kind ->
                            all.get(kind)
                                .add(places.item(element, found(element), remark(element)))));
  }

  private static Optional<String> kind(XdmNode element) {
    String cert = Tei.attribute(element, "cert");
    boolean others = element.children("certainty").iterator().hasNext();
    boolean unsure = cert.equals("low") || cert.equals("medium") || others;
    boolean inNote = is(element.getParent(), "note");
    return switch (Tei.name(element)) {
      case "unclear" -> of(Doubt.Kind.UNCLEAR);
      case "supplied" -> cert.equals("high") ? Optional.empty() : of(Doubt.Kind.SUPPLIED);
      case "gap" ->
          Tei.attribute(element, "reason").equals("rights")
              ? Optional.empty()
              : of(inNote ? Doubt.Kind.LOST_NOTE : Doubt.Kind.GAP);
      case "note" -> note(element, unsure);
      case "certainty" -> Optional.empty();
      default -> unsure ? uncertain(Tei.name(element)) : Optional.empty();
    };
  }

  private static Optional<String> note(XdmNode note, boolean unsure) {
    boolean question =
        QUESTIONS.contains(Tei.attribute(note, "type"))
            || QUESTIONS.contains(Tei.attribute(note, "subtype"));
    boolean inferred = unsure || Tei.attribute(note, "subtype").equals("supplied");
    return question
        ? Optional.of("question")
        : inferred ? of(Doubt.Kind.REFERENCE) : Optional.empty();
  }

  private static Optional<String> uncertain(String element) {
    return switch (element) {
      case "corr", "reg", "sic", "expan", "choice" -> of(Doubt.Kind.EMENDATION);
      case "bibl" -> of(Doubt.Kind.WORK);
      case "pb" -> of(Doubt.Kind.PAGE);
      case "date" -> Optional.of("date");
      default -> Coverage.NAMES.contains(element) ? of(Doubt.Kind.NAME) : Optional.of("other");
    };
  }

  private static Optional<String> of(Doubt.Kind kind) {
    return Optional.of(kind.key());
  }

  /** Of an emendation both words; of what has no words, what tells which it is. */
  private static String found(XdmNode element) {
    XdmNode outer = element.getParent();
    if (is(outer, "choice")) {
      return Stream.of("sic", "orig", "abbr", "corr", "reg", "expan")
          .flatMap(name -> Tei.elements(outer, name))
          .map(XdmNode::getStringValue)
          .collect(Collectors.joining(" → "));
    }
    String words = words(element).strip();
    String number = Tei.attribute(element, "n");
    return words.isEmpty() ? number : words;
  }

  /** Of two spellings that of the edition. */
  private static String words(XdmNode node) {
    if (node.getNodeKind() == XdmNodeKind.TEXT) {
      return node.getStringValue();
    }
    boolean choice = is(node, "choice");
    StringBuilder out = new StringBuilder();
    for (XdmNode child : node.children()) {
      boolean other = choice && (is(child, "sic") || is(child, "orig") || is(child, "abbr"));
      boolean read = child.getNodeKind() == XdmNodeKind.ELEMENT && !other;
      out.append(read || child.getNodeKind() == XdmNodeKind.TEXT ? words(child) : "");
    }
    return out.toString();
  }

  private static String remark(XdmNode element) {
    List<String> said = new ArrayList<>();
    Stream.of("ref", "corresp", "reason", "cert")
        .map(attribute -> Tei.attribute(element, attribute).replaceFirst("^#", ""))
        .filter(value -> !value.isEmpty())
        .forEach(said::add);
    element
        .children("certainty")
        .forEach(c -> said.add("? " + Tei.attribute(c, "assertedValue").replaceFirst("^#", "")));
    return String.join(", ", said);
  }

  private static boolean is(XdmNode node, String name) {
    return node != null && node.getNodeName() != null && Tei.name(node).equals(name);
  }
}
