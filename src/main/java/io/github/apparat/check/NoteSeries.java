package io.github.apparat.check;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * The numbers that the notes of a file bear, kind by kind. Where they may begin anew nobody says,
 * so a number may return where a division, a page or a table has begun since.
 */
final class NoteSeries {
  private static final int LONGEST_NUMBER = 9;

  private static final Set<String> SCOPES =
      Set.of("div div0 div1 div2 div3 div4 div5 div6 div7 pb table text noteGrp".split(" "));

  /** A note that comes too early. */
  private record Jump(XdmNode note, String number, String before, int missing) {}

  /** A note of a series, and how many scopes had begun before it. */
  private record Numbered(XdmNode note, int scope) {}

  private static final class Series {
    private final Map<String, Numbered> last = new HashMap<>();
    private String before = "";
  }

  private final XmlFile file;
  private final boolean schematron;
  private final Report report;
  private final Map<String, Series> kinds = new HashMap<>();
  private final Set<Integer> figures = new HashSet<>();
  private final List<Jump> jumps = new ArrayList<>();
  private int scope;

  /**
   * @param schematron whether the rule NOTE-04 has watched that the figures of notes in the text
   *     rise
   */
  NoteSeries(XmlFile file, boolean schematron, Report report) {
    this.file = file;
    this.schematron = schematron;
    this.report = report;
  }

  /** Takes each element in document order: notes, and what begins a scope. */
  void at(XdmNode element) {
    String name = Tei.name(element);
    if (SCOPES.contains(name)) {
      scope++;
    } else if (name.equals("note")) {
      note(element);
    }
  }

  private void note(XdmNode note) {
    String number = Tei.attribute(note, "n").strip();
    // One that goes on from another, as over a page, bears the number of that.
    if (number.isEmpty() || !Tei.attribute(note, "prev").isEmpty()) {
      return;
    }
    Series series = kinds.computeIfAbsent(kind(note), k -> new Series());
    Numbered same = series.last.put(number, new Numbered(note, scope));
    boolean again =
        same != null && (same.scope() == scope || number.equals(series.before) && isLater(number));
    boolean said = schematron && number.matches("\\d+") && !Notes.isApart(note);
    if (again && !said) {
      report.add(
          Rule.NOTE_13.at(
              file.locate(note, "n"), number, kind(note), file.locate(same.note(), "n")));
    }
    jump(note, series.before, number);
    series.before = number;
  }

  /** After the last note: kinds may be counted together, and notes may stand apart. */
  void end() {
    for (Jump jump : jumps) {
      if (!figures.contains(jump.missing())) {
        report.add(
            Rule.NOTE_14.at(
                file.locate(jump.note(), "n"), jump.number(), jump.before(), jump.missing()));
      }
    }
  }

  /** The first number of a series may come on every page. */
  private static boolean isLater(String number) {
    return !number.matches("[\\[(]?([1aAiI]|\\*)[\\]).]*");
  }

  private void jump(XdmNode note, String before, String number) {
    Optional<Integer> from = figures(before);
    Optional<Integer> to = figures(number);
    to.ifPresent(figures::add);
    if (from.isPresent() && to.isPresent() && to.get() > from.get() + 1) {
      jumps.add(new Jump(note, number, before, from.get() + 1));
    }
  }

  private static Optional<Integer> figures(String number) {
    String bare = number.replaceAll("[\\[\\]().]", "");
    return bare.matches("\\d{1," + LONGEST_NUMBER + "}")
        ? Optional.of(Integer.valueOf(bare))
        : Optional.empty();
  }

  /** As the stylesheets tell kinds apart. */
  private static String kind(XdmNode note) {
    return Stream.of("type", "place", "resp")
        .map(a -> Tei.attribute(note, a).strip())
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("note");
  }
}
