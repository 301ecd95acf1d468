package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims as nodes of linked data: memberships, posts, events, and statements for what these
 * vocabularies have no class of. Each names what it was derived from.
 */
final class ClaimNodes {
  /** After which an organ is another one, or none; which organs there were before, others say. */
  private static final Set<String> CHANGES =
      Set.of(
          "founded",
          "renamed",
          "reorganised",
          "moved",
          "merged",
          "split",
          "succeeded",
          "abolished");

  /** Before which there was the organ, and after which there was. */
  private static final Set<String> BEFORE = Set.of("renamed", "reorganised", "moved", "abolished");

  private static final Set<String> AFTER = Set.of("renamed", "reorganised", "moved", "founded");

  private final Facts facts;
  private final Register register;
  private final Iris iris;

  ClaimNodes(Facts facts, Iris iris) {
    this.facts = facts;
    this.iris = iris;
    register = facts.register();
  }

  /** A claim with all that is known of it. */
  Map<String, Object> node(Claim claim) {
    Node node = bare(claim);
    node.put("additionalType", (claim.predicate() + " " + claim.type()).strip());
    return evidence(node, claim).map();
  }

  private Node bare(Claim claim) {
    if (claim.isTenure()) {
      return membership(claim);
    }
    if (claim.isPost()) {
      return post(claim);
    }
    if (claim.isSuccession()) {
      return succession(claim);
    }
    return claim.predicate().equals("event") ? event(claim) : statement(claim);
  }

  private Node membership(Claim claim) {
    When when = When.of(claim.dates());
    String organ = iris.thing(register.organ(claim));
    Node node =
        Node.of(iris.claim(claim), "org:Membership", "schema:OrganizationRole")
            .put("org:member", iris.thing(claim.subject()))
            .put("org:organization", organ)
            .put("member", iris.thing(claim.subject()))
            .put("memberOf", organ)
            .put("org:role", role(claim))
            .put("roleName", roleName(claim))
            .put("org:memberDuring", TimeNodes.interval(when));
    return exact(node, when);
  }

  /** Only what is exact; the interval says the rest. */
  private static Node exact(Node node, When when) {
    Map<String, String> dates = when.attributes();
    String point = dates.getOrDefault("when", "");
    return node.put("startDate", dates.getOrDefault("from", point))
        .put("endDate", dates.getOrDefault("to", point));
  }

  private Map<String, Object> role(Claim claim) {
    String id =
        register
            .post(claim.object())
            .map(p -> iris.claim(p) + ".role")
            .orElseGet(() -> iris.inRegisters("role." + roleName(claim)));
    return new Node().put("@id", id).put("@type", "org:Role").put("name", roleName(claim)).map();
  }

  private String roleName(Claim claim) {
    String grade = claim.type().isEmpty() ? "member" : claim.type();
    return register.post(claim.object()).map(Claim::label).orElse(grade);
  }

  /**
   * A post; who held it is told by the memberships, and here without dates for those who ask so.
   */
  private Node post(Claim claim) {
    List<String> holders =
        register.on(claim.subject()).stream()
            .filter(c -> c.object().equals(claim.id()) && c.predicate().equals("holds"))
            .filter(c -> !register.isSetAside(c))
            .map(c -> iris.thing(c.subject()))
            .distinct()
            .toList();
    return Node.of(iris.claim(claim), "org:Post")
        .put("name", claim.label())
        .put("org:postIn", iris.thing(claim.subject()))
        .put("org:heldBy", holders)
        .put("dcterms:extent", quantity(claim))
        .put("dcterms:temporal", TimeNodes.of(When.of(claim.dates())));
  }

  private static Map<String, Object> quantity(Claim claim) {
    return claim.number() == 0
        ? Map.of()
        : Node.within("schema:QuantitativeValue")
            .put("value", claim.number())
            .put("unitText", claim.isPost() ? "places" : claim.label())
            .map();
  }

