package io.github.apparat.suggest;

import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A paragraph, a note, a cell or another stretch of text as a reader reads it, notes and other such
 * stretches within it left out; each character with its place in the TEI file. White space of any
 * length reads as one space, apostrophes are straight.
 */
final class Passage {
  /** What stands where words are that no name goes over. */
  static final char BREAK = '\uFFFC';

  /** What is not looked for at a character. */
  enum Closed {
    NAMES,
    DATES,
    CITATIONS
  }

  /**
   * An element in the passage.
   *
   * @param name without a prefix
   * @param tag its start tag
   * @param from the index of its first character
   * @param to the index after its last one
   */
  record Element(String name, Map<String, Attribute> attributes, Token tag, int from, int to) {
    String value(String attribute) {
      return Optional.ofNullable(attributes.get(attribute)).map(Attribute::value).orElse("");
    }

    /** The entry to which it points, without {@code #}; empty for none. */
    String ref() {
      String first = value("ref").strip().split("\\s+")[0];
      return first.substring(first.indexOf('#') + 1);
    }
  }

  private final String place;
  private final String prefix;
  private final String language;
  private final boolean note;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private final Map<Closed, BitSet> closed = new EnumMap<>(Closed.class);
  private final List<Element> elements = new ArrayList<>();
  private final TreeMap<Integer, List<Element>> byStart = new TreeMap<>();
  private final Map<String, int[]> places = new HashMap<>();

  /**
   * @param place its {@code xml:id}; of one without, that of an element around it and a number
   * @param prefix of the elements around it, with its colon; empty for none
   * @param language as in {@code xml:lang}
   * @param note whether it is a note
   */
  Passage(String place, String prefix, String language, boolean note) {
    this.place = place;
    this.prefix = prefix;
    this.language = language;
    this.note = note;
    for (Closed what : Closed.values()) {
      closed.put(what, new BitSet());
    }
  }

  /** Adds a character that is written from one offset of the file to another. */
  void add(char c, int start, int end, Iterable<Closed> not) {
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
      return;
    }
    int index = text.length();
    if (index == starts.length) {
      starts = Arrays.copyOf(starts, 2 * index);
      ends = Arrays.copyOf(ends, 2 * index);
    }
    text.append(space ? ' ' : c == '’' ? '\'' : c);
    starts[index] = start;
    ends[index] = end;
    not.forEach(what -> closed.get(what).set(index));
  }

  void add(Element element) {
    elements.add(element);
    byStart.computeIfAbsent(element.from(), k -> new ArrayList<>()).add(element);
  }

  String place() {
    return place;
  }

  /** With which the names of elements in it begin. */
  String prefix() {
    return prefix;
  }

  String language() {
    return language;
  }

  boolean isNote() {
    return note;
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** The elements in it, in the order of their ends. */
  List<Element> elements() {
    return elements;
  }

  /** The elements that begin between two indices. */
  Stream<Element> beginning(int from, int to) {
    return byStart.subMap(from, to).values().stream().flatMap(List::stream);
  }

  /** The element of a name that begins and ends at two indices. */
  Optional<Element> element(String name, int from, int to) {
    return byStart.getOrDefault(from, List.of()).stream()
        .filter(e -> e.name().equals(name) && e.to() == to)
        .findFirst();
  }

  /** How often some words begin before an index. */
  int before(String words, int index) {
    int[] all = places.computeIfAbsent(words, this::places);
    int found = Arrays.binarySearch(all, index);
    return found < 0 ? -found - 1 : found;
  }

  private int[] places(String words) {
    IntStream.Builder all = IntStream.builder();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      all.add(at);
    }
    return all.build().toArray();
  }

  /** The offset in the file at which the character at an index begins. */
  int start(int index) {
    return starts[index];
  }

  /** The offset in the file at which the character before an index ends. */
  int end(int index) {
    return ends[index - 1];
  }

  /** Whether nothing of a kind is closed between two indices. */
  boolean isOpen(Closed what, int from, int to) {
    int next = closed.get(what).nextSetBit(from);
    return next < 0 || next >= to;
  }
}
