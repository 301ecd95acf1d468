package io.github.apparat.cite;

import java.util.List;

/**
 * How something is cited.
 *
 * @param styled in each style of the edition
 * @param files for reference managers
 */
public record Citation(List<Styled> styled, List<File> files) {

  /**
   * In one style, as HTML.
   *
   * @param style what it is called
   * @param html the citation
   * @param open the same with an empty {@code span.place} where the name of a place in it goes, and
   *     its address in {@code span.address}
   */
  public record Styled(String style, String html, String open) {}

  /**
   * A file.
   *
   * @param format {@code bib}, {@code ris} or {@code json}: the key of its name, and its ending
   * @param href a {@code data:} address that holds all of it
   */
  public record File(String format, String name, String href) {}
}