  /** One organ came after, into or out of another; the younger or receiving one is the subject. */
  private Node succession(Claim claim) {
    String subject = iris.thing(claim.subject());
    String object = iris.thing(claim.object());
    boolean absorbs = claim.predicate().equals("absorbs");
    boolean split = claim.predicate().equals("splitFrom");
    Node node =
        Node.of(iris.claim(claim), "org:ChangeEvent", "schema:Event")
            .put("org:originalOrganization", absorbs ? List.of(object, subject) : object)
            .put("org:resultingOrganization", split ? List.of(subject, object) : subject);
    return dated(node, claim);
  }

  private Node event(Claim claim) {
    List<String> concerned = new ArrayList<>(List.of(claim.subject()));
    concerned.addAll(claim.others());
    String[] types =
        CHANGES.contains(claim.type())
            ? new String[] {"org:ChangeEvent", "schema:Event"}
            : new String[] {"schema:Event"};
    String organ = iris.thing(claim.subject());
    Node node =
        Node.of(iris.claim(claim), types)
            .put("description", claim.label())
            .put("about", concerned.stream().map(iris::thing).toList())
            .put("org:originalOrganization", BEFORE.contains(claim.type()) ? organ : "")
            .put("org:resultingOrganization", AFTER.contains(claim.type()) ? organ : "");
    return dated(node, claim);
  }

  private Node dated(Node node, Claim claim) {
    When when = When.of(claim.dates());
    return exact(node.put("dcterms:temporal", TimeNodes.of(when)), when);
  }

  private Node statement(Claim claim) {
    Node node =
        Node.of(iris.claim(claim), "rdf:Statement", "schema:Role")
            .put("rdf:subject", iris.thing(claim.subject()))
            .put("rdf:predicate", Vocabulary.property(claim))
            .put("rdf:object", object(claim));
    // What was true on a date did not begin and end with it.
    When when = When.of(claim.dates());
    return when.isPoint() ? node.put("dcterms:temporal", TimeNodes.of(when)) : dated(node, claim);
  }

  private Object object(Claim claim) {
    if (!claim.object().isEmpty()) {
      return Map.of("@id", iris.thing(claim.object()));
    }
    if (claim.type().equals("size") && claim.number() > 0) {
      return quantity(claim);
    }
    When when = When.of(claim.dates());
    boolean life = claim.predicate().equals("birth") || claim.predicate().equals("death");
    return life && when.isPoint()
        ? when.gregorian(when.from()).map(e -> Node.typed(Vocabulary.EDTF, e)).orElse(Map.of())
        : Node.words(claim.label(), claim.language());
  }

  private Node evidence(Node node, Claim claim) {
    List<String> cites = claim.evidence().sources();
    List<Object> more = new ArrayList<>();
    more(more, "certainty", claim.evidence().certainty());
    Facts.acts(claim, "began").forEach(a -> more(more, "began", a));
    Facts.acts(claim, "ended").forEach(a -> more(more, "ended", a));
    facts.preferred(claim).ifPresent(p -> more(more, "preferred", p));
    List<Object> related = new ArrayList<>(claim.events().stream().map(iris::claim).toList());
    register.post(claim.object()).ifPresent(p -> related.add(iris.claim(p)));
    return node.put("additionalProperty", more)
        .put("rdfs:comment", claim.evidence().remark())
        .put("dcterms:relation", related)
        .put(
            "isPartOf",
            register.disputes(claim).stream()
                .map(d -> iris.inRegisters(facts.disputes().get(d)))
                .toList())
        .put("citation", cites)
        .put("prov:wasDerivedFrom", cites);
  }

  private static void more(List<Object> properties, String name, Object value) {
    if (!value.equals("")) {
      properties.add(
          Node.within("schema:PropertyValue").put("propertyID", name).put("value", value).map());
    }
  }

  /** A contradiction: its claims, and the one that the edition follows. */
  Map<String, Object> dispute(Dispute dispute) {
    return Node.of(iris.inRegisters(facts.disputes().get(dispute)), "schema:Claim")
        .put("additionalType", "contradiction")
        .put("about", dispute.claims().stream().map(iris::claim).toList())
        .put("mainEntity", dispute.preferred().isEmpty() ? "" : iris.claim(dispute.preferred()))
        .put("description", dispute.reason())
        .map();
  }
}
