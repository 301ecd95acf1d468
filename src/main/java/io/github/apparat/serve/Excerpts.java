package io.github.apparat.serve;

import io.github.apparat.report.Progress;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text as it was shown last, of which excerpts can be made: of the blocks with changes, or of the
 * pages with them, they have all as it is now, and of the others only {@link Bones}. So what it
 * takes to show a change hardly depends on how long the text is.
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
   * @param end of the element, in the same, where it is a block; else where it begins
   * @param bones what others need of it
   */
  private record Piece(String id, int start, int end, String bones) {}

  /**
   * A text abridged.
   *
   * @param xml a whole file
   * @param places the ids of what was changed, as in the text
   */
  record Excerpt(String xml, Set<String> places) {}

  private Excerpts(String text, Progress progress) {
    this.text = text;
    Markup markup = new Markup(text);
    progress.step();
    spare = new SpareNotes(markup);
    progress.step();
    Pieces made = new Pieces(markup, pieces, progress);
    new Bones(markup, spare).each(made);
    made.next("", text.length());
  }

  /** Puts together what stays of a text, piece by piece. */
  private static final class Pieces implements Bones.Staying {
    private final Markup markup;
    private final List<Piece> to;
    private final Progress progress;
    private final StringBuilder bones = new StringBuilder();
    private String id = "";
    private int start;
    private int end;
    private boolean inBlock = true;

    private Pieces(Markup markup, List<Piece> to, Progress progress) {
      this.markup = markup;
      this.to = to;
      this.progress = progress;
    }

    @Override
    public void token(Token token, String leftOut, String written, boolean isInBlock) {
      progress.step();
      bones.append(leftOut);
      String begun = isInBlock ? "" : id(markup, token);
      if (!begun.isEmpty()) {
        next(begun, token.start());
      } else {
        inBlock &= isInBlock;
        end = inBlock ? token.end() : end;
      }
      bones.append(written);
    }

    private void next(String begun, int at) {
      to.add(new Piece(id, start, end, bones.toString()));
      bones.setLength(0);
      id = begun;
      start = at;
      end = at;
      inBlock = true;
    }
  }

  /**
   * Makes a text ready.
   *
   * @param progress is told of each step
   * @return nothing for one that is only understood whole
   */
  static Optional<Excerpts> of(String text, Progress progress) {
    return NEEDS_ALL.matcher(text).find()
        ? Optional.empty()
        : Optional.of(new Excerpts(text, progress));
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

  /**
   * An excerpt with the blocks from the first to the last change, where nothing outside of them is
   * another than before, and they are the same.
   *
   * @param now the text as it is now
   */
  Optional<Excerpt> ofBlocks(String now) {
    Change change = new Change(text, now);
    int first = at(change.from());
    int last = at(Math.max(change.from(), change.toBefore() - 1));
    List<Piece> changed = pieces.subList(first, last + 1);
    boolean isWithin =
        change.from() > changed.get(0).start()
            && change.toBefore() <= pieces.get(last).end()
            && changed.stream().allMatch(piece -> piece.end() > piece.start());
    if (text.equals(now) || !isWithin) {
      return Optional.empty();
    }
    String anew = now.substring(pieces.get(first).start(), change.moved(end(last)));
    List<String> blocks = changed.stream().map(Piece::id).toList();
    if (anew.length() > now.length() / 2
        || !spare.holdWith(anew)
        || first < last && !outermost(anew).equals(blocks)) {
      return Optional.empty();
    }
    boolean[] whole = new boolean[pieces.size()];
    Arrays.fill(whole, first, last + 1, true);
    return Optional.of(new Excerpt(excerpt(now, change, whole), Set.copyOf(blocks)));
  }

  /** The ids of the elements of a passage that are in no other of it; empty for one without. */
  private static List<String> outermost(String passage) {
    Markup markup = new Markup(passage);
    List<String> ids = new ArrayList<>();
    int depth = 0;
    for (Token token : markup.tokens()) {
      boolean begins = token.kind() == Kind.START || token.kind() == Kind.EMPTY;
      if (begins && depth == 0) {
        ids.add(id(markup, token));
      }
      depth += token.kind() == Kind.START ? 1 : token.kind() == Kind.END ? -1 : 0;
    }
    return ids;
  }

  /** An excerpt around the midst of the text, as if that were another. */
  Optional<Excerpt> amid(Function<String, Optional<String>> part) {
    return around(withBlank(pieces.get(pieces.size() / 2).start()), part);
  }

  /** An excerpt with a block in the midst of the text, as if that were another. */
  Optional<Excerpt> ofBlockAmid() {
    return pieces.subList(pieces.size() / 2, pieces.size()).stream()
        .filter(piece -> piece.end() > piece.start())
        .findFirst()
        .flatMap(block -> ofBlocks(withBlank(text.lastIndexOf('<', block.end()))));
  }

  private String withBlank(int at) {
    return text.substring(0, at) + " " + text.substring(at);
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
