package io.github.apparat.mask;

import io.github.apparat.source.Prints;
import io.github.apparat.xml.Markup;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
    char[] shown = markup.text().toCharArray();
    for (Markup.Token token : markup.tokens()) {
      if (token.kind() != Markup.Kind.TEXT) {
        Arrays.fill(shown, token.start(), token.end(), ' ');
      }
    }
    Stretch[] stretches = new Stretch[shown.length];
    int[] indices = new int[shown.length];
    aligned.forEach((stretch, alignment) -> place(stretch, alignment, shown, stretches, indices));
    Matcher entity = ENTITY.matcher(markup.text());
    while (entity.find()) {
      Arrays.fill(shown, entity.start(), entity.end(), ' ');
    }
    withhold(shown, stretches, indices);
    char[] notes = shown.clone();
    part(markup, shown, notes);
    withhold(shown, stretches, indices);
    withhold(notes, stretches, indices);
  }

  /** Takes the notes out of the one, all but the notes out of the other. */
  private static void part(Markup markup, char[] text, char[] notes) {
    int depth = 0;
    for (Markup.Token token : markup.tokens()) {
      if (token.name().equals("note") && token.kind() == Markup.Kind.START) {
        depth++;
      } else if (token.name().equals("note") && token.kind() == Markup.Kind.END) {
        depth--;
      }
      Arrays.fill(depth > 0 ? text : notes, token.start(), token.end(), ' ');
    }
  }

  private void withhold(char[] shown, Stretch[] stretches, int[] indices) {
    Prints prints = new Prints(new String(shown));
    Deque<Integer> last = new ArrayDeque<>();
    for (int word = 0; word < prints.size(); word++) {
      last.addLast(word);
      if (last.size() == Prints.RUN && isPassage(prints, last)) {
        withhold(prints, last, stretches, indices).ifPresent(w -> blank(prints, w, shown));
      }
      if (last.size() == Prints.RUN) {
        last.removeFirst();
      }
    }
  }

  private static void blank(Prints prints, int word, char[] shown) {
    Arrays.fill(
        shown, prints.start(word), prints.start(word) + prints.words(word, 1).length(), ' ');
  }

  private static void place(
      Stretch stretch, Alignment alignment, char[] shown, Stretch[] stretches, int[] indices) {
    for (int i = 0; i < stretch.length(); i++) {
      int place = stretch.place(i);
      if (place >= 0 && alignment.offset(i) >= 0) {
        if (stretch.masked(i)) {
          shown[place] = ' ';
        }
        stretches[place] = stretch;
        indices[place] = i;
      }
    }
  }

  /** The latest word that is the received text's, of a heading only if there is no other. */
  private static Optional<Integer> withhold(
      Prints prints, Deque<Integer> last, Stretch[] stretches, int[] indices) {
    Integer word = latest(prints, last, stretches, false);
    word = word == null ? latest(prints, last, stretches, true) : word;
    if (word != null) {
      int place = prints.start(word);
      stretches[place].withhold(indices[place]);
      last.remove(word);
    }
    return Optional.ofNullable(word);
  }

  private static Integer latest(
      Prints prints, Deque<Integer> last, Stretch[] stretches, boolean heading) {
    for (Iterator<Integer> words = last.descendingIterator(); words.hasNext(); ) {
      Integer word = words.next();
      Stretch stretch = stretches[prints.start(word)];
      if (stretch != null && stretch.heading == heading) {
        return word;
      }
    }
    return null;
  }

  private boolean isPassage(Prints prints, Deque<Integer> words) {
    return passages.contains(prints.passage(words.stream().mapToInt(Integer::intValue).toArray()));
  }
}
