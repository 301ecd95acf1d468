package io.github.apparat.suggest;

import io.github.apparat.encode.citation.Dates;
import io.github.apparat.suggest.Passage.Closed;
import io.github.apparat.suggest.Passage.Element;
import io.github.apparat.suggest.Suggestion.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates of one text whose words can be read: those without a value, and those not marked. */
final class UndatedDates {
  private static final Set<String> VALUES =
      Set.of(
          ("when from to notBefore notAfter when-iso from-iso to-iso notBefore-iso notAfter-iso"
                  + " when-custom from-custom to-custom notBefore-custom notAfter-custom dur period"
                  + " datingPoint")
              .split(" "));

  /** What may stand around the words of a date and takes nothing from it. */
  private static final Pattern BEFORE = Pattern.compile("(?iu)(on|in|the|of|year|в|во|с|\\s)*");

  private static final Pattern AFTER =
      Pattern.compile("(?iu)[\\s,.]*(года|году|год|гг?\\.?)?[\\s,.]*");

  /** A year after these is one; four figures alone may be anything. */
  private static final Pattern YEAR_AFTER =
      Pattern.compile(
          "(?iu)(?:\\b(?:in|of|by|since|from|until|till|after|before|during|to|early|late|mid|spring|summer"
              + "|autumn|winter|year|and|around|about|between|through)"
              + "|(?<!\\p{L})(?:в|во|с|до|по|от|после|около|осенью|весной|летом|зимой|начале|конце|и))[\\s-]$");

  private static final Pattern SPACED = Pattern.compile("(?:\\s\\d){2}");

  private static final Pattern SPAN_BEFORE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:to|until|till|по|до) $");

  private static final Pattern SPAN_AFTER = Pattern.compile("(?iu) (?:to|until|till|по|до) ");

  private final Text text;
  private final Dates dates;

  UndatedDates(Text text, Dates dates) {
    this.text = text;
    this.dates = dates;
  }

  /** The suggestions for a passage. */
  List<Suggestion> in(Passage passage) {
    List<Suggestion> all = new ArrayList<>();
    String words = passage.text();
    List<Dates.Found> found = dates.in(words);
    for (Element element : passage.elements()) {
      if (element.name().equals("date")
          && VALUES.stream().noneMatch(element.attributes()::containsKey)) {
        whole(words, element, found)
            .ifPresent(
                d ->
                    add(
                        passage,
                        element.from(),
                        element.to(),
                        Optional.of(element),
                        new Proposal(value(d), Surety.HIGH, "its words say so"),
                        all));
      }
    }
    for (Dates.Found date : found) {
      boolean number = isNumber(words, date);
      if (!number && passage.isOpen(Closed.DATES, date.start(), date.end())) {
        add(passage, date.start(), date.end(), Optional.empty(), inProse(words, date), all);
      }
    }
    return all;
  }

  private static Proposal inProse(String words, Dates.Found date) {
    String value = value(date);
    String before = words.substring(Math.max(0, date.start() - 20), date.start());
    if (value.startsWith("--")) {
      return new Proposal(value, Surety.MEDIUM, "reads as a date without its year");
    }
    if (SPAN_BEFORE.matcher(before).find() || isFollowed(SPAN_AFTER, words, date)) {
      return new Proposal(value, Surety.MEDIUM, "reads as a date, perhaps the end of a span");
    }
    boolean sure = !value.matches("\\d{4}") || YEAR_AFTER.matcher(before).find();
    return sure
        ? new Proposal(value, Surety.HIGH, "reads as a date")
        : new Proposal(value, Surety.MEDIUM, "four figures, perhaps a year");
  }

  private static boolean isFollowed(Pattern by, String words, Dates.Found date) {
    return by.matcher(words).region(date.end(), words.length()).lookingAt();
  }

  /** Four figures are the whole of a cell, or a damaged year goes on behind: 1 May 1 9 2 8. */
  private static boolean isNumber(String words, Dates.Found date) {
    boolean whole = words.strip().length() == date.end() - date.start();
    boolean figures = words.substring(date.start(), date.end()).matches("\\d{4}");
    return whole && figures || isFollowed(SPACED, words, date);
  }

  private void add(
      Passage passage,
      int from,
      int to,
      Optional<Element> element,
      Proposal proposal,
      List<Suggestion> all) {
    all.add(Suggestion.in(text, Kind.DATE, passage, from, to, element, proposal));
  }

  /** The one date that the words of an element are. */
  private static Optional<Dates.Found> whole(
      String words, Element element, List<Dates.Found> found) {
    return found.stream()
        .filter(d -> element.from() <= d.start() && d.end() <= element.to())
        .filter(d -> BEFORE.matcher(words.substring(element.from(), d.start())).matches())
        .filter(d -> AFTER.matcher(words.substring(d.end(), element.to())).matches())
        .findFirst();
  }

  /** As the table writes it: {@code 1931-05}, or {@code 1931/1934} for a beginning and an end. */
  private static String value(Dates.Found date) {
    Map<String, String> attributes = date.attributes();
    return attributes.containsKey("when")
        ? attributes.get("when")
        : attributes.get("from") + "/" + attributes.get("to");
  }
}
