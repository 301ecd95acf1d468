package io.github.apparat.serve;

import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Stretch;
import io.github.apparat.report.Progress;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text as it was shown last, of which excerpts can be made: of the stretches with changes, or of
 * the pages with them, they have all as it is now, and of the rest only {@link Bones}. So what it
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

  private static final String ID = "xml:id";

  /** Where a piece is that is on no page: a header, for instance. */
  private static final String NONE = "\n";

  private final String text;
  private final Spare spare;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * From an element with an id to the next one that is in no block.
   *
   * @param id of the element; empty for what is before the first
   * @param start in characters of the text
   * @param inside where its id ends, in the same: what begins so is the same element
   * @param bones what others need of it
   */
  private record Piece(String id, int start, int inside, String bones) {}

  /**
   * A text abridged.
   *
   * @param xml a whole file
   * @param stretches what is another than before, one of each page
   */
  record Excerpt(String xml, List<Stretch> stretches) {}

  /**
   * What is another than before.
   *
   * @param first of the pieces with it
   * @param last of the same
   */
  private record Changed(Change change, int first, int last, List<Stretch> stretches) {}

  private Excerpts(String text, Progress progress) {
    this.text = text;
    Markup markup = new Markup(text);
    progress.step();
    spare = new Spare(markup);
    progress.step();
    Pieces made = new Pieces(markup, pieces, progress);
    new Bones(markup, spare).each(made);
    made.next("", text.length(), text.length());
  }

  /** Puts together what stays of a text, piece by piece. */
  private static final class Pieces implements Bones.Staying {
    private final Markup markup;
    private final List<Piece> pieces;
    private final Progress progress;
    private final StringBuilder bones = new StringBuilder();
    private String id = "";
    private int start;
    private int inside;

    private Pieces(Markup markup, List<Piece> pieces, Progress progress) {
      this.markup = markup;
      this.pieces = pieces;
      this.progress = progress;
    }

    @Override
    public void token(Token token, String leftOut, String written, boolean isInBlock) {
      progress.step();
      bones.append(leftOut);
      Attribute begun = isInBlock ? null : id(token);
      if (begun != null) {
        next(begun.value(), token.start(), begun.valueStart() + begun.value().length() + 1);
      }
      bones.append(written);
    }

    private Attribute id(Token token) {
      boolean tag = token.kind() == Kind.START || token.kind() == Kind.EMPTY;
      return tag && markup.text(token).contains(ID) ? markup.attributes(token).get(ID) : null;
    }

    private void next(String begun, int at, int to) {
      pieces.add(new Piece(id, start, inside, bones.toString()));
      bones.setLength(0);
      id = begun;
      start = at;
      inside = to;
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

  /**
   * An excerpt with all of the pages on which something is another than before.
   *
   * @param now the text as it is now
   * @param place where what has an id is shown by itself; none where it is no place, without an id
   *     there where it is shown with what is around it
   * @return nothing where nothing was changed, or more than the text of a few pages
   */
  Optional<Excerpt> ofPages(String now, Function<String, Optional<Place>> place) {
    return changed(now, place).flatMap(changed -> ofPages(now, changed, parts(place)));
  }

  private Optional<Excerpt> ofPages(String now, Changed changed, List<String> parts) {
    Set<String> seen = new HashSet<>(parts.subList(changed.first(), changed.last() + 1));
    boolean[] whole = new boolean[pieces.size()];
    long kept = 0;
    for (int i = 0; i < whole.length; i++) {
      whole[i] = i == changed.first() - 1 || i == changed.last() + 1 || isSeenFrom(i, parts, seen);
      kept += whole[i] ? end(i) - pieces.get(i).start() : 0;
    }
    return kept < text.length() / 2 ? Optional.of(excerpt(now, changed, whole)) : Optional.empty();
  }

  /**
   * An excerpt with what is another than before, from one place to another.
   *
   * @param now as for {@link #ofPages}, as the other
   * @return nothing where nothing was changed, or too much
   */
  Optional<Excerpt> ofStretches(String now, Function<String, Optional<Place>> place) {
    return changed(now, place)
        .filter(c -> end(c.last()) - pieces.get(c.first()).start() < text.length() / 2)
        .map(
            changed -> {
              boolean[] whole = new boolean[pieces.size()];
              // What follows is looked for: some of it is not shown where it has no words.
              int next = Math.min(whole.length, changed.last() + 2);
              Arrays.fill(whole, changed.first(), next, true);
              return excerpt(now, changed, whole);
            });
  }

  /** What is another: from what is the same and shown by itself to what is so again. */
  private Optional<Changed> changed(String now, Function<String, Optional<Place>> place) {
    Function<Integer, Optional<Place>> shown =
        i -> place.apply(pieces.get(i).id()).filter(p -> !p.at().isEmpty());
    Change change = new Change(text, now);
    int first = at(change.from());
    while (first > 0
        && (change.from() < pieces.get(first).inside() || shown.apply(first).isEmpty())) {
      first--;
    }
    int last = at(Math.max(change.from(), change.toBefore() - 1));
    while (last + 1 < pieces.size() && shown.apply(last + 1).isEmpty()) {
      last++;
    }
    String anew = now.substring(pieces.get(first).start(), change.moved(end(last)));
    if (text.equals(now) || first == 0 || !spare.holdsWith(anew)) {
      return Optional.empty();
    }
    Map<String, String> from = new TreeMap<>();
    for (int i = first; i <= last; i++) {
      shown.apply(i).ifPresent(p -> from.putIfAbsent(p.part(), p.at()));
    }
    Optional<Place> next = last + 1 < pieces.size() ? shown.apply(last + 1) : Optional.empty();
    List<Stretch> stretches = new ArrayList<>();
    from.forEach(
        (part, at) ->
            stretches.add(
                new Stretch(
                    at, next.filter(n -> n.part().equals(part)).map(Place::at).orElse(""))));
    return Optional.of(new Changed(change, first, last, stretches));
  }

  /** The text as if it were another in its midst. */
  String withBlankAmid() {
    int amid = pieces.get(pieces.size() / 2).inside();
    return text.substring(0, amid) + " " + text.substring(amid);
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
  private List<String> parts(Function<String, Optional<Place>> place) {
    List<String> parts = new ArrayList<>();
    String before = NONE;
    for (Piece piece : pieces) {
      before = place.apply(piece.id()).map(Place::part).orElse(before);
      parts.add(before);
    }
    return parts;
  }

  /** What has no id itself may be on the page of its neighbours. */
  private static boolean isSeenFrom(int piece, List<String> parts, Set<String> seen) {
    return parts.subList(Math.max(0, piece - 1), Math.min(parts.size(), piece + 2)).stream()
        .anyMatch(seen::contains);
  }

  private Excerpt excerpt(String now, Changed changed, boolean[] whole) {
    Change change = changed.change();
    StringBuilder excerpt = new StringBuilder();
    for (int i = 0; i < whole.length; i++) {
      if (whole[i]) {
        excerpt.append(now, change.moved(pieces.get(i).start()), change.moved(end(i)));
      } else {
        excerpt.append(pieces.get(i).bones());
      }
    }
    return new Excerpt(excerpt.toString(), changed.stretches());
  }
}
