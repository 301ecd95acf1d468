package io.github.apparat.suggest;

import io.github.apparat.suggest.Passage.Closed;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a TEI file into its passages, in one pass over its tokens. */
final class Passages {
  /** Elements that go on with the passage around them; every other one is a passage of its own. */
  private static final Set<String> INLINE =
      Set.of(
          ("abbr add am anchor app author bibl biblScope caesura cb certainty choice corr damage date"
                  + " del distinct editor emph ex expan foreign forename gap geogName gloss graphic"
                  + " handShift hi idno lb lem measure mentioned metamark milestone name num orgName"
                  + " orig pb pc persName placeName ptr pubPlace publisher q rdg ref reg restore retrace"
                  + " roleName rs said secl seg sic soCalled space subst supplied surname surplus term"
                  + " time title unclear w")
              .split(" "));

  /** What is not read: another wording of what is, or none of the text's words. */
  private static final Set<String> UNREAD = Set.of("del", "rdg", "fw", "surplus", "certainty");

  private static final Set<String> UNREAD_IN_CHOICE = Set.of("sic", "orig", "abbr");

  /** White space stands for these, unless the word goes on. */
  private static final Set<String> LINES = Set.of("lb", "pb", "cb", "milestone");

  private static final Set<String> WHOLE =
      Set.of(
          "bibl", "biblStruct", "biblFull", "title", "idno", "ref", "foreign", "formula", "code");

  private static final Set<String> NAMES =
      Set.of(
          ("persName orgName placeName geogName name rs surname forename roleName author editor"
                  + " publisher pubPlace docAuthor date time num measure term mentioned")
              .split(" "));

  private static final Set<String> DATES =
      Set.of("date", "time", "num", "measure", "biblScope", "persName", "orgName", "docDate");

  private record Open(
      String name,
      Token tag,
      int from,
      String place,
      String language,
      Passage passage,
      boolean read,
      Set<Closed> closed) {}

  private final Markup markup;
  private final List<Passage> all = new ArrayList<>();
  private final Map<String, Integer> nameless = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private Passages(Markup markup, String id) {
    this.markup = markup;
    open.push(new Open("", null, 0, id, "", null, false, EnumSet.noneOf(Closed.class)));
    markup.tokens().forEach(this::read);
  }

  /**
   * The passages of all texts of a file that have words, in the order of their beginnings.
   *
   * @param id of the file, for passages without an id around them
   */
  static List<Passage> of(Markup markup, String id) {
    return new Passages(markup, id).all.stream().filter(p -> !p.text().isBlank()).toList();
  }

  private void read(Token token) {
    switch (token.kind()) {
      case START -> start(token);
      case EMPTY -> empty(token);
      case END -> end();
      case TEXT -> text(token);
      case CDATA -> broken(token);
      default -> {}
    }
  }

  private static String local(Token tag) {
    return tag.name().substring(tag.name().indexOf(':') + 1);
  }

  private void start(Token tag) {
    Open outer = open.peek();
    String name = local(tag);
    Map<String, Attribute> attributes = markup.attributes(tag);
    String id = value(attributes, "xml:id");
    String said = value(attributes, "xml:lang");
    String language = said.isEmpty() ? outer.language() : said;
    boolean inText = outer.passage() != null || name.equals("text");
    boolean read = outer.read() || name.equals("text");
    read &= !UNREAD.contains(name);
    read &= !(outer.name().equals("choice") && UNREAD_IN_CHOICE.contains(name));
    boolean inline = outer.passage() != null && INLINE.contains(name);
    String place = id.isEmpty() || inline ? outer.place() : id;
    if (!inline && outer.passage() != null && !name.equals("note")) {
      part(outer, tag);
    }
    Set<Closed> closed = closed(outer, name, language, inline);
    Passage passage = outer.passage();
    if (!inline && inText) {
      String prefix = tag.name().substring(0, tag.name().length() - name.length());
      String own = id.isEmpty() ? numbered(place) : id;
      passage = new Passage(own, prefix, language, name.equals("note"));
      all.add(passage);
    }
    int from = passage == null ? 0 : passage.length();
    open.push(new Open(name, tag, from, place, language, passage, read, closed));
  }

  private String numbered(String place) {
    return place + "~" + nameless.merge(place, 1, Integer::sum);
  }

  /** What is closed goes on in passages within: in a note on a title, it does not. */
  private static Set<Closed> closed(Open outer, String name, String language, boolean inline) {
    Set<Closed> closed = EnumSet.noneOf(Closed.class);
    if (inline) {
      closed.addAll(outer.closed());
    }
    boolean foreign = inline && !sameLanguage(language, outer.passage().language());
    if (foreign || WHOLE.contains(name)) {
      closed.addAll(EnumSet.allOf(Closed.class));
    }
    if (NAMES.contains(name)) {
      closed.add(Closed.NAMES);
    }
    if (DATES.contains(name)) {
      closed.add(Closed.DATES);
    }
    return closed;
  }

  private static boolean sameLanguage(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private void empty(Token tag) {
    Open here = open.peek();
    if (here.passage() == null) {
      return;
    }
    String name = local(tag);
    if (LINES.contains(name)) {
      if (!value(markup.attributes(tag), "break").equals("no")) {
        add(' ', tag.start(), tag.start());
      }
    } else if (!Set.of("ptr", "anchor", "note", "ref", "index").contains(name)) {
      part(here, tag);
    }
  }

  /** No name goes over a place. */
  private static void part(Open here, Token tag) {
    if (here.read()) {
      here.passage().add(Passage.BREAK, tag.start(), tag.end(), here.closed());
    }
  }

  private void end() {
    Open closing = open.pop();
    if (closing.passage() != null && INLINE.contains(closing.name())) {
      closing
          .passage()
          .add(
              new Passage.Element(
                  closing.name(),
                  markup.attributes(closing.tag()),
                  closing.tag(),
                  closing.from(),
                  closing.passage().length()));
    }
  }

  private void text(Token token) {
    String raw = markup.text();
    int at = token.start();
    while (at < token.end()) {
      int end = at + 1;
      if (raw.charAt(at) == '&') {
        end = raw.indexOf(';', at) + 1;
        String meant = References.meant(raw.substring(at, end));
        for (int i = 0; i < meant.length(); i++) {
          add(meant.charAt(i), at, end);
        }
      } else {
        add(raw.charAt(at), at, end);
      }
      at = end;
    }
  }

  /** No tag can stand in a CDATA section. */
  private void broken(Token token) {
    if (open.peek().passage() != null) {
      part(open.peek(), token);
    }
  }

  private void add(char c, int start, int end) {
    Open here = open.peek();
    if (here.passage() != null && here.read()) {
      here.passage().add(c, start, end, here.closed());
    }
  }

  private static String value(Map<String, Attribute> attributes, String name) {
    return Optional.ofNullable(attributes.get(name)).map(Attribute::value).orElse("");
  }

  /** References to characters and to the entities that XML has itself. */
  private static final class References {
    private static final Map<String, String> OWN =
        Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'");

    /** What a reference stands for; a break for an entity of the file's own. */
    static String meant(String reference) {
      if (!reference.startsWith("&#")) {
        return OWN.getOrDefault(reference, String.valueOf(Passage.BREAK));
      }
      boolean hex = reference.charAt(2) == 'x';
      String digits = reference.substring(hex ? 3 : 2, reference.length() - 1);
      return Character.toString(Integer.parseInt(digits, hex ? 16 : 10));
    }
  }
}
