package io.github.apparat.register;

import io.github.apparat.report.Location;
import java.util.List;
import java.util.Set;

/**
 * What somebody says of an entry.
 *
 * @param id empty where it has none
 * @param subject the id of the entry it is about
 * @param object the id of the other entry, or of the post; empty where there is none
 * @param predicate the name of a relation, or {@code name}, {@code state}, {@code event}, {@code
 *     birth}, {@code death}
 * @param type of the name, state, event or relation; of a tenure its grade
 * @param label the words of a name, state or event; of a number what is counted
 * @param language of a name; empty for that of the register
 * @param number how many: the places of a post, or the size of a body; 0 where none is given
 * @param others ids of more entries that an event concerns
 * @param acts how it began and ended: ids of categories, as {@code began.elected}
 * @param events ids of the events that began or ended it, or that a succession rests on
 */
public record Claim(
    String id,
    String subject,
    String object,
    String predicate,
    String type,
    String label,
    String language,
    int number,
    Dates dates,
    Evidence evidence,
    List<String> others,
    List<String> acts,
    List<String> events) {

  /**
   * On what a claim rests.
   *
   * @param sources the places that say so, as {@code cite:} addresses
   * @param certainty {@code high}, {@code medium} or {@code low}; empty where nobody doubts
   * @param remark the edition's own words on it
   * @param at where the claim stands in the register
   */
  public record Evidence(List<String> sources, String certainty, String remark, Location at) {}

  /** Events after which nobody sat elsewhere and no organ was another. */
  private static final Set<String> WITHOUT_CHANGE =
      Set.of("session", "decision", "statute", "other");

  /** Whether it tells of a change of who sat where, or of an organ. */
  public boolean isChange() {
    boolean event = predicate.equals("event") && !WITHOUT_CHANGE.contains(type);
    return event || isTenure() || isRank() || isSuccession();
  }

  /** Whether it says that a person held a post or belonged to an organ. */
  public boolean isTenure() {
    return predicate.equals("holds") || predicate.equals("memberOf");
  }

  /** Whether it defines a post of an organ. */
  public boolean isPost() {
    return predicate.equals("state") && type.equals("post");
  }

  /** Whether it puts one organ below another: the younger or lower one is its subject. */
  public boolean isRank() {
    return predicate.equals("subordinateTo")
        || predicate.equals("partOf")
        || predicate.equals("attachedTo");
  }

  /** Whether it says that one organ came after, into or out of another. */
  public boolean isSuccession() {
    return predicate.equals("succeeds")
        || predicate.equals("absorbs")
        || predicate.equals("splitFrom");
  }
}
