package io.github.apparat.mask;

import io.github.apparat.report.Location;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where in the received text the places of an encoded one stand, whole or masked. */
public final class ReceivedPlaces {
  private final SourceText source;

  /** For offsets in the TEI file, the position in the received text from there on; -1: none. */
  private final TreeMap<Integer, Integer> positions = new TreeMap<>();

  /**
   * Reads the {@code @source}s of a text.
   *
   * @param tei its characters; well-formed
   */
  public ReceivedPlaces(String tei, SourceText source) {
    this.source = source;
    Markup markup = new Markup(tei);
    Origins origins = new Origins(source, markup);
    Deque<Integer> open = new ArrayDeque<>();
    for (Token token : markup.tokens()) {
      Map<String, Markup.Attribute> attributes = markup.attributes(token);
      List<CharRange> ranges = CharRange.in(Layers.value(attributes, "source"));
      int around = open.isEmpty() ? -1 : open.peek();
      int here = ranges.isEmpty() ? around : ranges.get(0).from();
      if (token.kind() == Kind.START) {
        open.push(here);
        positions.put(token.start(), here);
      } else if (token.kind() == Kind.END) {
        open.pop();
      } else if (token.kind() == Kind.EMPTY && !ranges.isEmpty()) {
        positions.put(token.start(), here);
      } else if (token.kind() == Kind.TEXT) {
        words(origins, token);
      }
    }
  }

  private void words(Origins origins, Token token) {
    boolean before = false;
    for (int i = token.start(); i < token.end(); i++) {
      boolean known = origins.of(i) >= 0;
      if (known && !before) {
        positions.put(i, source.positionOf(origins.of(i)));
      }
      before = known;
    }
  }

  /**
   * The place in the received text of a place in the TEI file.
   *
   * @param offset in the TEI file, in UTF-16 units
   * @return nothing before the first word of the text
   */
  public Optional<Location> of(int offset) {
    return Optional.ofNullable(positions.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(p -> p >= 0 && p <= source.length())
        .map(p -> source.locate(source.offsetOf(p)));
  }
}
