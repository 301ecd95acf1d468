package io.github.apparat.mask;

import io.github.apparat.source.Prints;
import io.github.apparat.xml.Markup;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a masked text shows, our own among them: in its order, and as pages show them, the
 * notes apart. Names and headings that follow one another may make a passage of the received text
 * between them; then a word of it is withheld after all.
 */
final class Shown {
  private static final Pattern ENTITY = Pattern.compile("&\\w+;");

  private final Set<Long> passages;

  /**
   * @param received the whole received text
   * @param titles phrases whose passages may be shown
   */
  Shown(String received, List<String> titles) {
    passages = new Prints(received).prose();
    for (String title : titles) {
      Prints prints = new Prints(title);
      for (int i = 0; i < prints.passages(); i++) {
        passages.remove(prints.passage(i));
      }
    }
  }

  /** Withholds a word of each passage that the masked text would show. */
  void withhold(Markup markup, Map<Stretch, Alignment> aligned) {
    BitSet withheld = new BitSet();
    Stretch[] stretches = new Stretch[markup.text().length()];
    int[] indices = new int[stretches.length];
    aligned.forEach((stretch, a) -> place(stretch, a, withheld, stretches, indices));
    Reading whole = new Reading(withheld, stretches, indices);
    Reading text = new Reading(withheld, stretches, indices);
    Reading notes = new Reading(withheld, stretches, indices);
    int depth = 0;
    for (Markup.Token token : markup.tokens()) {
      if (token.name().equals("note") && token.kind() != Markup.Kind.EMPTY) {
        depth += token.kind() == Markup.Kind.START ? 1 : -1;
      }
      whole.add(markup, token);
      (depth > 0 ? notes : text).add(markup, token);
    }
    List.of(whole, text, notes).forEach(this::withhold);
  }

  private static void place(
      Stretch stretch, Alignment alignment, BitSet withheld, Stretch[] stretches, int[] indices) {
    for (int i = 0; i < stretch.length(); i++) {
      int place = stretch.place(i);
      if (place >= 0 && alignment.offset(i) >= 0) {
        withheld.set(place, stretch.masked(i));
        stretches[place] = stretch;
        indices[place] = i;
      }
    }
  }

  private void withhold(Reading reading) {
    Prints prints = new Prints(reading.shown.toString());
    Deque<Integer> last = new ArrayDeque<>();
    for (int word = 0; word < prints.size(); word++) {
      if (reading.isShown(prints.start(word))) {
        last.addLast(word);
        if (last.size() == Prints.RUN && isPassage(prints, last)) {
          reading.withhold(prints, last);
        }
        if (last.size() == Prints.RUN) {
          last.removeFirst();
        }
      }
    }
  }

  private boolean isPassage(Prints prints, Deque<Integer> words) {
    return passages.contains(prints.passage(words.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** What is shown, as somebody reads it, with the places it stands at in the file. */
  private static final class Reading {
    private final BitSet withheld;
    private final Stretch[] stretches;
    private final int[] indices;
    private final StringBuilder shown = new StringBuilder();
    private int[] places = new int[1024];

    Reading(BitSet withheld, Stretch[] stretches, int[] indices) {
      this.withheld = withheld;
      this.stretches = stretches;
      this.indices = indices;
    }

    /** Adds what of a token is shown; all else parts words. */
    void add(Markup markup, Markup.Token token) {
      part();
      if (token.kind() == Markup.Kind.TEXT) {
        String text = ENTITY.matcher(markup.text(token)).replaceAll(m -> blank(m.group()));
        for (int i = 0; i < text.length(); i++) {
          if (withheld.get(token.start() + i)) {
            part();
          } else {
            add(text.charAt(i), token.start() + i);
          }
        }
      }
    }

    private static String blank(String entity) {
      return " ".repeat(entity.length());
    }

    private void part() {
      if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
        add(' ', -1);
      }
    }

    private void add(char c, int place) {
      if (shown.length() == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[shown.length()] = place;
      shown.append(c);
    }

    /** Whether a word is still shown, by its offset here. */
    boolean isShown(int offset) {
      return !withheld.get(places[offset]);
    }

    /** Withholds the latest word that is the received text's, of a heading only if need be. */
    void withhold(Prints prints, Deque<Integer> last) {
      Integer word = latest(prints, last, false);
      word = word == null ? latest(prints, last, true) : word;
      if (word != null) {
        int place = places[prints.start(word)];
        stretches[place].withhold(indices[place]);
        withheld.set(place);
        last.remove(word);
      }
    }

    private Integer latest(Prints prints, Deque<Integer> last, boolean heading) {
      for (Iterator<Integer> words = last.descendingIterator(); words.hasNext(); ) {
        Integer word = words.next();
        Stretch stretch = stretches[places[prints.start(word)]];
        if (stretch != null && stretch.heading == heading) {
          return word;
        }
      }
      return null;
    }
  }
}
