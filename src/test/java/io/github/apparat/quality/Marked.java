package io.github.apparat.quality;

import io.github.apparat.mask.Origins;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an encoded text marks, each at its place in the received one. A reference is the span
 * between the characters on its two sides; the body of a note is its first character.
 */
final class Marked {
  private static final Map<String, Kind> NAMES =
      Map.of("persName", Kind.PERSON, "orgName", Kind.ORGAN);

  /** An element that is open, and its first and last received characters, -1 before them. */
  private static final class Open {
    final String name;
    final Map<String, Attribute> attributes;
    int first = -1;
    int last = -1;

    Open(String name, Map<String, Attribute> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    String value(String attribute) {
      return Optional.ofNullable(attributes.get(attribute)).map(Attribute::value).orElse("");
    }
  }

  private record Reference(int before, String number) {}

  /** Words that are read one after another: the text's own, or those of a note. */
  private static final class Flow {
    int last = -1;
    final List<Reference> waiting = new ArrayList<>();
  }

  private final Markup markup;
  private final Origins origins;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Flow> flows = new ArrayDeque<>();
  private final List<Mention> found = new ArrayList<>();

  private Marked(SourceText source, Markup markup) {
    this.markup = markup;
    origins = new Origins(source, markup);
    flows.push(new Flow());
    markup.tokens().forEach(this::read);
    settle(flows.peek(), source.text().length());
  }

  /** All that a whole TEI text marks. */
  static List<Mention> in(SourceText source, String tei) {
    return new Marked(source, new Markup(tei)).found;
  }

  private void read(Token token) {
    switch (token.kind()) {
      case START, EMPTY -> start(token);
      case END -> end();
      case TEXT -> {
        for (int i = token.start(); i < token.end(); i++) {
          character(origins.of(i));
        }
      }
      default -> {}
    }
  }

  private void start(Token tag) {
    Open element = new Open(tag.name(), markup.attributes(tag));
    boolean note = isNote(element);
    boolean reference = tag.name().equals("ref") && element.value("type").equals("note");
    if (reference || note && open.stream().noneMatch(Marked::isListOfNotes)) {
      Flow flow = flows.peek();
      flow.waiting.add(new Reference(flow.last + 1, number(element)));
    }
    if (tag.kind() == Markup.Kind.START) {
      open.push(element);
      if (note) {
        flows.push(new Flow());
      }
    }
  }

  private void end() {
    Open element = open.pop();
    if (isNote(element)) {
      Flow flow = flows.pop();
      settle(flow, flow.last);
      boolean linked = open.stream().noneMatch(Marked::isListOfNotes);
      if (element.first >= 0 && linked) {
        add(Kind.BODY, element.first, element.first, element.value("n"));
      }
    } else if (element.first >= 0) {
      String id = element.value("ref").split(" ")[0].replaceFirst("^.*#", "");
      kind(element.name).ifPresent(kind -> add(kind, element.first, element.last + 1, id));
    }
  }

  /** A pointer may name its note by target alone; the id of a note ends with its number. */
  private static String number(Open element) {
    String number = element.value("n");
    return number.isEmpty() ? element.value("target").replaceFirst("^.*\\D", "") : number;
  }

  private static Optional<Kind> kind(String element) {
    return Optional.ofNullable(NAMES.get(element));
  }

  private static boolean isNote(Open element) {
    return element.name.equals("note") && !element.value("n").isEmpty();
  }

  /** Notes whose reference was not found stand together. */
  private static boolean isListOfNotes(Open element) {
    return element.name.equals("div") && element.value("type").equals("notes");
  }

  private void character(int offset) {
    if (offset < 0) {
      return;
    }
    for (Open element : open) {
      element.first = element.first < 0 ? offset : element.first;
      element.last = offset;
      if (isNote(element)) {
        break;
      }
    }
    Flow flow = flows.peek();
    settle(flow, offset);
    flow.last = offset;
  }

  private void settle(Flow flow, int after) {
    for (Reference reference : flow.waiting) {
      int end = Math.max(reference.before(), after);
      add(Kind.REFERENCE, reference.before(), end, reference.number());
    }
    flow.waiting.clear();
  }

  private void add(Kind kind, int start, int end, String id) {
    found.add(new Mention(kind, start, end, List.of(id), false));
  }
}
