package io.github.apparat.verify;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks two lists of words side by side. Where they part, a bounded window of both is aligned to
 * find where they meet again; where they do not meet in it, the walk ends. So the time is linear.
 */
final class Comparison {
  private static final int WINDOW = 400;

  /** Fewer words alike than this are chance. */
  private static final int MEETING = 3;

  private final Words text;
  private final Words page;
  private final List<Difference> found = new ArrayList<>();
  private int i;
  private int j;

  private Comparison(Words text, Words page) {
    this.text = text;
    this.page = page;
  }

  /**
   * A place where the two differ.
   *
   * @param lost the words that only the text has; empty where the page only adds
   * @param there what the page has in their place and, where that is nothing, what it goes on with
   * @param at which of the words of the page is the first of these
   */
  record Difference(List<Word> lost, List<Word> there, int at) {}

  /** The differences in order, at most so many. */
  static List<Difference> of(Words text, Words page, int most) {
    if (text.sameAs(page)) {
      return List.of();
    }
    Comparison walk = new Comparison(text, page);
    while (walk.found.size() < most && (walk.i < text.size() || walk.j < page.size())) {
      if (!walk.agree()) {
        walk.resynchronise();
      }
    }
    return walk.found;
  }

  /**
   * Steps over one word of both, or over several where one side has a loose cut and the other none.
   */
  private boolean agree() {
    if (i == text.size() || j == page.size()) {
      return false;
    }
    if (text.sameAt(i, page, j)) {
      i++;
      j++;
      return true;
    }
    int m = i + 1;
    int n = j + 1;
    String a = text.get(i).text();
    String b = page.get(j).text();
    while (!a.equals(b)) {
      if (b.startsWith(a) && m < text.size() && text.get(m).loose()) {
        a += text.get(m++).text();
      } else if (a.startsWith(b) && n < page.size() && page.get(n).loose()) {
        b += page.get(n++).text();
      } else {
        return false;
      }
    }
    i = m;
    j = n;
    return true;
  }

  private void resynchronise() {
    List<Word> a = text.subList(i, Math.min(text.size(), i + WINDOW));
    List<Word> b = page.subList(j, Math.min(page.size(), j + WINDOW));
    List<AbstractDelta<Word>> deltas =
        DiffUtils.diff(a, b, (x, y) -> x.text().equals(y.text())).getDeltas();
    int lost = a.size();
    int added = b.size();
    for (int d = 0; d < deltas.size(); d++) {
      int end = deltas.get(d).getSource().getPosition() + deltas.get(d).getSource().size();
      int next = d + 1 < deltas.size() ? deltas.get(d + 1).getSource().getPosition() : a.size();
      if (next - end >= MEETING || (d + 1 == deltas.size() && next > end)) {
        lost = end;
        added = deltas.get(d).getTarget().getPosition() + deltas.get(d).getTarget().size();
        break;
      }
    }
    report(a, b, lost, added);
  }

  private void report(List<Word> a, List<Word> b, int lost, int added) {
    boolean met = lost < a.size() || added < b.size();
    List<Word> there = added > 0 ? b.subList(0, added) : b;
    found.add(new Difference(a.subList(0, lost), there, j));
    i = met ? i + lost : text.size();
    j = met ? j + added : page.size();
  }
}
