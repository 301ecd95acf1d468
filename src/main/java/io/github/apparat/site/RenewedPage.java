package io.github.apparat.site;

import io.github.apparat.model.Stretch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page in which a stretch was put in the place of the same; all else of it is as it was.
 *
 * @param page in UTF-8
 * @param html what was put there
 */
record RenewedPage(byte[] page, String html) {
  /**
   * Puts a stretch of another page in the place of that of a page.
   *
   * @param page in UTF-8, as the other
   * @return nothing where it is not in both, or where what follows it begins in another way
   */
  static Optional<RenewedPage> of(Stretch stretch, byte[] page, byte[] other) {
    String before = new String(page, StandardCharsets.UTF_8);
    String made = new String(other, StandardCharsets.UTF_8);
    return Cut.of(stretch, before)
        .flatMap(
            there ->
                Cut.of(stretch, made)
                    .filter(now -> now.rest().equals(there.rest()))
                    .map(now -> made.substring(now.from(), now.to()))
                    .map(
                        html ->
                            new RenewedPage(
                                (before.substring(0, there.from())
                                        + html
                                        + before.substring(there.to()))
                                    .getBytes(StandardCharsets.UTF_8),
                                html)));
  }

  /**
   * Where a stretch is cut out of a page so that each element is cut out whole.
   *
   * @param from where it begins, in UTF-16 units of the page
   * @param to where it ends
   * @param rest what is from there to what follows the stretch: tags around that
   */
  private record Cut(int from, int to, String rest) {
    /** Of what the stretch begins with, all is cut out before what follows, if that is in it. */
    private static Optional<Cut> of(Stretch stretch, String page) {
      Document document = Parser.htmlParser().setTrackPosition(true).parseInput(page, "");
      Element first = document.getElementById(stretch.from());
      boolean isLast = stretch.until().isEmpty();
      Element next = isLast ? null : document.getElementById(stretch.until());
      if (first == null || next == null && !isLast) {
        return Optional.empty();
      }
      boolean isWithin = next != null && next.parents().contains(first);
      Element around = isWithin ? first : first.parent();
      Element stop = next;
      while (stop != null && stop.parent() != around) {
        stop = stop.parent();
      }
      if (around == null || stop == null && !around.endSourceRange().isTracked()) {
        return Optional.empty();
      }
      int from = isWithin ? first.sourceRange().endPos() : first.sourceRange().startPos();
      int to = stop == null ? around.endSourceRange().startPos() : stop.sourceRange().startPos();
      int rest = next == null ? to : next.sourceRange().startPos();
      return from <= to && to <= rest
          ? Optional.of(new Cut(from, to, page.substring(to, rest)))
          : Optional.empty();
    }
  }
}
