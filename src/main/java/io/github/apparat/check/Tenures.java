package io.github.apparat.check;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tenures against the life of the person, the existence of the organ and the places of the post.
 */
final class Tenures {
  /** So many holders are named at most. */
  private static final int NAMED = 20;

  private final Register register;

  Tenures(Register register) {
    this.register = register;
  }

  void check(Report report) {
    Map<String, List<Claim>> byPost = new HashMap<>();
    for (Claim claim : register.claims()) {
      if (claim.isTenure()) {
        lives(claim, report);
        register
            .post(claim.object())
            .filter(post -> post.number() > 0 && !register.isSetAside(claim))
            .ifPresent(
                post -> byPost.computeIfAbsent(post.id(), k -> new ArrayList<>()).add(claim));
      }
    }
    byPost.forEach((post, claims) -> places(register.post(post).orElseThrow(), claims, report));
  }

  private void lives(Claim claim, Report report) {
    Span tenure = claim.dates().span();
    Span life = register.life(claim.subject());
    if (tenure.isDated() && tenure.together(life) == Answer.NOT) {
      report.add(finding(Rule.LIFE_01, claim, claim.subject()));
    } else if (life.everTo() != Span.ALWAYS && tenure.surelyTo() == Span.ALWAYS) {
      report.add(finding(Rule.LIFE_03, claim, claim.subject()));
    }
    String organ = register.organ(claim);
    if (tenure.isDated() && tenure.together(register.life(organ)) == Answer.NOT) {
      report.add(finding(Rule.LIFE_02, claim, organ));
    }
  }

  private static Finding finding(Rule rule, Claim claim, String whose) {
    return rule.at(
        claim.evidence().at(),
        claim.subject(),
        claim.object(),
        words(claim.dates().from()),
        words(claim.dates().to()),
        whose);
  }

  private static String words(String date) {
    return date.isEmpty() ? "?" : date;
  }

  /**
   * Sweeps over the days on which a place was certainly taken. On the day of a change both the old
   * holder and the new one held it.
   */
  private void places(Claim post, List<Claim> claims, Report report) {
    List<Claim> sure =
        claims.stream()
            .filter(c -> c.dates().span().surelyFrom() < c.dates().span().surelyTo())
            .sorted(Comparator.comparingLong(c -> c.dates().span().surelyFrom()))
            .toList();
    PriorityQueue<Claim> sitting =
        new PriorityQueue<>(Comparator.comparingLong(c -> c.dates().span().surelyTo()));
    TreeMap<String, Integer> holders = new TreeMap<>();
    for (Claim next : sure) {
      while (!sitting.isEmpty()
          && sitting.peek().dates().span().surelyTo() <= next.dates().span().surelyFrom()) {
        holders.computeIfPresent(sitting.poll().subject(), (k, n) -> n == 1 ? null : n - 1);
      }
      sitting.add(next);
      boolean comes = holders.merge(next.subject(), 1, Integer::sum) == 1;
      if (comes && holders.size() > post.number()) {
        report.add(tooMany(post, next, holders.navigableKeySet()));
      }
    }
  }

  private static Finding tooMany(Claim post, Claim next, Set<String> holders) {
    long since = next.dates().span().surelyFrom();
    String names = holders.stream().limit(NAMED).collect(Collectors.joining(", "));
    return Rule.POST_01.at(
        next.evidence().at(),
        post.id(),
        post.number(),
        since == Span.NEVER ? Edtf.OPEN : LocalDate.ofEpochDay(since),
        holders.size() > NAMED ? names + " …" : names);
  }
}
