package io.github.apparat.xml;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.xml.XmlFile.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The start tags of a file by the places where they end, which is what a parser tells of them. */
final class Tags {
  private final Lines lines;
  private final Markup markup;
  private final Map<Integer, Markup.Token> byEnd = new HashMap<>();

  Tags(String text) {
    lines = new Lines(text);
    markup = new Markup(text);
    markup.tokens().stream()
        .filter(t -> t.kind() == Markup.Kind.START || t.kind() == Markup.Kind.EMPTY)
        .forEach(t -> byEnd.put(t.end(), t));
  }

  Optional<Markup.Token> at(Place end) {
    return end.line() <= 0
        ? Optional.empty()
        : Optional.ofNullable(byEnd.get(lines.offsetOf(end.line(), end.column())));
  }

  Optional<Markup.Attribute> attribute(Place end, String name) {
    return at(end).map(tag -> markup.attributes(tag).get(name));
  }

  Location locate(String file, int offset) {
    return lines.locate(file, offset);
  }
}
