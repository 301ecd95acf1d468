package io.github.apparat.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids for all claims: their own, or one made of subject, predicate and a number. */
final class ClaimIds {
  private final Map<Claim, String> ids = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param entries the ids of the entries, which no claim may have
   */
  ClaimIds(List<Claim> claims, Set<String> entries) {
    Set<String> taken = claims.stream().map(Claim::id).collect(Collectors.toSet());
    taken.addAll(entries);
    Set<String> given = new HashSet<>();
    for (Claim claim : claims) {
      ids.computeIfAbsent(
          claim, c -> given.add(c.id()) && !c.id().isEmpty() ? c.id() : free(c, taken));
    }
  }

  String of(Claim claim) {
    return ids.get(claim);
  }

  /** An id for a claim that has none, or shares the one of a relation between several. */
  private String free(Claim claim, Set<String> taken) {
    String base = claim.id().isEmpty() ? claim.subject() + "." + claim.predicate() : claim.id();
    int number = numbers.getOrDefault(base, 1);
    while (!taken.add(base + "-" + number)) {
      number++;
    }
    numbers.put(base, number + 1);
    return base + "-" + number;
  }
}
