package io.github.apparat.register;

import io.github.apparat.report.Location;
import java.util.List;

/**
 * Claims that contradict each other; all stay.
 *
 * @param claims their ids
 * @param preferred the id of the one that the edition follows; empty where it follows none
 * @param reason the edition's own words
 * @param at where it stands
 */
public record Dispute(List<String> claims, String preferred, String reason, Location at) {

  /** Whether the edition follows another claim of these. */
  boolean sets(String claim) {
    return !preferred.isEmpty() && !preferred.equals(claim) && claims.contains(claim);
  }
}
