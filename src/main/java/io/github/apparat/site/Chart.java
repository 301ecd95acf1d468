package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.time.Period;
import io.github.apparat.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Tenures over time, as bars. Every bar stands in the table beside it too; the chart shows at a
 * glance what the table says exactly.
 */
final class Chart {
  /** The width of the chart, in its own units. */
  private static final double WIDTH = 1000;

  /** A day is narrower than a line; it is drawn as wide as can be seen on a phone. */
  private static final double NARROWEST = 8;

  private final Register register;

  Chart(Register register) {
    this.register = register;
  }

  /**
   * A chart of the claims that have dates; empty where none has.
   *
   * @param row whose row a claim belongs to, as a link for a template
   */
  Map<String, Object> of(List<Claim> claims, Function<Claim, Map<String, Object>> row) {
    List<Claim> dated = claims.stream().filter(c -> bounded(c.dates().span())).toList();
    if (dated.isEmpty()) {
      return Map.of();
    }
    int first = dated.stream().mapToInt(c -> year(begin(c.dates().span()))).min().orElseThrow();
    int last = dated.stream().mapToInt(c -> year(end(c.dates().span()))).max().orElseThrow();
    Scale scale = new Scale(Period.of(year(first)).first(), Period.of(year(last)).last());
    Map<Map<String, Object>, List<Claim>> rows = new LinkedHashMap<>();
    dated.forEach(c -> rows.computeIfAbsent(row.apply(c), k -> new ArrayList<>()).add(c));
    List<Object> lines = new ArrayList<>();
    rows.forEach((link, of) -> lines.add(Data.of("label", link, "bars", bars(of, scale))));
    return Data.of("rows", lines, "years", years(first, last, scale));
  }

  /**
   * A chart of an organ: who held its posts, then who belonged to it, a row for each.
   *
   * @param row whose row a claim belongs to, as a link for a template
   */
  Map<String, Object> ofOrgan(String organ, Function<Claim, Map<String, Object>> row) {
    List<Claim> seats = new ArrayList<>();
    for (String predicate : List.of("holds", "memberOf")) {
      register.on(organ).stream().filter(c -> c.predicate().equals(predicate)).forEach(seats::add);
    }
    return of(seats, row);
  }

  /** Below all bars of a row how far it may have been, were what no source says any way. */
  private List<Object> bars(List<Claim> claims, Scale scale) {
    List<Object> bars = new ArrayList<>();
    long first = Span.ALWAYS;
    long last = Span.NEVER;
    for (Claim claim : claims) {
      Span span = claim.dates().span();
      Span life = register.life(claim.subject());
      first = Math.min(first, Math.max(span.everFrom(), life.everFrom()));
      last = Math.max(last, Math.min(span.everTo(), life.everTo()));
    }
    double x = scale.at(first);
    double width = Math.round(10 * (scale.at(last) - x)) / 10.0;
    bars.add(Data.of("kind", "open", "x", x, "width", Math.max(0, width)));
    claims.forEach(c -> bars.addAll(bars(c, scale)));
    return bars;
  }

  private static String year(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  private static boolean bounded(Span span) {
    return span.isDated()
        && begin(span) <= end(span)
        && end(span) != Span.ALWAYS
        && begin(span) != Span.NEVER;
  }

  private static int year(long day) {
    return LocalDate.ofEpochDay(day).getYear();
  }

  private static long begin(Span span) {
    return span.maybeFrom() == Span.ALWAYS ? span.maybeTo() : span.maybeFrom();
  }

  private static long end(Span span) {
    return span.maybeTo() == Span.ALWAYS || span.maybeTo() == Span.NEVER
        ? Math.max(span.maybeFrom(), Math.min(span.surelyFrom(), span.maybeTo()))
        : span.maybeTo();
  }

  private record Scale(long first, long last) {
    double at(long day) {
      long inside = Math.max(first, Math.min(day, last + 1));
      return Math.round(WIDTH * 10 * (inside - first) / (last + 1 - first)) / 10.0;
    }
  }

  /** What may have been, and within it what certainly was, if the claim itself is certain. */
  private List<Object> bars(Claim claim, Scale scale) {
    Span span = claim.dates().span();
    String kind = claim.type().equals("candidate") ? "candidate" : "full";
    String aside = register.isSetAside(claim) ? " aside" : "";
    boolean doubted = List.of("medium", "low").contains(claim.evidence().certainty());
    List<Object> bars = new ArrayList<>();
    bars.add(bar("maybe " + kind + aside, begin(span), end(span), scale));
    if (span.surelyFrom() <= span.surelyTo() && !doubted) {
      long until = Math.min(span.surelyTo(), end(span));
      bars.add(bar("surely " + kind + aside, span.surelyFrom(), until, scale));
    }
    return bars;
  }

  private static Map<String, Object> bar(String kind, long first, long last, Scale scale) {
    double x = scale.at(first);
    double width = Math.max(NARROWEST, Math.round(10 * (scale.at(last + 1) - x)) / 10.0);
    return Data.of("kind", kind, "x", Math.min(x, WIDTH - width), "width", width);
  }

  /** At most eight years on the axis, evenly. */
  private static List<Object> years(int first, int last, Scale scale) {
    int step = Math.max(1, (last - first + 8) / 8);
    List<Object> years = new ArrayList<>();
    for (int year = first; year <= last; year += step) {
      double x = scale.at(Period.of(year(year)).first());
      years.add(Data.of("year", year, "x", x, "share", 100 * x / WIDTH + "%"));
    }
    return years;
  }
}
