package io.github.apparat.encode.mark;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a passage of the received text with its marks, properly nested. */
public final class Passage {
  private final SourceText source;
  private final Report report;

  public Passage(SourceText source, Report report) {
    this.source = source;
    this.report = report;
  }

  /**
   * Writes the characters of a run.
   *
   * @param marks in any order, without the run's own cuts; one that crosses another is reported and
   *     left out
   */
  public void write(TeiWriter out, Run run, List<? extends Mark> marks) {
    int at = run.start();
    Deque<Mark.Wrap> open = new ArrayDeque<>();
    List<Mark> all = new ArrayList<>(run.cuts());
    all.addAll(marks);
    for (Mark mark : nested(all)) {
      at = close(out, open, mark.start(), at);
      out.text(source.text().substring(at, mark.start()));
      at = mark.start();
      if (mark instanceof Mark.Instead instead) {
        instead.content().accept(out);
        at = instead.end();
      } else if (mark instanceof Mark.Wrap wrap) {
        out.start(wrap.element(), wrap.attributes());
        wrap.alternatives().forEach(id -> certainty(out, id));
        open.push(wrap);
      }
    }
    at = close(out, open, Integer.MAX_VALUE, at);
    out.text(source.text().substring(at, run.end()));
  }

  private int close(TeiWriter out, Deque<Mark.Wrap> open, int before, int from) {
    int at = from;
    while (!open.isEmpty() && open.peek().end() <= before) {
      int end = open.pop().end();
      out.text(source.text().substring(at, Math.max(at, end)));
      out.end();
      at = Math.max(at, end);
    }
    return at;
  }

  private static void certainty(TeiWriter out, String id) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("locus", "value");
    attributes.put("match", "@ref");
    attributes.put("assertedValue", "#" + id);
    out.empty("certainty", attributes);
  }

  /**
   * The marks that nest, in order. A quotation that crosses another mark is none: its ends were
   * taken for certain, and are not.
   */
  private List<Mark> nested(List<? extends Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Mark.ORDER);
    Set<Mark> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Mark> around = new ArrayDeque<>();
    for (Mark mark : sorted) {
      while (!around.isEmpty() && around.peek().end() <= mark.start()) {
        around.pop();
      }
      while (crosses(mark, around.peek()) && isQuotation(around.peek())) {
        kept.remove(around.pop());
      }
      if (!crosses(mark, around.peek())) {
        kept.add(mark);
        around.push(mark);
      } else if (!isQuotation(mark)) {
        String outer = around.peek().label();
        report.add(Rule.ENCODE_07.at(source.locate(mark.start()), mark.label(), outer));
      }
    }
    return sorted.stream().filter(kept::contains).toList();
  }

  private static boolean crosses(Mark mark, Mark outer) {
    return outer != null && (mark.end() > outer.end() || outer instanceof Mark.Instead);
  }

  private static boolean isQuotation(Mark mark) {
    return mark instanceof Mark.Wrap wrap && wrap.element().equals("q");
  }
}
