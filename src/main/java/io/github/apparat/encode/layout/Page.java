package io.github.apparat.encode.layout;

/**
 * A page of the printed text, as far as the received text lets it be known.
 *
 * @param first its first line, counted from 1
 * @param last its last line
 * @param n its printed number, read or counted
 * @param cert of that number: high where it is printed or known, medium where it is counted between
 *     two such pages that lie as far apart as their numbers, low where a page is missing between
 * @param notes the first line of the notes at its foot; 0 where it has none
 * @param number the line on which its number is printed; 0 where it is not
 */
public record Page(int first, int last, String n, String cert, int notes, int number) {

  /** Whether the page has notes at its foot. */
  public boolean hasNotes() {
    return notes > 0;
  }
}
