package io.github.apparat.register;

import io.github.apparat.time.Answer;
import io.github.apparat.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The registers at a time: a day, a month or a year, at some time of which something held. */
public final class AsOf {
  private final Register register;
  private final Period period;

  /** Asks a register for a time. */
  public AsOf(Register register, Period period) {
    this.register = register;
    this.period = period;
  }

  /**
   * Whether a claim held. What its source leaves unknown did not hold outside the life of its
   * person or organ.
   */
  public Answer of(Claim claim) {
    Answer answer = claim.dates().span().during(period);
    return answer == Answer.UNKNOWN ? answer.and(alive(claim)) : answer;
  }

  /** Whether a claim held on a day of which no more is known than this period. */
  public Answer onSomeDay(Claim claim) {
    Answer answer = claim.dates().span().onSomeDayOf(period);
    return answer == Answer.UNKNOWN ? answer.and(alive(claim)) : answer;
  }

  private Answer alive(Claim claim) {
    return Stream.of(claim.subject(), register.organ(claim))
        .filter(id -> !id.isEmpty())
        .map(id -> register.life(id).during(period))
        .filter(a -> a == Answer.NOT)
        .findFirst()
        .orElse(Answer.UNKNOWN);
  }

  /** Whether an entry lived or existed, by its own dates alone. */
  public Answer existence(String entry) {
    return register.life(entry).during(period);
  }

  /** Who belonged to an organ or held a post of it, in the order of their first dates. */
  public List<Seat> holders(String organ) {
    return seats(register.on(organ));
  }

  /** Where a person belonged and what a person held, in the order of the first dates. */
  public List<Seat> offices(String person) {
    return seats(register.of(person));
  }

  /** Claims that put an organ below others, or others below it, with their answers. */
  public Map<Claim, Answer> ranks(List<Claim> claims) {
    Map<Claim, Answer> ranks = new LinkedHashMap<>();
    claims.stream().filter(Claim::isRank).forEach(c -> ranks.put(c, of(c)));
    return ranks;
  }

  /** The official names that an organ certainly had, in the order of their dates. */
  public List<String> names(String organ) {
    return register.of(organ).stream()
        .filter(c -> c.predicate().equals("name") && c.type().equals("official"))
        .filter(c -> !register.isSetAside(c) && of(c) == Answer.CERTAINLY)
        .map(Claim::label)
        .distinct()
        .toList();
  }

  /** The claims from which the answer on a seat comes. */
  public List<Claim> saying(Seat seat) {
    return seat.claims().stream()
        .filter(c -> of(c) == seat.answer() || seat.disputed())
        .filter(c -> !register.isSetAside(c))
        .toList();
  }

  private record Chair(String person, String object, String grade) {}

  private List<Seat> seats(List<Claim> claims) {
    Map<Chair, List<Claim>> chairs = new LinkedHashMap<>();
    claims.stream()
        .filter(Claim::isTenure)
        .forEach(c -> chairs.computeIfAbsent(chair(c), k -> new ArrayList<>()).add(c));
    List<Seat> seats = new ArrayList<>();
    chairs.forEach((chair, of) -> seats.add(seat(chair, of)));
    return seats;
  }

  private Seat seat(Chair chair, List<Claim> claims) {
    Answer answer = Answer.NOT;
    boolean disputed = false;
    for (Claim claim : claims) {
      if (!register.isSetAside(claim)) {
        boolean contradicted = isContradicted(claim);
        disputed |= contradicted;
        answer = answer.or(contradicted ? of(claim).and(Answer.POSSIBLY) : of(claim));
      }
    }
    return new Seat(
        chair.person(), chair.object(), chair.grade(), answer, disputed, List.copyOf(claims));
  }

  /**
   * Whether another claim, none of the two followed by the edition, excludes this one now: it says
   * that the same seat was not held, or that another was held instead.
   */
  private boolean isContradicted(Claim claim) {
    return register.disputes(claim).stream()
        .filter(d -> d.preferred().isEmpty())
        .flatMap(d -> d.claims().stream())
        .flatMap(id -> register.claim(id).stream())
        .filter(other -> other.isTenure() && !register.isSetAside(other))
        .anyMatch(other -> excludes(other, claim));
  }

  private boolean excludes(Claim other, Claim claim) {
    boolean held = of(claim) != Answer.NOT;
    return chair(other).equals(chair(claim))
        ? held == (of(other) == Answer.NOT)
        : held && of(other).isPossible();
  }

  private static Chair chair(Claim claim) {
    return new Chair(claim.subject(), claim.object(), claim.type());
  }
}
