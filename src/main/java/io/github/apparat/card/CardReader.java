package io.github.apparat.card;

import io.github.apparat.mask.Origins;
import io.github.apparat.report.Location;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the card of a whole text, in one pass over its markup. */
public final class CardReader {
  /** What is told, and by which elements. */
  private static final Map<String, Set<String>> COUNTED = counted();

  /** Inside these a word counts as marked; a paragraph or a note alone marks none. */
  private static final Set<String> PHRASES =
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
  private final Map<String, Integer> counts = new LinkedHashMap<>();
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
    COUNTED.keySet().forEach(key -> counts.put(key, 0));
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
        reader.counts,
        List.copyOf(reader.doubts));
  }

  private static Map<String, Set<String>> counted() {
    Map<String, Set<String>> counted = new LinkedHashMap<>();
    counted.put("divisions", Set.of("div"));
    counted.put("headings", Set.of("head"));
    counted.put("paragraphs", Set.of("p", "ab"));
    counted.put("quotations", Set.of("quote", "q", "said"));
    counted.put("items", Set.of("item"));
    counted.put("tables", Set.of("table"));
    counted.put("cells", Set.of("cell"));
    counted.put("pages", Set.of("pb"));
    counted.put("notes", Set.of("note"));
    counted.put("persons", Set.of("persName"));
    counted.put("organs", Set.of("orgName"));
    counted.put("places", Set.of("placeName"));
    counted.put("dates", Set.of("date"));
    counted.put("works", Set.of("bibl"));
    counted.put("signatures", Set.of("idno"));
    counted.put("terms", Set.of("term", "foreign"));
    counted.put("references", Set.of("ref"));
    counted.put("emendations", Set.of("choice", "sic", "surplus"));
    counted.put("supplied", Set.of("supplied"));
    counted.put("gaps", Set.of("gap"));
    return counted;
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
    COUNTED.forEach(
        (key, elements) -> {
          if (elements.contains(token.name()) && !inChoice) {
            counts.merge(key, 1, Integer::sum);
          }
        });
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
    doubt(part, outer).ifPresent(kind -> add(kind, part));
  }

  private Optional<Doubt.Kind> doubt(Part part, Part outer) {
    boolean sure = part.cert.isEmpty() || part.cert.equals("high");
    boolean inNote = outer != null && outer.name.equals("note");
    Doubt.Kind kind =
        switch (part.name) {
          case "persName", "orgName" -> sure && part.others.isEmpty() ? null : Doubt.Kind.NAME;
          case "note" ->
              part.lost
                  ? Doubt.Kind.LOST_NOTE
                  : sure && part.value("subtype").isEmpty() ? null : Doubt.Kind.REFERENCE;
          case "gap" -> inNote || part.value("reason").equals("rights") ? null : Doubt.Kind.GAP;
          case "choice" -> sure ? null : Doubt.Kind.EMENDATION;
          case "supplied" -> sure ? null : Doubt.Kind.SUPPLIED;
          case "unclear" -> Doubt.Kind.UNCLEAR;
          case "bibl" -> sure ? null : Doubt.Kind.WORK;
          case "pb" -> part.cert.equals("low") ? Doubt.Kind.PAGE : null;
          default -> null;
        };
    return Optional.ofNullable(kind);
  }

  private void add(Doubt.Kind kind, Part part) {
    boolean choice = kind == Doubt.Kind.EMENDATION && part.others.size() == 2;
    String found = choice ? part.others.get(0) : part.told();
    String decided = choice ? part.others.get(1) : decided(kind, part);
    int offset = part.first >= 0 ? part.first : part.before < 0 ? -1 : part.before + 1;
    Location place = offset < 0 ? Location.of("") : source.locate(offset);
    doubts.add(
        new Doubt(
            kind,
            place.line(),
            place.column(),
            found,
            decided,
            choice ? List.of() : List.copyOf(part.others),
            part.cert));
  }

  private static String decided(Doubt.Kind kind, Part part) {
    return switch (kind) {
      case NAME -> part.value("ref").replaceFirst("^#", "");
      case WORK -> part.value("corresp").replaceFirst("^#", "");
      case REFERENCE, LOST_NOTE, PAGE -> part.value("n");
      case GAP -> part.value("reason");
      default -> part.told();
    };
  }

  /** An element that stands open. */
  private static final class Part {
    private final String name;
    private final Map<String, Attribute> attributes;
    private final int before;
    private final boolean told;
    private final StringBuilder text = new StringBuilder();
    private final List<String> others = new ArrayList<>();
    private String cert;
    private int first = -1;
    private boolean lost;

    Part(String name, Map<String, Attribute> attributes, int before) {
      this.name = name;
      this.attributes = attributes;
      this.before = before;
      told = PHRASES.contains(name) || Set.of("corr", "orig", "reg", "unclear").contains(name);
      cert = value("cert");
    }

    String value(String attribute) {
      return Optional.ofNullable(attributes.get(attribute)).map(Attribute::value).orElse("");
    }

    String told() {
      return text.toString().strip().replaceAll("\\s+", " ");
    }
  }
}
