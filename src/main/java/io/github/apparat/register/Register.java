package io.github.apparat.register;

import io.github.apparat.time.Bound;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All registers of an edition. Immutable; every question is answered from an index that was made
 * once, so that all pages together take time linear in the number of claims.
 */
public final class Register {
  private final Map<String, Entry> entries;
  private final List<Claim> claims;
  private final List<Dispute> disputes;
  private final Map<String, List<Entry>> byKind;
  private final Map<String, Claim> byId = new HashMap<>();
  private final Map<String, List<Claim>> bySubject = new HashMap<>();
  private final Map<String, List<Claim>> byObject = new HashMap<>();
  private final Map<String, List<Dispute>> disputed = new HashMap<>();
  private final ClaimIds ids;
  private final Map<String, Span> lives = new ConcurrentHashMap<>();

  /**
   * @param entries in the order in which they are listed
   * @param claims in the order of their dates
   */
  public Register(Collection<Entry> entries, List<Claim> claims, List<Dispute> disputes) {
    Map<String, Entry> ordered = new LinkedHashMap<>();
    entries.forEach(e -> ordered.put(e.id(), e));
    this.entries = Collections.unmodifiableMap(ordered);
    byKind = ordered.values().stream().collect(Collectors.groupingBy(Entry::kind));
    this.claims = List.copyOf(claims);
    this.disputes = List.copyOf(disputes);
    ids = new ClaimIds(this.claims, ordered.keySet());
    claims.stream().filter(c -> !c.id().isEmpty()).forEach(c -> byId.putIfAbsent(c.id(), c));
    for (Claim claim : claims) {
      put(bySubject, claim.subject(), claim);
      claim.others().forEach(other -> put(bySubject, other, claim));
      if (!claim.object().isEmpty()) {
        put(byObject, organ(claim), claim);
      }
    }
    for (Dispute dispute : disputes) {
      dispute
          .claims()
          .forEach(id -> disputed.computeIfAbsent(id, k -> new ArrayList<>()).add(dispute));
    }
  }

  private static void put(Map<String, List<Claim>> index, String key, Claim claim) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
  }

  /** Persons, organs and places by their ids, in their order. */
  public Map<String, Entry> entries() {
    return entries;
  }

  /** The entries of a kind, in their order. */
  public List<Entry> entries(String kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  /** All claims, in the order of their dates; what is not dated comes last. */
  public List<Claim> claims() {
    return claims;
  }

  /** All contradictions. */
  public List<Dispute> disputes() {
    return disputes;
  }

  /** A claim by its id. */
  public Optional<Claim> claim(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The claim's own id, or one made of its subject, its predicate and a number. */
  public String id(Claim claim) {
    return ids.of(claim);
  }

  /** The post that an id names, if it names one. */
  public Optional<Claim> post(String id) {
    return claim(id).filter(Claim::isPost);
  }

  /** What is claimed of an entry. */
  public List<Claim> of(String entry) {
    return bySubject.getOrDefault(entry, List.of());
  }

  /** What is claimed of others with regard to an entry or a post of it. */
  public List<Claim> on(String entry) {
    return byObject.getOrDefault(entry, List.of());
  }

  /** The organ that a claim is about or that has the post it is about; empty for none. */
  public String organ(Claim claim) {
    return post(claim.object()).map(Claim::subject).orElse(claim.object());
  }

  /** The contradictions that a claim is part of. */
  public List<Dispute> disputes(Claim claim) {
    return disputed.getOrDefault(claim.id(), List.of());
  }

  /** Whether the edition follows another claim instead of this one. */
  public boolean isSetAside(Claim claim) {
    return disputes(claim).stream().anyMatch(d -> d.sets(claim.id()));
  }

  /**
   * From the birth of a person to the death, from the foundation of an organ to its end; {@link
   * Span#UNDATED} where nothing is known. Where sources differ, the widest.
   */
  public Span life(String entry) {
    return lives.computeIfAbsent(entry, this::lived);
  }

  private Span lived(String entry) {
    Bound begin = null;
    Bound end = null;
    for (Claim claim : of(entry)) {
      boolean own = claim.subject().equals(entry);
      String what = claim.predicate().equals("event") ? claim.type() : claim.predicate();
      if (own && !claim.dates().from().isEmpty() && !claim.dates().from().equals(Edtf.OPEN)) {
        Bound bound = Edtf.bound(claim.dates().from(), claim.dates().style());
        if (what.equals("birth") || what.equals("founded")) {
          begin = hull(begin, bound);
        } else if (what.equals("death") || what.equals("abolished")) {
          end = hull(end, bound);
        }
      }
    }
    return Span.between(Optional.ofNullable(begin), Optional.ofNullable(end));
  }

  private static Bound hull(Bound one, Bound other) {
    return one == null ? other : one.hull(other);
  }

  /** The dates on which something began or ended that is claimed, as they are written, in order. */
  public static List<String> changes(Collection<Claim> claims) {
    TreeSet<String> dates = new TreeSet<>();
    for (Claim claim : claims) {
      dates.addAll(Edtf.named(claim.dates().from()));
      dates.addAll(Edtf.named(claim.dates().to()));
    }
    return List.copyOf(dates);
  }
}
