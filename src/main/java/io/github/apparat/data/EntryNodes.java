package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Persons, organs and places as nodes of linked data. What holds for a time only is told here
 * without it, for those who ask so, and leaves out the claims that the edition sets aside; the
 * nodes of the claims say when, and on what all of it rests.
 */
final class EntryNodes {
  /** Of which one organ is within the other. */
  private static final List<String> PARTS = List.of("org:subOrganizationOf", "org:unitOf");

  private static final List<String> RANKS =
      List.of("org:subOrganizationOf", "org:unitOf", "org:reportsTo");

  private final Facts facts;
  private final Register register;
  private final Iris iris;

  EntryNodes(Facts facts, Iris iris) {
    this.facts = facts;
    this.iris = iris;
    register = facts.register();
  }

  /** An entry that another is connected with: what it is and what it is called. */
  Map<String, Object> name(Entry entry) {
    return bare(entry).map();
  }

  /** An entry with all that is known of it. */
  Map<String, Object> node(Entry entry) {
    Node node =
        bare(entry)
            .put(
                "additionalType",
                Stream.of(entry.type(), entry.level()).filter(t -> !t.isEmpty()).toList())
            .put(
                "alternateName",
                entry.forms().stream().map(f -> Node.words(f.text(), f.language())).toList())
            .put("description", entry.description())
            .put("identifier", entry.numbers().stream().map(EntryNodes::number).toList());
    String place = entry.place().isEmpty() ? "" : iris.thing(entry.place());
    switch (entry.kind()) {
      case "person" -> person(node, entry);
      case "organ" -> organ(node.put("location", place), entry);
      default -> node.put("containedInPlace", place);
    }
    return node.put("citation", cites(entry)).map();
  }

  private Node bare(Entry entry) {
    return Node.of(iris.thing(entry.id()), types(entry))
        .put("name", entry.heading())
        .put("url", iris.page(Addresses.page(entry)));
  }

  private String[] types(Entry entry) {
    return switch (entry.kind()) {
      case "person" -> new String[] {"schema:Person"};
      case "organ" -> new String[] {"schema:Organization", "org:" + rank(entry)};
      default -> new String[] {"schema:Place"};
    };
  }

  private String rank(Entry organ) {
    boolean unit =
        facts.followed(organ.id()).stream().anyMatch(c -> c.predicate().equals("partOf"));
    return unit ? "OrganizationalUnit" : "FormalOrganization";
  }

  private static Map<String, Object> number(String number) {
    int colon = number.indexOf(':');
    return Node.within("schema:PropertyValue")
        .put("propertyID", number.substring(0, colon))
        .put("value", number.substring(colon + 1))
        .map();
  }

  private static List<String> cites(Entry entry) {
    return entry.forms().stream().flatMap(f -> f.sources().stream()).distinct().sorted().toList();
  }

  private void person(Node node, Entry person) {
    String id = person.id();
    node.put("birthDate", dates(id, c -> c.predicate().equals("birth")))
        .put("deathDate", dates(id, c -> c.predicate().equals("death")))
        .put("memberOf", claims(id, Claim::isTenure))
        .put(
            "org:holds",
            facts.followed(id).stream()
                .filter(Claim::isTenure)
                .flatMap(c -> register.post(c.object()).stream())
                .map(iris::claim)
                .distinct()
                .toList());
  }

  private void organ(Node node, Entry organ) {
    String id = organ.id();
    node.put("foundingDate", dates(id, c -> isEvent(c, "founded")))
        .put("dissolutionDate", dates(id, c -> isEvent(c, "abolished")))
        .put("parentOrganization", above(id, PARTS))
        .put("subOrganization", below(id, PARTS));
    for (String rank : RANKS) {
      node.put(rank, above(id, List.of(rank)))
          .put(Vocabulary.inverse(rank), below(id, List.of(rank)));
    }
    // Mutual: both sides have it under one name.
    List<String> linked = new ArrayList<>(above(id, List.of(Vocabulary.LINKED)));
    linked.addAll(below(id, List.of(Vocabulary.LINKED)));
    node.put(Vocabulary.LINKED, linked)
        .put("org:resultedFrom", claims(id, c -> c.isSuccession() || isEvent(c, "founded")))
        .put("org:changedBy", changes(id));
  }

  private static boolean isEvent(Claim claim, String type) {
    return claim.predicate().equals("event") && claim.type().equals(type);
  }

  private List<String> above(String organ, List<String> ranks) {
    return facts.followed(organ).stream()
        .filter(c -> ranks.contains(Vocabulary.property(c)))
        .map(c -> iris.thing(c.object()))
        .distinct()
        .toList();
  }

  private List<String> below(String organ, List<String> ranks) {
    return register.on(organ).stream()
        .filter(c -> ranks.contains(Vocabulary.property(c)) && !register.isSetAside(c))
        .map(c -> iris.thing(c.subject()))
        .distinct()
        .toList();
  }

  /** What made another of it: its end, and where others came after it. */
  private List<String> changes(String organ) {
    List<String> changes = new ArrayList<>(claims(organ, c -> isEvent(c, "abolished")));
    register.on(organ).stream()
        .filter(c -> c.isSuccession() && !register.isSetAside(c))
        .forEach(c -> changes.add(iris.claim(c)));
    return changes;
  }

  private List<String> claims(String entry, Predicate<Claim> of) {
    return facts.followed(entry).stream().filter(of).map(iris::claim).toList();
  }

  /** Exact dates only: of what is not, the claims say what is known. */
  private List<String> dates(String entry, Predicate<Claim> of) {
    return facts.followed(entry).stream()
        .filter(of)
        .flatMap(c -> Stream.ofNullable(When.of(c.dates()).attributes().get("when")))
        .distinct()
        .toList();
  }
}
