package io.github.apparat.serve;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements of a text on which nothing elsewhere in it depends: names, dates, words withheld or
 * lost, what the editors corrected, references that call no note, notes and entries of an apparatus
 * that can be spared; none with another id, or with something in it that must stay.
 */
final class Phrases {
  private static final String APP = "app";
  private static final String CHOICE = "choice";

  private static final Set<String> NAMES =
      Set.of(
          ("author bibl biblScope cell choice corr date edition editor emph extent foreign gap"
                  + " geogName hi idno lb measure mentioned name num orgName orig persName placeName"
                  + " ptr publisher pubPlace q quote ref reg roleName row rs series sic soCalled"
                  + " supplied surplus term title trailer unclear")
              .split(" "));

  /** What is in an entry of an apparatus, and shown with it alone. */
  private static final Set<String> IN_APP = Set.of("lem", "note", "rdg");

  /**
   * Whether a text has any of these decides which views it has (views.xsl), and whether it has an
   * apparatus: the first stays.
   */
  private static final Set<String> OF_VIEWS =
      Set.of("app gap lb supplied surplus unclear".split(" "));

  /** By these notes are called. */
  private static final Set<String> POINTERS = Set.of("ptr", "ref");

  private static final Pattern ID = Pattern.compile("\\sxml:id\\s*=");
  private static final Pattern RIGHTS = Pattern.compile("\\sreason\\s*=\\s*[\"']rights[\"']");

  /** A reference stands for one character; those of a file's own are not known here. */
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:amp|lt|gt|apos|quot|#\\d+|#x[0-9A-Fa-f]+);|\r\n");

  private final Markup markup;
  private final Spare spare;

  /** By the numbers of the tokens that begin them, those that end them. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> found = new HashSet<>();
  private boolean ofText;
  private int choices;
  private int apps;

  private static final class Open {
    private final int first;
    private final String name;
    private boolean mayGo;
    private int elements;

    private Open(int first, String name, boolean mayGo) {
      this.first = first;
      this.name = name;
      this.mayGo = mayGo;
    }
  }

  Phrases(Markup markup, Spare spare) {
    this.markup = markup;
    this.spare = spare;
    List<Token> tokens = markup.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      ofText |= token.name().equals("text");
      switch (token.kind()) {
        case START -> begun(new Open(i, token.name(), mayGo(token)));
        case EMPTY -> ended(new Open(i, token.name(), mayGo(token)), i);
        case END -> ended(open.pop(), i);
        case TEXT -> holds(characters(token) >= 0);
        default -> holds(false);
      }
    }
  }

  private void begun(Open element) {
    boolean choice = element.name.equals(CHOICE);
    choices += choice ? 1 : 0;
    apps += element.name.equals(APP) ? 1 : 0;
    // Of a choice in a choice, or in a reading, which one is shown decides whether it counts.
    element.mayGo &= !choice || choices + apps < 2;
    open.push(element);
  }

  private void ended(Open element, int last) {
    boolean choice = element.name.equals(CHOICE);
    choices -= choice && last > element.first ? 1 : 0;
    apps -= element.name.equals(APP) && last > element.first ? 1 : 0;
    boolean goes = element.mayGo && (!choice || element.elements > 1);
    if (goes) {
      ends.put(element.first, last);
    }
    holds(goes);
    if (!open.isEmpty()) {
      open.peek().elements++;
    }
  }

  private void holds(boolean whatMayGo) {
    if (!whatMayGo && !open.isEmpty()) {
      open.peek().mayGo = false;
    }
  }

  private boolean mayGo(Token tag) {
    String written = markup.text(tag);
    boolean isPlain = NAMES.contains(tag.name()) || apps > 0 && IN_APP.contains(tag.name());
    return (spare.has(markup, tag)
            || isPlain
                && !ID.matcher(written).find()
                && !(POINTERS.contains(tag.name()) && spare.isCall(written)))
        && !isFirstOfViews(tag, written);
  }

  private boolean isFirstOfViews(Token tag, String written) {
    return ofText
        && OF_VIEWS.contains(tag.name())
        && !isWithheld(tag, written)
        && found.add(tag.name());
  }

  /** Whether a tag stands for words that were received and may not be shown. */
  static boolean isWithheld(Token tag, String written) {
    return tag.name().equals("gap") && RIGHTS.matcher(written).find();
  }

  /** Whether a token begins an element that may be left out. */
  boolean begins(int token) {
    return ends.containsKey(token);
  }

  /** The token with which an element ends. */
  int end(int token) {
    return ends.get(token);
  }

  /** How many characters a text has; negative where that is not known. */
  int characters(Token text) {
    String written = markup.text(text);
    boolean plain = written.indexOf('&') < 0 && written.indexOf('\r') < 0;
    String read = plain ? written : REFERENCE.matcher(written).replaceAll(".");
    return read.indexOf('&') < 0 ? read.codePointCount(0, read.length()) : -1;
  }
}
