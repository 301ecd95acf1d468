package io.github.apparat.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is claimed on the page of a person or an organ, by the tables it stands in. Each claim has
 * its address there, so what is published is read from here, too.
 */
public final class ClaimTables {
  private final Map<String, List<Claim>> tables = new LinkedHashMap<>();
  private final List<Claim> own;
  private final List<Claim> others;

  private ClaimTables(Entry entry, Register register) {
    own = register.of(entry.id());
    others = register.on(entry.id());
  }

  /** Those of an entry; an entry without a page of its own has none. */
  public static ClaimTables of(Entry entry, Register register) {
    ClaimTables all = new ClaimTables(entry, register);
    switch (entry.kind()) {
      case "person" -> all.ofPerson();
      case "organ" -> all.ofOrgan();
      default -> {}
    }
    return all;
  }

  /** The claims of a table, in their order. */
  public List<Claim> in(String table) {
    return tables.get(table);
  }

  /** The claims of all tables. */
  public Stream<Claim> all() {
    return tables.values().stream().flatMap(List::stream);
  }

  private void ofPerson() {
    add("life", c -> is(c, "birth") || is(c, "death"));
    add("offices", Claim::isTenure);
    add("events", c -> is(c, "event") || is(c, "negative"));
  }

  private void ofOrgan() {
    add("names", c -> is(c, "name"));
    add("states", c -> is(c, "negative") || is(c, "state") && !c.isPost() && !isSize(c));
    add("sizes", ClaimTables::isSize);
    add("posts", Claim::isPost);
    tables.put("holders", others.stream().filter(c -> is(c, "holds")).toList());
    tables.put("members", others.stream().filter(c -> is(c, "memberOf")).toList());
    addWithOthers("succession", Claim::isSuccession);
    addWithOthers("ties", ClaimTables::isTie);
    add("events", c -> is(c, "event"));
  }

  private void add(String table, Predicate<Claim> which) {
    tables.put(table, own.stream().filter(which).toList());
  }

  private void addWithOthers(String table, Predicate<Claim> which) {
    List<Claim> claims = new ArrayList<>(own.stream().filter(which).toList());
    others.stream().filter(which).forEach(claims::add);
    tables.put(table, claims);
  }

  private static boolean is(Claim claim, String predicate) {
    return claim.predicate().equals(predicate);
  }

  private static boolean isSize(Claim claim) {
    return claim.type().equals("size");
  }

  /** What else stood between two organs. */
  private static boolean isTie(Claim claim) {
    return !claim.object().isEmpty()
        && !claim.isTenure()
        && !claim.isRank()
        && !claim.isSuccession();
  }
}
