package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The TEI into which the entries are written. Its tokens stand in units, which no border of an
 * element cuts through: mostly one token each, but several where a word begins inside an element
 * and ends outside, or where they stand in an element that may hold no entry.
 */
final class BaseText {
  /**
   * @param start where it begins in the file
   * @param end where what comes after it begins
   * @param around the element in which it stands
   * @param first its first token
   * @param last its last one
   */
  record Unit(int start, int end, Element around, int first, int last) {}

  private final Written written;
  private final Characters characters;
  private final List<Token> tokens;
  private final List<Unit> units = new ArrayList<>();
  private final int[] unitOf;
  private final TreeSet<Integer> fences = new TreeSet<>();
  private final Map<Integer, String> others = new HashMap<>();

  BaseText(Written written) {
    this.written = written;
    TeiText text = TeiText.read(written, "");
    characters = text.characters();
    tokens = characters.tokens();
    unitOf = new int[tokens.size()];
    Element[] starts = text.around(tokens.stream().mapToInt(Token::start).toArray());
    Element[] ends = text.around(tokens.stream().mapToInt(t -> t.end() - 1).toArray());
    for (int i = 0; i < tokens.size(); i++) {
      add(unit(i, starts[i], ends[i]));
    }
    Map<Integer, String> sides = new HashMap<>();
    text.others().forEach(o -> sides.put(o.start(), o.form()));
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      unit.around().takesIn(i);
      for (int token = unit.first(); token <= unit.last(); token++) {
        unitOf[token] = i;
      }
      if (unit.first() == unit.last() && sides.containsKey(unit.start())) {
        others.put(unit.first(), sides.get(unit.start()));
      }
    }
  }

  private Unit unit(int token, Element inStart, Element inEnd) {
    int start = inStart.whole().map(e -> e.start).orElse(tokens.get(token).start());
    int end = inEnd.whole().map(Element::end).orElse(tokens.get(token).end());
    Element from = inStart.whole().flatMap(Element::parent).orElse(inStart);
    Element to = inEnd.whole().flatMap(Element::parent).orElse(inEnd);
    return joined(new Unit(start, start, from, token, token), new Unit(end, end, to, token, token));
  }

  /** The smallest unit that has both. */
  private static Unit joined(Unit one, Unit other) {
    Element both = Element.around(one.around(), other.around());
    Unit a = widened(one, both);
    Unit b = widened(other, both);
    return new Unit(
        Math.min(a.start(), b.start()),
        Math.max(a.end(), b.end()),
        both,
        one.first(),
        other.last());
  }

  private static Unit widened(Unit unit, Element around) {
    if (unit.around() == around) {
      return unit;
    }
    Element child = unit.around().below(around);
    return new Unit(child.start, child.end(), around, unit.first(), unit.last());
  }

  private void add(Unit added) {
    Unit unit = added;
    while (!units.isEmpty() && units.get(units.size() - 1).end() > unit.start()) {
      unit = joined(units.remove(units.size() - 1), unit);
    }
    units.add(unit);
  }

  Written written() {
    return written;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The first token, from one on, that begins at a place of the file or after it. */
  int tokenAt(int place, int from) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).start() < place) {
      at++;
    }
    return at;
  }

  Unit unit(int index) {
    return units.get(index);
  }

  int units() {
    return units.size();
  }

  /** The unit in which a token stands. */
  int unitOf(int token) {
    return unitOf[token];
  }

  /** What the source has for a token that an editor has corrected. */
  Optional<String> other(int token) {
    return Optional.ofNullable(others.get(token));
  }

  /** Forbids that an entry goes over a place of the file. */
  void fence(int place) {
    fences.add(place);
  }

  /** Whether an entry must end after a unit, because of such a place. */
  boolean isFenced(int index) {
    Integer fence = fences.ceiling(units.get(index).end());
    return fence != null && index + 1 < units.size() && fence <= units.get(index + 1).start();
  }

  /** Whether white space stands before a unit, and outside both it and the one before. */
  boolean isSpaced(int index) {
    int from = index == 0 ? 0 : units.get(index - 1).end();
    return !isSolid(from, units.get(index).start());
  }

  /** Whether no white space of the text stands between two places of the file. */
  boolean isSolid(int from, int end) {
    return !characters.hasSpace(from, end);
  }
}
