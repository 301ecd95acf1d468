package io.github.apparat.card;

import io.github.apparat.report.Location;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An element that stands open. */
final class Part {
  final String name;
  private final Map<String, Attribute> attributes;
  private final int before;
  final boolean told;
  final StringBuilder text = new StringBuilder();
  final List<String> others = new ArrayList<>();
  String cert;
  int first = -1;
  boolean lost;

  Part(String name, Map<String, Attribute> attributes, int before) {
    this.name = name;
    this.attributes = attributes;
    this.before = before;
    told =
        CardReader.PHRASES.contains(name)
            || Set.of("corr", "orig", "reg", "unclear").contains(name);
    cert = value("cert");
  }

  String value(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).map(Attribute::value).orElse("");
  }

  String told() {
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  /**
   * What is doubtful about it, if anything is.
   *
   * @param outer the element around it; null: none
   * @param source the received text
   */
  Optional<Doubt> doubt(Part outer, SourceText source) {
    return kind(outer).map(kind -> doubt(kind, source));
  }

  private Optional<Doubt.Kind> kind(Part outer) {
    boolean sure = cert.isEmpty() || cert.equals("high");
    boolean inNote = outer != null && outer.name.equals("note");
    Doubt.Kind kind =
        switch (name) {
          case "persName", "orgName" -> sure && others.isEmpty() ? null : Doubt.Kind.NAME;
          case "note" ->
              lost
                  ? Doubt.Kind.LOST_NOTE
                  : sure && value("subtype").isEmpty() ? null : Doubt.Kind.REFERENCE;
          case "gap" -> inNote || value("reason").equals("rights") ? null : Doubt.Kind.GAP;
          case "choice" -> sure ? null : Doubt.Kind.EMENDATION;
          case "supplied" -> sure ? null : Doubt.Kind.SUPPLIED;
          case "unclear" -> Doubt.Kind.UNCLEAR;
          case "bibl" -> sure ? null : Doubt.Kind.WORK;
          case "pb" -> cert.equals("low") ? Doubt.Kind.PAGE : null;
          default -> null;
        };
    return Optional.ofNullable(kind);
  }

  private Doubt doubt(Doubt.Kind kind, SourceText source) {
    boolean choice = kind == Doubt.Kind.EMENDATION && others.size() == 2;
    String found = choice ? others.get(0) : told();
    String decided = choice ? others.get(1) : decided(kind);
    int offset = first >= 0 ? first : before < 0 ? -1 : before + 1;
    Location place = offset < 0 ? Location.of("") : source.locate(offset);
    return new Doubt(
        kind,
        place.line(),
        place.column(),
        found,
        decided,
        choice ? List.of() : List.copyOf(others),
        cert);
  }

  private String decided(Doubt.Kind kind) {
    return switch (kind) {
      case NAME -> value("ref").replaceFirst("^#", "");
      case WORK -> value("corresp").replaceFirst("^#", "");
      case REFERENCE, LOST_NOTE, PAGE -> value("n");
      case GAP -> value("reason");
      default -> told();
    };
  }
}
