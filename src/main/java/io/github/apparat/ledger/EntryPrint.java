package io.github.apparat.ledger;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import java.util.List;
import java.util.stream.Collectors;

/** The print of an entry of a register, wherever in its file it stands. */
final class EntryPrint {
  private EntryPrint() {}

  /** The sum of all that an entry says, and of all that is claimed of it. */
  static String of(Entry entry, Register register) {
    List<Object> said =
        List.of(
            entry.type(),
            entry.level(),
            entry.place(),
            entry.heading(),
            entry.forms(),
            entry.description(),
            entry.numbers());
    String claimed =
        register.of(entry.id()).stream()
            .map(EntryPrint::said)
            .sorted()
            .collect(Collectors.joining("\n"));
    return TextPrint.sum(said + "\n" + claimed);
  }

  private static String said(Claim claim) {
    return List.of(
            claim.id(),
            claim.subject(),
            claim.object(),
            claim.predicate(),
            claim.type(),
            claim.label(),
            claim.language(),
            claim.number(),
            claim.dates().from(),
            claim.dates().to(),
            claim.dates().style(),
            claim.evidence().sources(),
            claim.evidence().certainty(),
            claim.evidence().remark(),
            claim.others(),
            claim.acts(),
            claim.events())
        .toString();
  }
}
