package io.github.apparat.site;

import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the texts use one element: how often, in which texts, with which attributes; and an example,
 * which is the first place where it is short and its words are ours, else the first of all.
 */
final class ElementUse {
  /** So many texts are named, those with most of them first. */
  private static final int TEXTS = 6;

  /** An attribute with more values than these is shown by the most frequent. */
  private static final int VALUES = 12;

  private static final int FREQUENT = 3;

  /** Values of names and addresses are not collected without end. */
  private static final int COLLECTED = 2_000;

  /** How often it stands in a text. */
  private static final class Count {
    private final Text text;
    private int times;

    Count(Text text) {
      this.text = text;
    }

    Map<String, Object> link() {
      return Data.link(text.title(), Addresses.page(text), text.language());
    }
  }

  private static final List<String> PLACES = List.of("id", "source");

  /**
   * How one text uses the element.
   *
   * @param times how often
   * @param attributes how often each value stands, by the names of attributes
   * @param tag the first, without its words
   * @param code the example with its words; empty where none is short or may be shown
   * @param shown how the example is shown, as HTML
   * @param place a link to the example, or to the first
   */
  record InText(
      int times,
      Map<String, Map<String, Integer>> attributes,
      String tag,
      String code,
      String shown,
      Map<String, Object> place) {}

  private final Map<String, Count> texts = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> attributes = new TreeMap<>();
  private int times;
  private String code = "";
  private String tag = "";
  private String shown = "";
  private Map<String, Object> place = Map.of();

  /** Takes what the next text has of it. */
  void add(Text text, InText use) {
    times += use.times();
    texts.computeIfAbsent(text.id(), id -> new Count(text)).times += use.times();
    use.attributes()
        .forEach(
            (name, values) ->
                values.forEach((value, count) -> count(attributes, name, value, count)));
    if (tag.isEmpty() || code.isEmpty() && !use.code().isEmpty()) {
      tag = use.tag();
      code = use.code();
      shown = use.shown();
      place = use.place();
    }
  }

  /** Counts a value; where there are many already, with no name. */
  static void count(
      Map<String, Map<String, Integer>> attributes, String name, String value, int times) {
    Map<String, Integer> values = attributes.computeIfAbsent(name, n -> new LinkedHashMap<>());
    boolean counted = values.size() < COLLECTED || values.containsKey(value);
    values.merge(counted ? value : "", times, Integer::sum);
  }

  /** How often it stands in all texts. */
  int times() {
    return times;
  }

  /** The example with its words, or only its tag. */
  String code() {
    return code.isEmpty() ? tag : code;
  }

  /** A link to the example. */
  Map<String, Object> place() {
    return place;
  }

  /** All of it, for a template, counted in the words of a site. */
  Map<String, Object> data(Labels labels) {
    List<Object> named = new ArrayList<>();
    texts.values().stream()
        .sorted(Comparator.comparingInt(c -> -c.times))
        .limit(TEXTS)
        .forEach(c -> named.add(Data.of("of", c.link(), "times", c.times)));
    return Data.of(
        "times",
        times == 0 ? "" : labels.counted("use.times", times),
        "texts",
        named,
        "more",
        texts.size() > TEXTS ? labels.counted("use.more", texts.size() - TEXTS) : "",
        "code",
        code(),
        "place",
        place,
        "shown",
        Templates.html(shown),
        "attributes",
        attributes(labels));
  }

  private List<Object> attributes(Labels labels) {
    List<Object> rows = new ArrayList<>();
    attributes.forEach(
        (name, values) -> {
          List<Map.Entry<String, Integer>> frequent =
              values.entrySet().stream()
                  .sorted(
                      Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                          .thenComparing(Map.Entry.comparingByKey()))
                  .toList();
          boolean few = frequent.size() <= VALUES;
          boolean places = PLACES.contains(name.replaceFirst("^.*:", ""));
          List<Object> shownValues = new ArrayList<>();
          frequent.stream()
              .filter(v -> !v.getKey().isEmpty() && !places)
              .limit(few ? VALUES : FREQUENT)
              .forEach(v -> shownValues.add(Data.of("value", v.getKey(), "times", v.getValue())));
          rows.add(
              Data.of(
                  "name",
                  name,
                  "times",
                  values.values().stream().mapToInt(Integer::intValue).sum(),
                  "different",
                  few && !places ? "" : labels.counted("use.different", frequent.size()),
                  "values",
                  shownValues));
        });
    return rows;
  }
}
