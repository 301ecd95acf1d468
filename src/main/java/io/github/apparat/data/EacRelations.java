package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import java.util.Map;

/** An organ's relations in EAC-CPF: to organs above, below, before and after it, and to people. */
final class EacRelations {
  private final Facts facts;
  private final Entry organ;
  private final String root;
  private final EacPen pen;
  private final XmlOut out;

  EacRelations(Facts facts, Entry organ, String root, EacPen pen) {
    this.facts = facts;
    this.organ = organ;
    this.root = root;
    this.pen = pen;
    out = pen.out();
  }

  /** Writes {@code relations}. */
  void write() {
    out.element(
        "relations",
        () -> {
          facts.claims(organ.id()).stream().filter(c -> !c.object().isEmpty()).forEach(this::cpf);
          String page = root + Addresses.page(organ);
          out.element(
              "resourceRelation",
              XmlOut.attributes(
                  "resourceRelationType", "subjectOf", "xlink:type", "simple", "xlink:href", page),
              () -> out.text("relationEntry", facts.about().title() + ": " + organ.heading()));
        });
  }

  private void cpf(Claim claim) {
    boolean own = claim.subject().equals(organ.id());
    String other = own ? facts.register().organ(claim) : claim.subject();
    Map<String, String> attributes =
        XmlOut.attributes(
            "cpfRelationType", type(claim, own),
            "xlink:type", "simple",
            "xlink:href", address(other));
    out.element(
        "cpfRelation",
        attributes,
        () -> {
          out.text("relationEntry", facts.heading(other));
          pen.dates().write(claim.dates());
          pen.notes().write(words(claim), pen.notes().lines(claim));
        });
  }

  private static String type(Claim claim, boolean own) {
    if (claim.isRank()) {
      return own ? "hierarchical-parent" : "hierarchical-child";
    }
    if (claim.isSuccession()) {
      return own ? "temporal-earlier" : "temporal-later";
    }
    return "associative";
  }

  /** Another organ's record, a person's page. */
  private String address(String id) {
    return facts
        .entry(id)
        .map(
            e ->
                e.kind().equals("organ")
                    ? root + DataFiles.path(e) + ".eac.xml"
                    : root + Addresses.page(e))
        .orElse("");
  }

  private String words(Claim claim) {
    String post = facts.register().post(claim.object()).map(p -> ": " + p.label()).orElse("");
    return facts.heading(claim.subject())
        + " "
        + claim.predicate()
        + " "
        + facts.heading(facts.register().organ(claim))
        + (claim.type().isEmpty() ? "" : ", " + claim.type())
        + post;
  }
}
