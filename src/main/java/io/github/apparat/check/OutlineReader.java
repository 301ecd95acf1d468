package io.github.apparat.check;

import io.github.apparat.check.Outline.Again;
import io.github.apparat.check.Outline.Anchor;
import io.github.apparat.check.Outline.Pointer;
import io.github.apparat.check.Outline.Prefix;
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

/** Gathers the outline of a file while the file is read. */
final class OutlineReader extends DefaultHandler {

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

  private record Open(String element, String id) {}

  private final Map<String, Anchor> ids = new HashMap<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private final List<Again> again = new ArrayList<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final Set<String> claiming = new HashSet<>();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private String id = "";
  private String root = "";
  private String namespace = "";
  private final List<Integer> texts = new ArrayList<>();
  private final Listings listings = new Listings();
  private int teis;
  private boolean hasEntries;
  private boolean hasApparatus;
  private boolean hasOffices;
  private final Set<String> included = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  private String own = "";
  private Locator locator;

  /** The outline, when all has been read. */
  Outline outline() {
    return new Outline(
        ids,
        pointers,
        again,
        prefixes,
        claiming,
        id,
        root,
        namespace,
        texts,
        listings.registers(),
        hasEntries,
        hasApparatus,
        hasOffices,
        !included.isEmpty(),
        wholes);
  }

  @Override
  public void setDocumentLocator(Locator at) {
    locator = at;
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
    if (open.isEmpty()) {
      this.id = id;
    }
    hasOffices = hasOffices || local.equals("roleName") && !value(attributes, "ref").isBlank();
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
    if (uri.equals(Outline.TEI) && local.equals("TEI")) {
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
    if (uri.equals(Outline.TEI) && local.equals("TEI")) {
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
