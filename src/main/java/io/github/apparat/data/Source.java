package io.github.apparat.data;

/**
 * A place that says something.
 *
 * @param cite its {@code cite:} address, as the register has it
 * @param label what that says to a reader
 * @param address the nearest place on the site, relative to its root; empty for none
 * @param work the id of the work, as the bibliography has it
 */
record Source(String cite, String label, String address, String work) {

  /** As one line: {@code Rees 2004, p. 23 (cite:rees-2004/p.23)}. */
  String line() {
    return label.equals(cite) ? cite : label + " (" + cite + ")";
  }
}
