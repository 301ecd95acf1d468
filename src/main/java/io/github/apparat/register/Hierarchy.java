package io.github.apparat.register;

import io.github.apparat.time.Answer;
import io.github.apparat.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The organs at a time, each below the one it stood under. An organ that stood under several has
 * its place under the one whose part it was, else under the one it answered to in form; the others
 * are named beside it.
 */
public final class Hierarchy {
  private static final List<String> NEAREST = List.of("partOf", "attachedTo", "subordinateTo");
  private static final List<String> FORMAL = List.of("administrative", "", "command", "informal");

  /** No apparatus is as deep; where data are, a tree of its own begins, and no stack overflows. */
  public static final int DEEPEST = 100;

  private final Register register;
  private final AsOf asOf;
  private final Map<String, Map<Claim, Answer>> upward = new HashMap<>();
  private final Map<String, Claim> parents = new HashMap<>();
  private final Comparator<String> order;

  /**
   * An organ in its place.
   *
   * @param by the claim that puts it there; empty at the top
   * @param answer whether that held
   * @param also other claims that put it below an organ, with their answers
   */
  public record Node(
      String organ, Optional<Claim> by, Answer answer, Map<Claim, Answer> also, List<Node> below) {}

  /** Reads the hierarchy of a time. */
  public Hierarchy(Register register, Period period) {
    this.register = register;
    asOf = new AsOf(register, period);
    Map<String, Integer> places = new HashMap<>();
    register.entries().keySet().forEach(id -> places.put(id, places.size()));
    order = Comparator.comparing(places::get);
    for (Entry entry : register.entries("organ")) {
      Map<Claim, Answer> ranks = new LinkedHashMap<>();
      asOf.ranks(register.of(entry.id()))
          .forEach(
              (claim, answer) -> {
                if (answer != Answer.NOT && !register.isSetAside(claim)) {
                  ranks.put(claim, answer);
                }
              });
      upward.put(entry.id(), ranks);
    }
    Map<String, String> tops = new HashMap<>();
    upward.keySet().stream().sorted().forEach(organ -> settle(organ, tops));
    cut();
  }

  /**
   * Chooses the place of an organ so that no two stand below each other.
   *
   * @param tops for each organ with a place one above it, in the end the topmost
   */
  private void settle(String organ, Map<String, String> tops) {
    upward.get(organ).entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Claim, Answer> e) -> e.getValue())
                .thenComparing(e -> NEAREST.indexOf(e.getKey().predicate()))
                .thenComparing(e -> FORMAL.indexOf(e.getKey().type()))
                .thenComparing(e -> e.getKey().id()))
        .map(Map.Entry::getKey)
        .filter(c -> upward.containsKey(c.object()) && !top(c.object(), tops).equals(organ))
        .findFirst()
        .ifPresent(
            c -> {
              parents.put(organ, c);
              tops.put(organ, c.object());
            });
  }

  /** The topmost organ above one; shortens the way for the next who asks. */
  private static String top(String organ, Map<String, String> tops) {
    String top = organ;
    while (tops.containsKey(top)) {
      top = tops.get(top);
    }
    for (String at = organ; !at.equals(top); ) {
      at = tops.put(at, top);
    }
    return top;
  }

  /** Lets what is too deep begin trees of its own. */
  private void cut() {
    Map<String, Integer> depths = new HashMap<>();
    List<String> deep = new ArrayList<>();
    for (String organ : upward.keySet()) {
      Deque<String> way = new ArrayDeque<>();
      for (String at = organ; at != null && !depths.containsKey(at); at = upper(at)) {
        way.push(at);
      }
      for (String at : way) {
        int depth = Optional.ofNullable(upper(at)).map(p -> depths.get(p) + 1).orElse(0);
        depths.put(at, depth);
        if (depth > 0 && depth % DEEPEST == 0) {
          deep.add(at);
        }
      }
    }
    deep.forEach(parents::remove);
  }

  private String upper(String organ) {
    return Optional.ofNullable(parents.get(organ)).map(Claim::object).orElse(null);
  }

  /** The claims that put an organ below others at this time, with their answers. */
  public Map<Claim, Answer> above(String organ) {
    return upward.getOrDefault(organ, Map.of());
  }

  /** The claim by which an organ has its place in the tree; empty at the top. */
  public Optional<Claim> parent(String organ) {
    return Optional.ofNullable(parents.get(organ));
  }

  /** The claims that put others below an organ at this time, with their answers. */
  public Map<Claim, Answer> below(String organ) {
    Map<Claim, Answer> below = new LinkedHashMap<>();
    for (Claim claim : register.on(organ)) {
      Answer answer = upward.getOrDefault(claim.subject(), Map.of()).get(claim);
      if (answer != null) {
        below.put(claim, answer);
      }
    }
    return below;
  }

  /**
   * Whether an organ was there, by all that is claimed of it and was true at this time: its own
   * dates, a seat in it, a name, a size, a place below another.
   */
  public Answer presence(String organ) {
    Answer answer = asOf.existence(organ);
    for (Claim claim : register.of(organ)) {
      if (!claim.predicate().equals("event")) {
        answer = answer.or(claim.dates().span().isDated() ? asOf.of(claim) : Answer.NOT);
      }
    }
    for (Claim claim : register.on(organ)) {
      answer = answer.or(claim.dates().span().isDated() ? asOf.of(claim) : Answer.NOT);
    }
    return answer;
  }

  /**
   * The organs that were there, and those above them, from the top down in alphabetical order of
   * their headings.
   */
  public List<Node> tree() {
    Set<String> shown = new HashSet<>();
    for (String organ : upward.keySet()) {
      if (presence(organ).isPossible()) {
        for (String at = organ; at != null && shown.add(at); ) {
          at = upper(at);
        }
      }
    }
    Map<String, Set<String>> children = new HashMap<>();
    Set<String> tops = new TreeSet<>(order);
    for (String organ : shown) {
      Claim parent = parents.get(organ);
      if (parent == null) {
        tops.add(organ);
      } else {
        children.computeIfAbsent(parent.object(), k -> new TreeSet<>(order)).add(organ);
      }
    }
    return tops.stream().map(top -> node(top, children)).toList();
  }

  private Node node(String organ, Map<String, Set<String>> children) {
    Optional<Claim> by = Optional.ofNullable(parents.get(organ));
    Map<Claim, Answer> also = new LinkedHashMap<>(upward.get(organ));
    Answer answer = by.map(also::remove).orElse(Answer.CERTAINLY);
    List<Node> below =
        children.getOrDefault(organ, Set.of()).stream().map(o -> node(o, children)).toList();
    return new Node(organ, by, answer, also, below);
  }
}
