package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import java.util.ArrayList;
import java.util.List;

/** Who held a post before somebody and after, by the dates that are given. */
final class Neighbours {
  private final Register register;
  private final ClaimRows rows;

  Neighbours(Register register, ClaimRows rows) {
    this.register = register;
    this.rows = rows;
  }

  /** The last holder who began before; none for a seat that many have at once. */
  List<Object> before(Claim tenure) {
    List<Claim> before = new ArrayList<>();
    for (Claim other : others(tenure)) {
      if (begin(other) < begin(tenure)) {
        before.removeIf(c -> begin(c) < begin(other));
        before.add(other);
      }
    }
    return links(before);
  }

  /** The first holder who began after. */
  List<Object> after(Claim tenure) {
    List<Claim> after = new ArrayList<>();
    for (Claim other : others(tenure)) {
      if (begin(other) > begin(tenure)
          && (after.isEmpty() || begin(after.get(0)) == begin(other))) {
        after.add(other);
      }
    }
    return links(after);
  }

  private static long begin(Claim claim) {
    return claim.dates().span().maybeFrom();
  }

  private List<Claim> others(Claim tenure) {
    boolean single = register.post(tenure.object()).filter(p -> p.number() == 1).isPresent();
    if (!single || !tenure.dates().span().isDated()) {
      return List.of();
    }
    return register.on(register.organ(tenure)).stream()
        .filter(c -> c.isTenure() && c.object().equals(tenure.object()))
        .filter(c -> !c.subject().equals(tenure.subject()) && c.dates().span().isDated())
        .filter(c -> !register.isSetAside(c))
        .toList();
  }

  private List<Object> links(List<Claim> claims) {
    return claims.stream().map(Claim::subject).distinct().<Object>map(rows::entry).toList();
  }
}
