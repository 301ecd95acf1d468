package io.github.apparat.check;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.time.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * No organ stands below itself, on any date. Orders in form, in fact and by personal dependence are
 * three hierarchies, as one may run against the other.
 */
final class Ranks {
  private static final List<String> ORDERS = List.of("administrative", "command", "informal");

  /** So many organs of a cycle are named at most. */
  private static final int NAMED = 20;

  private final Register register;

  Ranks(Register register) {
    this.register = register;
  }

  void check(Report report) {
    List<Claim> ranks =
        register.claims().stream().filter(c -> c.isRank() && !register.isSetAside(c)).toList();
    Set<Term> reported = new HashSet<>();
    for (String order : ORDERS) {
      cycles(ranks.stream().filter(c -> belongs(c, order)).toList(), reported, report);
    }
  }

  /** Whoever is part of a body, or attached to it, is so in every hierarchy. */
  private static boolean belongs(Claim claim, String order) {
    String kind = claim.type().isEmpty() ? "administrative" : claim.type();
    return !claim.predicate().equals("subordinateTo") || kind.equals(order);
  }

  /**
   * A cycle that ever closes is closed when the last of its claims begins: only those days are
   * looked at, the latest first.
   */
  private static void cycles(List<Claim> claims, Set<Term> reported, Report report) {
    List<Claim> bound =
        bound(bound(claims, Claim::subject, Claim::object), Claim::object, Claim::subject);
    List<Term> terms = bound.stream().map(Term::of).filter(t -> t.from() < t.to()).toList();
    TreeMap<Long, List<Term>> byBegin = new TreeMap<>(Comparator.reverseOrder());
    terms.forEach(t -> byBegin.computeIfAbsent(t.from(), k -> new ArrayList<>()).add(t));
    byBegin.forEach(
        (day, begun) -> {
          if (!reported.containsAll(begun)) {
            Climb climb = new Climb(terms.stream().filter(t -> t.holds(day)).toList());
            climb.cycles().forEach(cycle -> cycle(cycle, reported, report));
          }
        });
  }

  /** Each claim is reported with one cycle: that is enough to mend it. */
  private static void cycle(List<Term> cycle, Set<Term> reported, Report report) {
    if (Collections.disjoint(reported, cycle)) {
      reported.addAll(cycle);
      Claim first = cycle.get(0).claim();
      String names =
          cycle.stream()
              .limit(NAMED)
              .map(t -> t.claim().subject() + " < ")
              .collect(Collectors.joining());
      String rest = cycle.size() > NAMED ? "… < " : "";
      report.add(
          Rule.RANK_01.at(first.evidence().at(), first.subject(), names + rest + first.subject()));
    }
  }

  /**
   * From when to when a claim holds, where its dates leave a choice the shorter time, so that one
   * may end and the opposite begin in one month; where nothing is known of an end, without it.
   */
  private record Term(Claim claim, long from, long to) {
    static Term of(Claim claim) {
      Span span = claim.dates().span();
      long from = span.everFrom() == Span.NEVER ? Span.NEVER : span.surelyFrom();
      long to = span.everTo() == Span.ALWAYS ? Span.ALWAYS : span.surelyTo();
      return new Term(claim, Math.min(from, to), Math.max(from, to));
    }

    boolean holds(long day) {
      return from <= day && day < to;
    }
  }

  /** A way upward from organ to organ, each walked once. */
  private static final class Climb {
    private final Map<String, List<Term>> upward;
    private final Set<String> seen = new HashSet<>();
    private final List<List<Term>> cycles = new ArrayList<>();

    Climb(List<Term> terms) {
      upward =
          terms.stream()
              .collect(
                  Collectors.groupingBy(
                      t -> t.claim().subject(), LinkedHashMap::new, Collectors.toList()));
    }

    List<List<Term>> cycles() {
      upward.keySet().stream().filter(seen::add).forEach(this::from);
      return cycles;
    }

    private void from(String start) {
      List<Term> way = new ArrayList<>();
      Map<String, Integer> steps = new HashMap<>(Map.of(start, 0));
      Deque<Iterator<Term>> open = new ArrayDeque<>(List.of(upward.get(start).iterator()));
      while (!open.isEmpty()) {
        if (open.getLast().hasNext()) {
          Term next = open.getLast().next();
          String above = next.claim().object();
          way.add(next);
          if (steps.containsKey(above)) {
            cycles.add(List.copyOf(way.subList(steps.get(above), way.size())));
          }
          if (seen.add(above)) {
            steps.put(above, way.size());
            open.addLast(upward.getOrDefault(above, List.of()).iterator());
          } else {
            way.remove(way.size() - 1);
          }
        } else {
          open.removeLast();
          if (!way.isEmpty()) {
            steps.remove(way.remove(way.size() - 1).claim().object());
          }
        }
      }
    }
  }

  /**
   * The claims that a cycle may go through, whatever the dates: without those whose upper organ has
   * nothing above it, and so on downward; or the same from below. In a sound register these are
   * none.
   */
  private static List<Claim> bound(
      List<Claim> claims, Function<Claim, String> lower, Function<Claim, String> upper) {
    Map<String, List<Claim>> downward = claims.stream().collect(Collectors.groupingBy(upper));
    Map<String, Integer> open = new HashMap<>();
    claims.forEach(c -> open.merge(lower.apply(c), 1, Integer::sum));
    Deque<String> tops = new ArrayDeque<>();
    downward.keySet().stream().filter(o -> !open.containsKey(o)).forEach(tops::add);
    Set<Claim> done = new HashSet<>();
    while (!tops.isEmpty()) {
      for (Claim claim : downward.getOrDefault(tops.poll(), List.of())) {
        done.add(claim);
        if (open.merge(lower.apply(claim), -1, Integer::sum) == 0) {
          tops.add(lower.apply(claim));
        }
      }
    }
    return claims.stream().filter(c -> !done.contains(c)).toList();
  }
}
