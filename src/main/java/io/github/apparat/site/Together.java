package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.time.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sat in one body with a person, and when. */
final class Together {
  private final Register register;
  private final ClaimRows rows;

  Together(Register register, ClaimRows rows) {
    this.register = register;
    this.rows = rows;
  }

  private record Met(String organ, String person) {}

  private static final class Meeting {
    private Answer answer = Answer.NOT;
    private final Set<String> when = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
  }

  /** Each body with those who sat in it at one time with the person, certainly or possibly. */
  List<Object> of(String person) {
    Map<Met, Meeting> met = new LinkedHashMap<>();
    Map<String, List<Claim>> others = new HashMap<>();
    for (Claim mine : register.of(person)) {
      if (sits(mine)) {
        String organ = register.organ(mine);
        for (Claim theirs : others.computeIfAbsent(organ, o -> others(o, person))) {
          Met who = new Met(organ, theirs.subject());
          meet(mine, theirs, met.computeIfAbsent(who, k -> new Meeting()));
        }
      }
    }
    Map<String, List<Object>> byOrgan = new LinkedHashMap<>();
    met.forEach(
        (who, meeting) -> {
          if (meeting.answer.isPossible()) {
            byOrgan.computeIfAbsent(who.organ(), k -> new ArrayList<>()).add(line(who, meeting));
          }
        });
    List<Object> bodies = new ArrayList<>();
    byOrgan.forEach(
        (organ, persons) -> bodies.add(Data.of("organ", rows.entry(organ), "persons", persons)));
    return bodies;
  }

  private List<Claim> others(String organ, String person) {
    return register.on(organ).stream().filter(c -> !c.subject().equals(person) && sits(c)).toList();
  }

  private boolean sits(Claim claim) {
    return claim.isTenure() && claim.dates().span().isDated() && !register.isSetAside(claim);
  }

  /** Two whom one list names for one date sat together then, however wide that date is. */
  private void meet(Claim mine, Claim theirs, Meeting meeting) {
    boolean oneList =
        mine.dates().equals(theirs.dates())
            && !Collections.disjoint(mine.evidence().sources(), theirs.evidence().sources());
    Answer answer =
        oneList ? Answer.CERTAINLY : mine.dates().span().together(theirs.dates().span());
    if (!answer.isPossible()) {
      return;
    }
    if (answer.compareTo(meeting.answer) < 0) {
      meeting.answer = answer;
      meeting.when.clear();
    }
    if (answer == meeting.answer) {
      meeting.when.add(
          mine.dates().equals(theirs.dates())
              ? rows.whileHeld(mine)
              : rows.whileHeld(mine, theirs));
    }
    meeting.sources.addAll(theirs.evidence().sources());
  }

  private Map<String, Object> line(Met who, Meeting meeting) {
    return Data.of(
        "person", rows.entry(who.person()),
        "certain", meeting.answer == Answer.CERTAINLY,
        "when", String.join("; ", meeting.when),
        "sources", rows.sources(List.copyOf(meeting.sources)));
  }
}
