package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.Run;
import java.util.Optional;

/**
 * A paragraph, a heading, or what else stands by itself.
 *
 * @param zone in which it stands
 * @param heading whose words it is, if any
 * @param rule of its element, if it is no plain paragraph
 * @param group the number of the run of lines of that rule, for what stands around them
 * @param line its first line, counted from 1
 * @param run its characters
 */
public record Block(
    Zone zone,
    Optional<Structure.Heading> heading,
    Optional<BlockRule> rule,
    int group,
    int line,
    Run run) {

  Block with(Run other) {
    return new Block(zone, heading, rule, group, line, other);
  }
}
