package io.github.apparat.verify;

import io.github.apparat.xml.HardenedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What must be known of the changes in a text before its words are read, as it may stand after
 * them: which changes were undone, which passages change places, which spans have an end (TEI, 11.3
 * and 11.3.4).
 */
final class Genesis extends DefaultHandler {
  /** Elements whose names end so change what is read; the words are looked for first. */
  private static final List<String> ENDINGS = List.of("undo", "transpose", "Span");

  private static final Pattern NEEDED = Pattern.compile("(?:" + String.join("|", ENDINGS) + ")\\b");

  private final Set<String> undone = new HashSet<>();
  private final Set<String> redone = new HashSet<>();
  private final Map<String, String> idAround = new LinkedHashMap<>();
  private final Deque<String> ids = new ArrayDeque<>();
  private final List<List<String>> orders = new ArrayList<>();
  private final Set<String> begun = new HashSet<>();
  private final Map<String, String> moves = new HashMap<>();

  private Genesis() {
    ids.push("");
  }

  /** Reads a file, if it has any such thing. */
  static Genesis of(byte[] bytes) throws IOException, SAXException {
    Genesis genesis = new Genesis();
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    if (ENDINGS.stream().anyMatch(file::contains) && NEEDED.matcher(file).find()) {
      XMLReader parser = HardenedReader.of(bytes.length);
      parser.setContentHandler(genesis);
      parser.setErrorHandler(genesis);
      parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
      genesis.orders.forEach(genesis::move);
    }
    return genesis;
  }

  /** Whether a change was cancelled and not renewed. */
  boolean isUndone(Optional<String> id) {
    return id.filter(i -> undone.contains(i) && !redone.contains(i)).isPresent();
  }

  /** Whether a span that points to an id ends: the id stands, and after its beginning. */
  boolean ends(String id) {
    return begun.contains(id) && idAround.containsKey(id);
  }

  /** The id of the passage that is to be read at the place of another. */
  Optional<String> moved(Optional<String> id) {
    return id.map(moves::get);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes) {
    String id = Optional.ofNullable(attributes.getValue("xml:id")).orElse("");
    if (!id.isEmpty()) {
      idAround.putIfAbsent(id, ids.peek());
    }
    switch (local) {
      case "undo" -> pointers(attributes.getValue("target")).forEach(undone::add);
      case "redo" -> pointers(attributes.getValue("target")).forEach(redone::add);
      case "transpose" -> orders.add(new ArrayList<>());
      case "ptr" -> {
        if (!orders.isEmpty()) {
          pointers(attributes.getValue("target")).forEach(orders.get(orders.size() - 1)::add);
        }
      }
      default ->
          pointers(attributes.getValue("spanTo"))
              .filter(to -> !idAround.containsKey(to))
              .forEach(begun::add);
    }
    ids.push(id.isEmpty() ? ids.peek() : id);
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    ids.pop();
    if (local.equals("listTranspose")) {
      orders.add(new ArrayList<>()); // what is pointed to from now on moves nowhere
    }
  }

  private static Stream<String> pointers(String value) {
    return value == null
        ? Stream.empty()
        : Stream.of(value.strip().split("\\s+")).map(p -> p.substring(p.indexOf('#') + 1));
  }

  /** What is not there, or stands in itself, moves nowhere. */
  private void move(List<String> order) {
    List<String> places = idAround.keySet().stream().filter(order::contains).toList();
    boolean nested = places.stream().anyMatch(p -> isWithin(p, places));
    if (places.size() == order.size() && !nested) {
      for (int i = 0; i < order.size(); i++) {
        moves.put(places.get(i), order.get(i));
      }
    }
  }

  private boolean isWithin(String id, List<String> others) {
    String around = idAround.get(id);
    return !around.isEmpty() && (others.contains(around) || isWithin(around, others));
  }
}
