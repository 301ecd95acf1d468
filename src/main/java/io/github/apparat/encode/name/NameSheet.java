package io.github.apparat.encode.name;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an editor has decided about the names of one text: {@code tei/source/ID/names.yaml}. What
 * stands higher here goes before what stands lower; lines are those of the received file, counted
 * from 1.
 *
 * @param places for single places, who is meant
 * @param not where a form is no name; without a form: where a person's name is a thing's
 * @param rules what a form means in a context; the first that fits counts
 * @param forms for a form, what it means in this text
 * @param prefer ids of entries; of several that one form may mean, the first of these
 * @param lower forms with a small letter that mean one body here, besides those that the register
 *     cites from this text
 * @param comrade what before a surname is an address and no initial
 * @param misread letters of this text and what they may be misread from, for words unknown
 * @param declined where names stand in other cases than the nominative
 */
public record NameSheet(
    List<Place> places,
    List<Rule> not,
    List<Rule> rules,
    Map<String, Decision> forms,
    List<String> prefer,
    List<String> lower,
    List<String> comrade,
    Map<String, String> misread,
    LineSet declined) {

  private static final List<String> COMRADE = List.of("C", "Comr", "T", "Tov");

  /** The sheet of a text on which nothing has been decided. */
  public static final NameSheet EMPTY =
      new NameSheet(null, null, null, null, null, null, null, null, null);

  /** Puts empty lists where nothing is said. */
  public NameSheet {
    places = orEmpty(places);
    not = orEmpty(not);
    rules = orEmpty(rules);
    forms = forms == null ? Map.of() : forms;
    prefer = orEmpty(prefer);
    lower = orEmpty(lower);
    comrade = comrade == null ? COMRADE : List.copyOf(comrade);
    misread = misread == null ? Map.of() : misread;
    for (Rule rule : rules) {
      needs(rule.form().isEmpty() ? null : rule.form(), "one of rules", "a form");
      needs(rule.ref(), "the rule of " + rule.form(), "a ref");
    }
  }

  private static void needs(Object found, String what, String part) {
    if (found == null) {
      throw new IllegalArgumentException(what + " needs " + part);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static void expression(String written) {
    try {
      Pattern.compile(written == null ? "" : written);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "no regular expression: " + e.getPattern() + ": " + e.getDescription(), e);
    }
  }

  private static String certainty(String written) {
    String cert = written == null ? "high" : written;
    if (!List.of("high", "medium", "low").contains(cert)) {
      throw new IllegalArgumentException("a cert is high, medium or low; found " + cert);
    }
    return cert;
  }

  /**
   * Who is meant.
   *
   * @param ref the entry's id; empty: no name at all
   * @param cert high, medium or low
   * @param or the ids of the other possibilities
   */
  public record Decision(String ref, String cert, List<String> or) {
    /** The decision that there is no name. */
    static final Decision NONE = new Decision("", null, null);

    /** Refuses a certainty that there is not. */
    public Decision {
      needs(ref, "a decision on a name", "a ref; empty where there is none");
      cert = certainty(cert);
      or = orEmpty(or);
    }
  }

  /**
   * Who is meant at one place.
   *
   * @param nth which of several times that the form stands on the line, counted from 1
   */
  public record Place(
      int line, String form, Integer nth, String ref, String cert, List<String> or) {
    /** Refuses a place without a line or a form. */
    public Place {
      needs(line < 1 ? null : line, "one of places", "a line, counted from 1");
      needs(form, "one of places", "a form");
      needs(ref, "the place on line " + line, "a ref; empty where there is none");
      nth = nth == null ? 1 : nth;
      cert = certainty(cert);
      or = orEmpty(or);
    }

    Decision decision() {
      return new Decision(ref, cert, or);
    }
  }

  /**
   * What a form means in a context.
   *
   * @param form one or several
   * @param lines on these lines only
   * @param after a regular expression for what stands right before the name
   * @param before a regular expression for what stands right behind it
   */
  public record Rule(
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @JsonProperty("form")
          List<String> form,
      LineSet lines,
      String after,
      String before,
      String ref,
      String cert,
      List<String> or) {
    /** Puts empty lists where nothing is said. */
    public Rule {
      form = orEmpty(form);
      cert = certainty(cert);
      or = orEmpty(or);
      expression(after);
      expression(before);
    }

    Decision decision() {
      return new Decision(ref == null ? "" : ref, cert, or);
    }
  }
}
