package io.github.apparat.encode.table;

import java.util.Optional;

/** How a line becomes a row where no plan says it. */
@FunctionalInterface
interface LineRule {
  /**
   * Reads a line.
   *
   * @param before the row before it; nothing at the beginning
   * @return nothing where the line goes on with that row, or holds nothing
   */
  Optional<Row> read(int line, Optional<Row> before);
}
