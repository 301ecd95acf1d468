package io.github.apparat.serve;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text as it was when it was sound last, of which excerpts can be made: of the pages with a
 * change they have all as it is now, and of the others only {@link Bones}. So what it takes to show
 * a change hardly depends on how long the text is.
 */
final class Excerpts {
  /**
   * What is only understood whole: entities of a file's own, another encoding, copies of what
   * stands elsewhere, and what is struck from one place to another.
   */
  private static final Pattern NEEDS_ALL =
      Pattern.compile(
          "<!DOCTYPE|<\\?xml[^>]*encoding\\s*=\\s*[\"'](?i:(?!utf-8[\"']))|<[\\w:]*include\\s|\\scopyOf\\s*="
              + "|<(?:del|add)Span\\s");

  /** Where a piece is that is on no page: a header, for instance. */
  private static final String NONE = "\n";

  private final String text;
  private final SpareNotes spare;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * From an element with an id to the next one that is in no block.
   *
   * @param id of the element; empty for what is before the first
   * @param start in characters of the text
   * @param bones what others need of it
   */
  private record Piece(String id, int start, String bones) {}

  /**
   * A text abridged.
   *
   * @param xml a whole file
   * @param places the ids of what was changed, as in the text
   */
  record Excerpt(String xml, Set<String> places) {}

  private Excerpts(String text) {
    this.text = text;
    Markup markup = new Markup(text);
    spare = new SpareNotes(markup);
    StringBuilder bones = new StringBuilder();
    String[] id = {""};
    int[] start = {0};
    new Bones(markup, spare)
        .each(
            (token, leftOut, written, inBlock) -> {
              bones.append(leftOut);
              String begun = inBlock ? "" : id(markup, token);
              if (!begun.isEmpty()) {
                pieces.add(new Piece(id[0], start[0], bones.toString()));
                bones.setLength(0);
                id[0] = begun;
                start[0] = token.start();
              }
              bones.append(written);
            });
    pieces.add(new Piece(id[0], start[0], bones.toString()));
  }

  /**
   * Makes a text ready.
   *
   * @return nothing for one that is only understood whole
   */
  static Optional<Excerpts> of(String text) {
    return NEEDS_ALL.matcher(text).find() ? Optional.empty() : Optional.of(new Excerpts(text));
  }

  private static String id(Markup markup, Token token) {
    boolean tag = token.kind() == Kind.START || token.kind() == Kind.EMPTY;
    return tag && markup.text(token).contains("xml:id") ? markup.attribute(token, "xml:id") : "";
  }

  /**
   * An excerpt around what is another than before.
   *
   * @param now the text as it is now
   * @param part the part of the text that is shown on the page with a place, by the id of the
   *     place; none where it is no place
   * @return nothing where nothing was changed, or more than the text of a few pages
   */
  Optional<Excerpt> around(String now, Function<String, Optional<String>> part) {
    Change change = new Change(text, now);
    int first = at(change.from());
    int last = at(Math.max(change.from(), change.toBefore() - 1));
    String anew = now.substring(change.moved(pieces.get(first).start()), change.moved(end(last)));
    if (text.equals(now) || first == 0 || !spare.holdWith(anew)) {
      return Optional.empty();
    }
    Set<String> places = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    List<String> parts = parts(part);
    for (int i = first; i <= last; i++) {
      places.add(pieces.get(i).id());
      seen.add(parts.get(i));
    }
    boolean[] whole = new boolean[pieces.size()];
    long kept = 0;
    for (int i = 0; i < whole.length; i++) {
      whole[i] = i == first - 1 || i == last + 1 || isSeenFrom(i, parts, seen);
      kept += whole[i] ? end(i) - pieces.get(i).start() : 0;
    }
    boolean isShort = !seen.contains(NONE) && kept < text.length() / 2;
    return isShort
        ? Optional.of(new Excerpt(excerpt(now, change, whole), places))
        : Optional.empty();
  }

  /** An excerpt around the midst of the text, as if that were another. */
  Optional<Excerpt> amid(Function<String, Optional<String>> part) {
    int midst = pieces.get(pieces.size() / 2).start();
    return around(text.substring(0, midst) + " " + text.substring(midst), part);
  }

  /** The piece in which a character of the text stands. */
  private int at(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pieces.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private int end(int piece) {
    return piece + 1 < pieces.size() ? pieces.get(piece + 1).start() : text.length();
  }

  /** The parts in which the pieces are; one that is no place is where the one before is. */
  private List<String> parts(Function<String, Optional<String>> part) {
    List<String> parts = new ArrayList<>();
    String before = NONE;
    for (Piece piece : pieces) {
      before = part.apply(piece.id()).orElse(before);
      parts.add(before);
    }
    return parts;
  }

  /** What has no id itself may be on the page of its neighbours. */
  private static boolean isSeenFrom(int piece, List<String> parts, Set<String> seen) {
    return parts.subList(Math.max(0, piece - 1), Math.min(parts.size(), piece + 2)).stream()
        .anyMatch(seen::contains);
  }

  private String excerpt(String now, Change change, boolean[] whole) {
    StringBuilder excerpt = new StringBuilder();
    for (int i = 0; i < whole.length; i++) {
      if (whole[i]) {
        excerpt.append(now, change.moved(pieces.get(i).start()), change.moved(end(i)));
      } else {
        excerpt.append(pieces.get(i).bones());
      }
    }
    return excerpt.toString();
  }
}
