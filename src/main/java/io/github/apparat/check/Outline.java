package io.github.apparat.check;

import io.github.apparat.xml.XmlFile.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a file is, what in it others may point to, and what it points to; gathered while the file is
 * read, so that no tree is needed to follow the pointers of an edition.
 */
final class Outline extends DefaultHandler {
  static final String TEI = "http://www.tei-c.org/ns/1.0";

  /**
   * All attributes that hold pointers and are followed (TEI, {@code teidata.pointer}), but for
   * those of an apparatus, of which {@link ApparatusChecks} knows more.
   */
  private static final Set<String> POINTERS =
      Set.of(
          ("active ana assertedValue corresp datingMethod hand mutual next passive prev ref resp"
                  + " sameAs scheme select source target who")
              .split(" "));

  /** Attributes that hold pointers or something else: dates, pictures, names of rendering. */
  private static final Set<String> SOMETIMES =
      Set.of("edRef facs rendition spanTo targetEnd".split(" "));

  private static final Set<String> ENTRIES = Set.of("person", "org", "place");

  private static final Set<String> WORKS = Set.of("bibl", "biblStruct", "biblFull");

  /** What of a TEI is shown as a text. */
  private static final Set<String> BODIES = Set.of("text", "sourceDoc");

  /** What says more of an entry than who it is. */
  private static final Set<String> CLAIMS = Set.of("event", "state");

  /**
   * Something with an id.
   *
   * @param within the id of the nearest element around it; may be empty
   */
  record Anchor(String element, Place place, String within) {}

  /** The value of a pointer attribute of an element; may name several targets. */
  record Pointer(String attribute, String value, String element, String type, Place place) {}

  /** A way of writing pointers short (TEI, {@code prefixDef}). */
  record Prefix(String ident, String pattern, String replacement) {}

  /** An id that stands a second time. */
  record Again(String id, Place place) {}

  private record Open(String element, String id) {}

  private final Map<String, Anchor> ids = new HashMap<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private final List<Again> again = new ArrayList<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final Set<String> claiming = new HashSet<>();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private String root = "";
  private String namespace = "";
  private final List<Integer> texts = new ArrayList<>();
  private final Listings listings = new Listings();
  private int teis;
  private boolean hasEntries;
  private boolean hasApparatus;
  private final Set<String> included = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  private String own = "";
  private Locator locator;

  Map<String, Anchor> ids() {
    return ids;
  }

  List<Pointer> pointers() {
    return pointers;
  }

  List<Again> again() {
    return again;
  }

  List<Prefix> prefixes() {
    return prefixes;
  }

  /** Whether an entry itself says more than who it is. */
  boolean claims(String id) {
    return claiming.contains(id);
  }

  /** The local name of the root. */
  String root() {
    return root;
  }

  String namespace() {
    return namespace;
  }

  /** Which elements TEI of the file, counted from 0, hold a text or a transcript. */
  List<Integer> texts() {
    return texts;
  }

  /** Which of these texts are nothing but lists of entries. */
  Set<Integer> registers() {
    return listings.registers();
  }

  /** Whether a person, an organ, a place or a work has an id here. */
  boolean hasEntries() {
    return hasEntries;
  }

  /** Whether there is an entry of an apparatus. */
  boolean hasApparatus() {
    return hasApparatus;
  }

  /** Forgets the pointers that lead to places of this file, where nobody asks for them. */
  void forgetWithin() {
    pointers.removeIf(p -> p.value().startsWith("#") && ids.containsKey(p.value().substring(1)));
  }

  @Override
  public void setDocumentLocator(Locator at) {
    locator = at;
  }

  /** The parser, of which the locator is a part, is not to be kept as long as the outline. */
  @Override
  public void endDocument() {
    locator = null;
  }

  /** The address of the file that is included here; empty for the one that is read. */
  private String file() {
    String file = locator.getSystemId() == null ? "" : locator.getSystemId();
    if (file.equals(own)) {
      return "";
    }
    included.add(file);
    return file;
  }

  /** Whether files are included. */
  boolean hasInclusions() {
    return !included.isEmpty();
  }

  /** The addresses of the files that are included as texts of their own. */
  Set<String> includedTexts() {
    return wholes;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (open.isEmpty()) {
      root = local;
      own = locator.getSystemId() == null ? "" : locator.getSystemId();
      namespace = uri;
    }
    String id = "";
    Place place = new Place(locator.getLineNumber(), locator.getColumnNumber(), file());
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.getQName(i);
      if (attribute.equals("xml:id")) {
        id = attributes.getValue(i).strip();
      } else if (isPointer(attribute, attributes.getValue(i))) {
        String type = attributes.getValue("type");
        pointers.add(
            new Pointer(
                attribute, attributes.getValue(i).strip(), local, type == null ? "" : type, place));
      }
    }
    tei(uri, local, attributes);
    listings.start(uri, local, !id.isEmpty());
    if (!id.isEmpty()) {
      anchor(id, local, place);
    }
    if (CLAIMS.contains(local)) {
      open.stream()
          .filter(o -> !o.id().isEmpty() && ENTRIES.contains(o.element()))
          .forEach(o -> claiming.add(o.id()));
    }
    open.push(new Open(local, id));
  }

  @Override
  public void endElement(String uri, String local, String name) {
    open.pop();
    listings.end(uri, local);
    if (uri.equals(TEI) && local.equals("TEI")) {
      numbers.pop();
    }
  }

  private static boolean isPointer(String attribute, String value) {
    return POINTERS.contains(attribute) && !value.isBlank()
        || SOMETIMES.contains(attribute) && value.contains("#");
  }

  private void tei(String uri, String local, Attributes attributes) {
    hasApparatus = hasApparatus || local.equals("app");
    boolean inTei = !open.isEmpty() && open.peek().element().equals("TEI");
    if (uri.equals(TEI) && local.equals("TEI")) {
      if (!file().isEmpty()) {
        wholes.add(file());
      }
      numbers.push(teis++);
    } else if (inTei && BODIES.contains(local) && !texts.contains(numbers.peek())) {
      texts.add(numbers.peek());
    }
    if (local.equals("prefixDef")) {
      prefixes.add(
          new Prefix(
              value(attributes, "ident"),
              value(attributes, "matchPattern"),
              value(attributes, "replacementPattern")));
    }
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  private void anchor(String id, String element, Place place) {
    String within = open.stream().map(Open::id).filter(i -> !i.isEmpty()).findFirst().orElse("");
    if (ids.putIfAbsent(id, new Anchor(element, place, within)) != null) {
      again.add(new Again(id, place));
    }
    hasEntries = hasEntries || ENTRIES.contains(element) || WORKS.contains(element);
  }
}
