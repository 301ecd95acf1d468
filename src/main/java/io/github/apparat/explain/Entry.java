package io.github.apparat.explain;

import java.util.List;

/**
 * What the manual says of one code, as plain text.
 *
 * @param code such as {@code REF-01}
 * @param title in a few words
 * @param found what is found
 * @param why why it matters, by which chapter or rule
 * @param wrong an example of the fault; may have several lines, may be empty
 * @param right the same without it
 * @param mend how to mend it
 * @param see what the entry refers to
 */
public record Entry(
    String code,
    String title,
    String found,
    String why,
    String wrong,
    String right,
    String mend,
    List<Link> see) {

  /** Something on the web: what it is called, and its address. */
  public record Link(String title, String address) {}
}
