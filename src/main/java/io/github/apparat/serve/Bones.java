package io.github.apparat.serve;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a text without its words and {@link Phrases}: ids, breaks, headings, notes and
 * entries of an apparatus unless they can be spared. For what is left out of a block stands a
 * processing instruction, since texts are parted by their length, and what the editors changed is
 * counted.
 */
final class Bones {
  /** How many characters of HTML, as pages.xsl weighs them, and how many choices (views.xsl). */
  private static final String LEFT_OUT = "<?apparat-left-out %d %d?>";

  /** Is where something was that could be spared: what leads there from elsewhere still does. */
  private static final String ANCHOR = "<anchor xml:id=\"%s\"/>";

  private static final int ELEMENT = 110;
  private static final int NOTE = 700;
  private static final int WORD = 8;

  /** In what may be left out: all of their content may be absent (TEI, mixed content). */
  private static final Set<String> AROUND = Set.of("p ab note item cell q quote bibl".split(" "));

  private static final String TABLE = "table";

  /**
   * Of these may be left out what follows the first of their parts, which they may not be without.
   */
  private static final Map<String, String> WITH_ONE = Map.of(TABLE, "row", "row", "cell");

  /** Stands for the words of a note, which has some. */
  private static final String WORDS = "…";

  /** These are counted themselves (views.xsl). */
  private static final Set<String> INTERVENTIONS =
      Set.of("add addSpan choice del delSpan subst".split(" "));

  /** In these no choice is counted. */
  private static final Set<String> UNCOUNTED =
      Set.of("add choice del fw metamark rdg witDetail".split(" "));

  private static final Set<String> OF_TEXT = Set.of("text", "standOff");

  /** Where words were received, and on what they draw, is asked of those that are shown. */
  private static final Pattern SOURCE =
      Pattern.compile("\\ssource=\"(?:(?:cite:[^\\s\"]+|[^\\s\"]+#char=\\d+,\\d+)\\s*)+\"");

  private static final Pattern QUANTITY =
      Pattern.compile("\\squantity\\s*=\\s*[\"'](\\d{1,9})[\"']");

  private final Markup markup;
  private final List<Token> tokens;
  private final Spare spare;
  private final Phrases phrases;
  private final Deque<Open> open = new ArrayDeque<>();
  private long weight;
  private int choices;

  /** Takes the tokens that stay, in order. */
  interface Staying {
    /**
     * @param leftOut what stands for what was left out before it; may be empty
     * @param written what stays of it
     * @param inBlock whether it is in a block of the text, and not its beginning
     */
    void token(Token token, String leftOut, String written, boolean inBlock);
  }

  /** An element that stays, and what it is in. */
  private static final class Open {
    private final String name;
    private final int notes;
    private final Open note;
    private final boolean ofText;
    private final boolean ofHead;
    private final boolean ofBlock;
    private final boolean counts;
    private boolean hasOne;
    private boolean hasWords;

    private Open(String name, Open around) {
      this.name = name;
      boolean isNote = name.equals("note");
      notes = (around == null ? 0 : around.notes) + (isNote ? 1 : 0);
      note = isNote || around == null ? this : around.note;
      ofText = around != null && around.ofText || OF_TEXT.contains(name);
      // Whoever points to what it heads shows all of it.
      ofHead = around != null && around.ofHead || name.equals("head");
      ofBlock = around != null && around.ofBlock || ofText && isBlock(name);
      counts = (around == null || around.counts) && !UNCOUNTED.contains(name);
    }

    private static boolean isBlock(String name) {
      return AROUND.contains(name) || name.equals(TABLE);
    }
  }

  Bones(Markup markup, Spare spare) {
    this.markup = markup;
    this.spare = spare;
    tokens = markup.tokens();
    phrases = new Phrases(markup, spare);
  }

  /** Goes over what stays, once. */
  void each(Staying staying) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (mayGo(i)) {
        i = leaveOut(i, staying);
        continue;
      }
      boolean inBlock = !open.isEmpty() && open.peek().ofBlock;
      if (token.kind() == Kind.END) {
        open.pop();
      }
      boolean isOver = open.isEmpty() || !open.peek().ofBlock;
      boolean isNext = choices > 0 && INTERVENTIONS.contains(token.name());
      staying.token(token, isOver || isNext ? leftOut() : "", written(token), inBlock);
      if (token.kind() != Kind.END && !open.isEmpty()) {
        open.peek().hasOne |= token.name().equals(WITH_ONE.get(open.peek().name));
        open.peek().note.hasWords |= token.kind() == Kind.TEXT && !markup.text(token).isBlank();
      }
      if (token.kind() == Kind.START) {
        open.push(new Open(token.name(), open.peek()));
      }
    }
  }

  private String written(Token token) {
    String written = markup.text(token);
    boolean ofText = !open.isEmpty() && open.peek().ofText;
    return ofText && written.contains(" source=")
        ? SOURCE.matcher(written).replaceAll("")
        : written;
  }

  private String leftOut() {
    String leftOut = weight == 0 && choices == 0 ? "" : LEFT_OUT.formatted(weight, choices);
    weight = 0;
    choices = 0;
    return leftOut;
  }

  private boolean mayGo(int i) {
    Open around = open.peek();
    if (around == null || !around.ofText || around.ofHead) {
      return false;
    }
    return switch (tokens.get(i).kind()) {
      case TEXT -> AROUND.contains(around.name) && phrases.characters(tokens.get(i)) >= 0;
      case START, EMPTY -> phrases.begins(i) && (AROUND.contains(around.name) || around.hasOne);
      default -> false;
    };
  }

  /**
   * Leaves out a text, or an element with all that is in it but the ids of it; gives its last
   * token.
   */
  private int leaveOut(int first, Staying staying) {
    int last = phrases.begins(first) ? phrases.end(first) : first;
    // Words are shown in the line, and once more in each note around them.
    int times = 1 + open.peek().notes;
    Open note = open.peek().note;
    if (note.notes > 0 && !note.hasWords) {
      note.hasWords = true;
      weight -= times;
      staying.token(tokens.get(first), "", WORDS, true);
    }
    for (int i = first; i <= last; i++) {
      Token token = tokens.get(i);
      boolean isNote = token.name().equals("note");
      switch (token.kind()) {
        case TEXT -> weight += (long) times * phrases.characters(token);
        case START, EMPTY -> {
          boolean hasId = spare.has(markup, token);
          // What is there instead has its own weight.
          weight += (isNote ? NOTE : 0) + (hasId ? 0 : ELEMENT) + withheld(token);
          times += isNote && token.kind() == Kind.START ? 1 : 0;
          choices += token.name().equals("choice") && open.peek().counts ? 1 : 0;
          if (hasId) {
            String anchor = ANCHOR.formatted(markup.attribute(token, "xml:id"));
            staying.token(token, "", anchor, true);
          }
        }
        case END -> times -= isNote ? 1 : 0;
        default -> {}
      }
    }
    return last;
  }

  private long withheld(Token tag) {
    String written = markup.text(tag);
    Matcher quantity = QUANTITY.matcher(written);
    return Phrases.isWithheld(tag, written) && quantity.find()
        ? WORD * Long.parseLong(quantity.group(1))
        : 0;
  }
}
