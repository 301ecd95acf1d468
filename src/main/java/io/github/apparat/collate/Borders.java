package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;

/**
 * Where entries may stand without breaking an element: what goes over the border of a paragraph or
 * another block is cut there; of phrases an entry takes in those that it has whole, and is cut at
 * the border of others. Nothing is lost by a cut: each part has its readings.
 */
final class Borders {
  private final BaseText base;

  Borders(BaseText base) {
    this.base = base;
  }

  /** Cuts a run of units, each part given by its first and its last. */
  List<int[]> cut(int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || isBorder(i) || base.isFenced(i)) {
        phrases(begin, i, parts);
        begin = i + 1;
      }
    }
    return parts;
  }

  /** Whether the border of a block stands after a unit. */
  boolean isBorder(int unit) {
    return unit + 1 < base.units()
        && base.unit(unit).around().block() != base.unit(unit + 1).around().block();
  }

  private void phrases(int from, int to, List<int[]> parts) {
    Element both = Element.around(base.unit(from).around(), base.unit(to).around());
    Element first = base.unit(from).around();
    Element last = base.unit(to).around();
    if (first != both && !isWhole(first.below(both), from, to)) {
      int cut = first.below(both).last();
      phrases(from, cut, parts);
      phrases(cut + 1, to, parts);
    } else if (last != both && !isWhole(last.below(both), from, to)) {
      int cut = last.below(both).first();
      phrases(from, cut - 1, parts);
      phrases(cut, to, parts);
    } else {
      parts.add(new int[] {from, to});
    }
  }

  private boolean isWhole(Element phrase, int from, int to) {
    return phrase.first() >= from
        && phrase.last() <= to
        && base.isSolid(phrase.inside, base.unit(phrase.first()).start())
        && base.isSolid(base.unit(phrase.last()).end(), phrase.insideEnd());
  }

  /** Where an entry on a part begins in the file. */
  int start(int from, int to) {
    Element both = Element.around(base.unit(from).around(), base.unit(to).around());
    Element first = base.unit(from).around();
    return first == both ? base.unit(from).start() : first.below(both).start;
  }

  /** Where it ends. */
  int end(int from, int to) {
    Element both = Element.around(base.unit(from).around(), base.unit(to).around());
    Element last = base.unit(to).around();
    return last == both ? base.unit(to).end() : last.below(both).end();
  }

  /** Where an entry stands that comes right after a unit. */
  int after(int unit) {
    Element in = base.unit(unit).around();
    int at = base.unit(unit).end();
    while (!in.isBlock() && at == in.insideEnd()) {
      at = in.end();
      in = in.parent().orElseThrow();
    }
    return at;
  }

  /** Where an entry stands that comes right before a unit. */
  int before(int unit) {
    Element in = base.unit(unit).around();
    int at = base.unit(unit).start();
    while (!in.isBlock() && at == in.inside) {
      at = in.start;
      in = in.parent().orElseThrow();
    }
    return at;
  }
}
