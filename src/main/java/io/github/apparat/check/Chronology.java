package io.github.apparat.check;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether what the registers claim can stand together in time. */
final class Chronology {
  /** Events that somebody's office or an organ's fate comes from. */
  private static final Set<String> BEGINNINGS =
      Set.of("elected", "appointed", "confirmed", "released", "merged", "split", "succeeded");

  private final Register register;

  Chronology(Register register) {
    this.register = register;
  }

  void check(Report report) {
    new Tenures(register).check(report);
    new Ranks(register).check(report);
    register.entries().keySet().forEach(entry -> names(entry, report));
    successions(report);
    sessions(report);
    numbers(report);
    disputes(report);
  }

  /** Official names of one language do not overlap; on the day of a change both may stand. */
  private void names(String entry, Report report) {
    Map<String, List<Claim>> byLanguage =
        register.of(entry).stream()
            .filter(c -> c.predicate().equals("name") && c.subject().equals(entry))
            .filter(c -> c.type().equals("official") && !register.isSetAside(c))
            .collect(Collectors.groupingBy(Claim::language, TreeMap::new, Collectors.toList()));
    byLanguage.values().forEach(names -> overlaps(names, report));
  }

  private static void overlaps(List<Claim> names, Report report) {
    List<Claim> sure =
        names.stream()
            .filter(c -> c.dates().span().surelyFrom() < c.dates().span().surelyTo())
            .sorted(Comparator.comparingLong(c -> c.dates().span().surelyFrom()))
            .toList();
    Claim longest = null;
    for (Claim next : sure) {
      long until = longest == null ? Span.NEVER : longest.dates().span().surelyTo();
      if (until > next.dates().span().surelyFrom() && !longest.label().equals(next.label())) {
        report.add(
            Rule.NAME_01.at(next.evidence().at(), next.label(), next.subject(), longest.label()));
      }
      longest = next.dates().span().surelyTo() > until ? next : longest;
    }
  }

  private void successions(Report report) {
    Set<String> used = new HashSet<>();
    register.claims().forEach(c -> used.addAll(c.events()));
    for (Claim claim : register.claims()) {
      if (claim.isSuccession() && claim.events().isEmpty()) {
        report.add(
            Rule.EVENT_02.at(
                claim.evidence().at(), claim.subject(), claim.predicate(), claim.object()));
      }
      boolean event = claim.predicate().equals("event") && BEGINNINGS.contains(claim.type());
      if (event && !used.contains(claim.id())) {
        report.add(Rule.EVENT_03.at(claim.evidence().at(), claim.id(), claim.type()));
      }
    }
  }

  /** Who attended a session without a seat is listed: guests sat in, and registers have gaps. */
  private void sessions(Report report) {
    for (Claim claim : register.claims()) {
      if (claim.predicate().equals("attended")) {
        register.claim(claim.object()).ifPresent(session -> attended(claim, session, report));
      }
    }
  }

  private void attended(Claim claim, Claim session, Report report) {
    Answer seat = Answer.NOT;
    for (Claim tenure : register.of(claim.subject())) {
      if (tenure.isTenure() && register.organ(tenure).equals(session.subject())) {
        seat = seat.or(tenure.dates().span().together(session.dates().span()));
      }
    }
    if (seat == Answer.NOT) {
      report.add(
          Rule.SESSION_01.at(
              claim.evidence().at(), claim.subject(), session.id(), session.subject()));
    }
  }

  private void numbers(Report report) {
    Map<String, Entry> first = new HashMap<>();
    for (Entry entry : register.entries().values()) {
      for (String number : entry.numbers()) {
        Entry before = first.putIfAbsent(number, entry);
        if (before != null) {
          report.add(Rule.IDNO_01.at(entry.at(), entry.id(), number, before.id()));
        }
      }
    }
  }

  private void disputes(Report report) {
    for (Dispute dispute : register.disputes()) {
      boolean known = dispute.claims().stream().allMatch(id -> register.claim(id).isPresent());
      boolean among =
          dispute.preferred().isEmpty() || dispute.claims().contains(dispute.preferred());
      if (!known || !among || dispute.claims().size() < 2) {
        report.add(
            Rule.DISPUTE_01.at(
                dispute.at(), String.join(", ", dispute.claims()), dispute.preferred()));
      }
    }
  }
}
