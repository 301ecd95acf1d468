package io.github.apparat.encode;

import io.github.apparat.encode.layout.Page;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where pages begin, asked for in the order of the text; each is given once. */
final class PageTurns {
  private final SourceText source;
  private final String id;
  private final List<Page> pages;
  private final Set<String> numbers = new HashSet<>();
  private int next;

  /**
   * @param id of the text
   */
  PageTurns(SourceText source, String id, Pages pages) {
    this.source = source;
    this.id = id;
    this.pages = pages.all();
  }

  /** The pages that have begun at an offset and were not given before. */
  List<Page> before(int offset) {
    List<Page> begun = new ArrayList<>();
    while (next < pages.size() && start(pages.get(next)) <= offset) {
      begun.add(pages.get(next++));
    }
    return begun;
  }

  /** The pages that begin inside a run. */
  List<Mark.Instead> in(Run run) {
    List<Mark.Instead> marks = new ArrayList<>();
    List<Mark.Instead> cuts = run.cuts();
    int i = 0;
    while (next < pages.size() && start(pages.get(next)) < run.end()) {
      Page page = pages.get(next++);
      int start = start(page);
      while (i < cuts.size() && cuts.get(i).end() < start) {
        i++;
      }
      Mark.Instead cut = i < cuts.size() && cuts.get(i).start() <= start ? cuts.get(i) : null;
      int at = cut == null ? Math.max(start, run.start()) : cut.end();
      boolean inWord = cut != null && cut.reading().isEmpty();
      marks.add(new Mark.Instead(at, at, "<pb>", "", w -> write(w, page, inWord)));
    }
    return marks;
  }

  /** Writes the beginning of a page. */
  void write(TeiWriter w, Page page, boolean inWord) {
    Map<String, String> attributes = TeiWriter.attributes();
    if (numbers.add(page.n())) {
      attributes.put("xml:id", id + ".page" + page.n());
    }
    attributes.put("n", page.n());
    if (!page.cert().equals("high")) {
      attributes.put("cert", page.cert());
    }
    if (inWord) {
      attributes.put("break", "no");
    }
    w.empty("pb", attributes);
  }

  private int start(Page page) {
    return source.lines().startOf(page.first());
  }
}
