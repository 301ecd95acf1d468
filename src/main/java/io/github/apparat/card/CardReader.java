package io.github.apparat.card;

import io.github.apparat.mask.Origins;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the card of a whole text, in one pass over its markup. */
public final class CardReader {
  /** Inside these a word counts as marked; a paragraph or a note alone marks none. */
  static final Set<String> PHRASES =
      Set.of(
          "persName",
          "orgName",
          "placeName",
          "date",
          "title",
          "bibl",
          "author",
          "q",
          "said",
          "term",
          "gloss",
          "foreign",
          "num",
          "choice",
          "sic",
          "supplied",
          "idno",
          "ref");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

  private final Markup markup;
  private final Origins origins;
  private final SourceText source;
  private final Counts counts = new Counts();
  private final List<Doubt> doubts = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private final StringBuilder title = new StringBuilder();
  private String id = "";
  private boolean inTitle;
  private boolean inText;
  private int phrases;
  private int words;
  private int marked;
  private int last = -1;

  private CardReader(String tei, SourceText source) {
    this.source = source;
    markup = new Markup(tei);
    origins = new Origins(source, markup);
  }

  /**
   * Reads the card of a text.
   *
   * @param tei the whole text, its words all there
   * @param source the received text it was encoded from
   */
  public static Card read(String tei, SourceText source) {
    CardReader reader = new CardReader(tei, source);
    reader.markup.tokens().forEach(reader::read);
    return new Card(
        reader.id,
        reader.title.toString().strip().replaceAll("\\s+", " "),
        source.file(),
        source.sha256(),
        source.lines().count(),
        reader.words,
        reader.marked,
        reader.counts.all(),
        List.copyOf(reader.doubts));
  }

  private void read(Token token) {
    boolean tag = token.kind() == Kind.START || token.kind() == Kind.EMPTY;
    if (!inText) {
      header(token);
    }
    if (tag && (inText || token.name().equals("text"))) {
      inText = true;
      start(token);
    } else if (token.kind() == Kind.END && !open.isEmpty()) {
      end(open.pop());
    } else if (token.kind() == Kind.TEXT && !open.isEmpty()) {
      text(token);
    }
  }

  /** Takes the id of the text and its first title. */
  private void header(Token token) {
    if (token.kind() == Kind.START && token.name().equals("TEI")) {
      id =
          Optional.ofNullable(markup.attributes(token).get("xml:id"))
              .map(Attribute::value)
              .orElse("");
    }
    if (token.kind() == Kind.START && token.name().equals("title")) {
      inTitle = title.isEmpty();
    } else if (token.kind() == Kind.END && token.name().equals("title")) {
      inTitle = false;
    } else if (token.kind() == Kind.TEXT && inTitle) {
      title.append(plain(markup.text(token)));
    }
  }

  private void start(Token token) {
    Part part = new Part(token.name(), markup.attributes(token), last);
    boolean inChoice = !open.isEmpty() && open.peek().name.equals("choice");
    if (!inChoice) {
      counts.add(token.name());
    }
    if (token.name().equals("certainty") && !open.isEmpty()) {
      open.peek().others.add(part.value("assertedValue").replaceFirst("^#", ""));
    }
    phrases += PHRASES.contains(token.name()) ? 1 : 0;
    open.push(part);
    if (token.kind() == Kind.EMPTY) {
      end(open.pop());
    }
  }

  private void text(Token token) {
    String raw = markup.text(token);
    for (int i = 0; i < raw.length(); i++) {
      int origin = origins.of(token.start() + i);
      if (origin >= 0) {
        last = origin;
        for (Part part : open) {
          if (part.first >= 0) {
            break;
          }
          part.first = origin;
        }
      }
    }
    String text = plain(raw);
    open.stream().filter(p -> p.told).forEach(p -> p.text.append(text));
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words++;
      marked += phrases > 0 ? 1 : 0;
    }
  }

  private static String plain(String raw) {
    return ENTITY.matcher(raw).replaceAll(m -> unescaped(m.group()));
  }

  private static String unescaped(String entity) {
    return switch (entity) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      default -> "&";
    };
  }

  private void end(Part part) {
    phrases -= PHRASES.contains(part.name) ? 1 : 0;
    Part outer = open.peek();
    if (outer != null && outer.name.equals("choice")) {
      boolean ours = part.name.equals("corr") || part.name.equals("reg");
      outer.others.add(part.told());
      outer.cert = ours ? part.cert : outer.cert;
    }
    if (part.name.equals("gap") && outer != null && outer.name.equals("note")) {
      outer.lost = true;
    }
    part.doubt(outer, source).ifPresent(doubts::add);
  }
}
