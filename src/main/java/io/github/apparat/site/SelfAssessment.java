package io.github.apparat.site;

import io.github.apparat.report.Location;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The questions of reviewers ({@code site/assessment.yaml}), answered by what the build has
 * counted. Checks that would have kept the site from being built are named as what holds it.
 */
final class SelfAssessment {
  private static final String FILE = "site/assessment.yaml";

  private final Frame frame;
  private final List<Object> questions;
  private final Map<String, CountedFacts.Fact> facts;

  SelfAssessment(Frame frame, EditionFolder folder, Map<String, CountedFacts.Fact> facts) {
    this.frame = frame;
    this.facts = facts;
    questions = list(Yaml.map(folder, FILE).get("questions"));
  }

  /** The questions in their groups, each with its answer and what it rests on. */
  Map<String, Object> part() {
    List<Object> parts = new ArrayList<>();
    int[] counts = new int[3];
    for (Object group : questions) {
      List<Object> items = new ArrayList<>();
      for (Object question : list(map(group).get("items"))) {
        Answer answer = answer(map(question));
        counts[answer.ordinal()]++;
        items.add(item(map(question), answer));
      }
      parts.add(Data.of("title", map(group).get("title"), "items", items));
    }
    String summary =
        frame.labels().filled("made.summary", "" + counts[0], "" + counts[1], "" + counts[2]);
    return Data.of("parts", parts, "summary", summary);
  }

  private enum Answer {
    YES,
    PARTLY,
    NO
  }

  private Answer answer(Map<?, ?> question) {
    List<String> named = words(question, "facts");
    long there = named.stream().filter(this::holds).count();
    if (named.isEmpty()) {
      return words(question, "rules").isEmpty() ? Answer.NO : Answer.YES;
    }
    return there == named.size() ? Answer.YES : there == 0 ? Answer.NO : Answer.PARTLY;
  }

  private boolean holds(String name) {
    CountedFacts.Fact fact = facts.get(name);
    if (fact == null) {
      throw new UnusableFile(
          new Location(FILE, 0, 0), "nothing counts " + name + ", which it names", null);
    }
    return fact.holds();
  }

  private Map<String, Object> item(Map<?, ?> question, Answer answer) {
    List<Object> found =
        words(question, "facts").stream()
            .map(facts::get)
            .<Object>map(f -> Data.link(f.words(), f.href()))
            .toList();
    return Data.of(
        "number", word(question, "number"),
        "question", word(question, "question"),
        "answer", answer.name().toLowerCase(Locale.ROOT),
        "facts", found,
        "rules", words(question, "rules"),
        "remark", word(question, "remark"));
  }

  private static String word(Map<?, ?> map, String key) {
    return map.get(key) == null ? "" : map.get(key).toString();
  }

  private static List<String> words(Map<?, ?> map, String key) {
    return list(map.get(key)).stream().map(Object::toString).toList();
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<Object> list(Object value) {
    return value instanceof List<?> list ? List.copyOf(list) : List.of();
  }
}
