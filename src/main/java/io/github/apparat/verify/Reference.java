package io.github.apparat.verify;

import io.github.apparat.report.Location;

/**
 * One place of a file that leads to another, or to an id on the same page.
 *
 * @param place where it is written
 * @param attribute what holds it, as shown in a finding
 * @param value the address or id as written
 */
record Reference(Location place, Use use, String attribute, String value) {
  /** What a browser does with it. */
  enum Use {
    /** Goes there when the reader asks. */
    VISIT,
    /** Loads it with the page, or sends something to it. */
    FETCH,
    /** Looks for the id on the same page. */
    ID
  }
}
