package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import java.util.ArrayList;
import java.util.List;

/** On what a claim rests, in the paragraphs of an EAC-CPF note. */
final class EacNotes {
  private final Facts facts;
  private final XmlOut out;

  EacNotes(Facts facts, XmlOut out) {
    this.facts = facts;
    this.out = out;
  }

  /** A note on a claim, if there is anything to say. */
  void write(Claim claim) {
    write(lines(claim));
  }

  /** A note that begins with some words. */
  void write(String first, List<String> lines) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(lines);
    write(all);
  }

  /** A note of these paragraphs, if there are any. */
  void write(List<String> lines) {
    if (!lines.isEmpty()) {
      out.element("descriptiveNote", () -> lines.forEach(line -> out.text("p", line)));
    }
  }

  /** Sources, certainty, remark, contradictions. */
  List<String> lines(Claim claim) {
    List<String> lines = new ArrayList<>(sources(claim.evidence().sources()));
    String certainty = claim.evidence().certainty();
    if (!certainty.isEmpty()) {
      lines.add("Certainty: " + certainty);
    }
    if (!claim.evidence().remark().isEmpty()) {
      lines.add(claim.evidence().remark());
    }
    facts.register().disputes(claim).forEach(d -> lines.add(contradicted(d, claim)));
    return lines;
  }

  /** Each source as one line. */
  List<String> sources(List<String> cites) {
    return facts.sources(cites).stream().map(s -> "Source: " + s.line()).toList();
  }

  private static String contradicted(Dispute dispute, Claim claim) {
    List<String> others = dispute.claims().stream().filter(c -> !c.equals(claim.id())).toList();
    String followed =
        dispute.preferred().isEmpty()
            ? "the edition follows none"
            : dispute.preferred().equals(claim.id())
                ? "the edition follows this claim"
                : "the edition follows " + dispute.preferred();
    String reason = dispute.reason().isEmpty() ? "" : ". " + dispute.reason();
    return "Contradicted by " + String.join(", ", others) + "; " + followed + reason;
  }
}
