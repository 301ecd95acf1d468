package io.github.apparat.encode.name;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.name.NameSheet.Decision;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The names of one text, read passage by passage in the order of the text: who was named before
 * helps to say who is meant.
 */
public final class TextNames {
  private final SourceText source;
  private final Report report;
  private final Words words;
  private final Mentions mentions;
  private final Decisions decisions;
  private final Memory memory;
  private final Names names;
  private final Suggestions suggestions;

  TextNames(Names names, SourceText source, String id, NameSheet sheet, Report report) {
    this.names = names;
    this.source = source;
    this.report = report;
    SheetForms forms = new SheetForms(id, sheet, names);
    words = new Words(List.of(names.lexicon(), forms.own()), sheet.misread());
    decisions = new Decisions(sheet);
    Set<String> common = Words.inLowerCase(source.text());
    memory = new Memory(id, sheet.prefer(), common);
    mentions = new Mentions(names, forms, sheet.comrade());
    suggestions = new Suggestions(id, names.forenames(), common);
  }

  /**
   * Marks the names of a passage.
   *
   * @param closed whether no name is looked for at an offset of the received text
   * @return in the order of the text; where another was possible, the alternatives are in the mark
   */
  public List<Mark.Wrap> marks(Reading reading, IntPredicate closed) {
    String text = reading.text();
    List<Word> passage = words.of(text);
    Map<List<String>, Integer> seen = new HashMap<>();
    int lineOfSeen = 0;
    List<Mark.Wrap> marks = new ArrayList<>();
    for (Mention mention : mentions.in(passage, i -> source.lines().lineOf(reading.start(i)))) {
      int from = passage.get(mention.from()).start();
      int to = passage.get(mention.to() - 1).end();
      int start = reading.start(from);
      int end = reading.end(to);
      if (closed.test(start) || closed.test(end - 1)) {
        continue;
      }
      int line = source.lines().lineOf(start);
      if (line != lineOfSeen) {
        seen.clear();
        lineOfSeen = line;
      }
      List<String> keys = keys(passage, mention.from(), mention.to());
      int nth = seen.merge(keys, 1, Integer::sum);
      Decision decision =
          decisions
              .on(new Decisions.At(mention.kind(), keys, line, nth, text, from, to))
              .orElseGet(() -> remembered(mention, passage, start));
      if (!decision.ref().isEmpty()) {
        marks.add(mark(mention, decision, text.substring(from, to), start, end));
      }
    }
    return marks;
  }

  private Decision remembered(Mention mention, List<Word> passage, int start) {
    boolean opening = mention.from() == 0 || passage.get(mention.from() - 1).is(".");
    return memory.decide(mention, passage.get(mention.core()).text(), opening, start);
  }

  private static List<String> keys(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::key).toList();
  }

  private Mark.Wrap mark(Mention mention, Decision decision, String form, int start, int end) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ref", "#" + decision.ref());
    if (!decision.cert().equals("high") || !decision.or().isEmpty()) {
      attributes.put("cert", decision.cert());
      String others = decision.or().isEmpty() ? "someone else" : String.join(", ", decision.or());
      report.add(
          Rule.ENCODE_04.at(source.locate(start), form, others, decision.ref(), decision.cert()));
    }
    Kind kind = names.entry(decision.ref()).map(Entry::kind).orElse(mention.kind());
    return new Mark.Wrap(start, end, kind.element(), attributes, decision.or());
  }

  /**
   * Looks for what may be names in a passage.
   *
   * @param known whether an offset of the received text is marked as something already
   */
  public void look(Reading reading, IntPredicate known) {
    suggestions.look(words.of(reading.text()), reading, known, source);
  }

  /** What may be names that no register knows, sorted by form. */
  public List<Suggestion> suggestions() {
    return suggestions.all();
  }

  /**
   * Tells, when all passages are read, what no register knows and what of the sheet fits nothing.
   */
  public void reportLeft() {
    suggestions
        .all()
        .forEach(s -> report.add(Rule.ENCODE_05.at(s.places().get(0), s.form(), s.count())));
    for (NameSheet.Place place : decisions.left()) {
      String expected = "this form, " + place.nth() + " times";
      int offset = source.lines().startOf(place.line());
      report.add(
          Rule.ENCODE_06.at(source.locate(offset), "the name \"" + place.form() + "\"", expected));
    }
  }
}
