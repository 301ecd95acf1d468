package io.github.apparat.mask;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.CharRange;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a TEI file into its stretches, in one pass over its tokens. */
final class Stretches {
  /**
   * Where a token stands: in the text, among our words, among what may be read, in which stretch.
   */
  private record Context(
      boolean inText, boolean ours, boolean readable, Optional<Stretch> stretch) {}

  private final String name;
  private final Markup markup;
  private final Lines lines;
  private final Report report;
  private boolean inSigns;
  private final Deque<Context> open = new ArrayDeque<>();

  /** All stretches, in the order of their beginnings. */
  final List<Stretch> all = new ArrayList<>();

  /** What the header says are signs of the received file's format, none of its text. */
  final StringBuilder signs = new StringBuilder();

  /** Signs of notes, in whose place the notes stand. */
  final List<CharRange> replaced = new ArrayList<>();

  /** What the header says is no part of the text. */
  final List<CharRange> furniture = new ArrayList<>();

  /**
   * @param name of the file, for findings
   * @param report takes words that no stretch holds, and characters that are not written as
   *     themselves
   */
  Stretches(String name, Markup markup, Report report) {
    this.name = name;
    this.markup = markup;
    this.report = report;
    lines = new Lines(markup.text());
    open.push(new Context(false, false, false, Optional.empty()));
    markup.tokens().forEach(this::read);
  }

  private void read(Token token) {
    switch (token.kind()) {
      case START, EMPTY -> start(token);
      case END -> end(token.name());
      case TEXT -> text(token);
      case CDATA -> cdata(token);
      default -> {}
    }
  }

  private void start(Token tag) {
    Context outer = open.peek();
    Map<String, Attribute> attributes = markup.attributes(tag);
    List<CharRange> ranges = CharRange.in(Layers.value(attributes, "source"));
    if (tag.name().equals("note") && Layers.value(attributes, "type").equals("furniture")) {
      furniture.addAll(ranges);
    }
    inSigns = tag.name().equals("note") && Layers.value(attributes, "type").equals("signs");
    if (!Layers.value(attributes, "break").equals("no")) {
      breakWord(tag.name());
    }
    String number = Layers.value(attributes, "n");
    if (!number.isEmpty()) {
      outer.stretch().ifPresent(s -> s.numbers.add(number));
    }
    // A note says where the received text refers to it; its sign there is replaced by the note.
    List<CharRange> replaced = CharRange.in(Layers.value(attributes, "target"));
    outer.stretch().ifPresent(s -> s.inner.addAll(replaced));
    this.replaced.addAll(replaced);
    boolean gap = tag.name().equals("gap");
    Optional<Stretch> stretch = outer.stretch();
    if (outer.inText() && !gap && !ranges.isEmpty()) {
      outer.stretch().ifPresent(s -> s.inner.addAll(ranges));
      Stretch begun = new Stretch(tag.start(), ranges);
      begun.numbers.add(number);
      begun.heading = tag.name().equals("head");
      begun.numbered = tag.name().equals("note") && !number.isEmpty();
      all.add(begun);
      stretch = Optional.of(begun);
    }
    if (tag.kind() == Kind.START) {
      open.push(
          new Context(
              outer.inText() || tag.name().equals("text"),
              outer.ours() || Layers.ours(tag.name(), attributes),
              outer.readable() || Layers.readable(tag.name()),
              stretch));
    }
  }

  private void end(String element) {
    inSigns = false;
    open.pop();
    breakWord(element);
  }

  private void breakWord(String element) {
    // What stands among our words is no end of a received one.
    if (!Layers.phrase(element) && !open.peek().ours()) {
      open.peek().stretch().ifPresent(Stretch::space);
    }
  }

  private void text(Token token) {
    Context here = open.peek();
    String raw = markup.text(token);
    if (inSigns) {
      signs.append(raw);
    }
    if (!here.inText() || here.ours()) {
      return;
    }
    if (here.stretch().isPresent()) {
      int reference = here.stretch().get().add(raw, token.start(), !here.readable());
      if (reference >= 0) {
        report.add(Rule.MASK_03.at(lines.locate(name, reference), "a reference to a character"));
      }
    } else if (!Words.written(raw).isEmpty()) {
      report.add(
          Rule.MASK_04.at(
              lines.locate(name, token.start()), "these words have no place in the received text"));
    }
  }

  private void cdata(Token token) {
    Context here = open.peek();
    if (here.inText() && !here.ours()) {
      report.add(Rule.MASK_03.at(lines.locate(name, token.start()), "a CDATA section"));
    }
  }
}
