package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reference to a work, while it is read: grows to the right, part by part. */
final class Reference {
  private final int start;
  private int end;

  /** Whether its title is that of an article, whose host may follow. */
  private final boolean article;

  private final Choice choice;
  private Part title;
  private Part archive;
  private boolean hosted;
  private boolean located;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param article whether its title is that of an article, whose host may follow
   * @param choice its work, as far as that is known
   */
  Reference(int start, int end, boolean article, Choice choice) {
    this.start = start;
    this.end = end;
    this.article = article;
    this.choice = choice;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Choice choice() {
    return choice;
  }

  Optional<String> work() {
    return choice.work();
  }

  /** How sure its work is: high, medium or low. */
  String cert() {
    return choice.cert();
  }

  List<Part> parts() {
    return parts;
  }

  /** Whether the title of a journal or a collection may follow. */
  boolean wantsHost() {
    return article && !hosted && !located;
  }

  /** Whether a part of the work was named. */
  boolean isLocated() {
    return located;
  }

  boolean hasPages() {
    return parts.stream().anyMatch(p -> "page".equals(p.attributes().get("unit")));
  }

  void title(Part title) {
    this.title = title;
    parts.add(title);
    end = Math.max(end, title.end());
  }

  void host(List<Part> names, Part host) {
    hosted = true;
    parts.addAll(names);
    title(host);
  }

  /** Lets the last title go on to an index: the register had only its beginning. */
  void stretchTitle(int to) {
    parts.remove(title);
    title(new Part(title.start(), to, title.element(), title.attributes()));
  }

  boolean hasTitle() {
    return title != null;
  }

  void add(Clue clue) {
    parts.addAll(clue.parts());
    located |= clue.is(Clue.Kind.LOCUS, Clue.Kind.DATE);
    end = Math.max(end, clue.end());
  }

  void author(Part name) {
    parts.add(name);
  }

  /** The name of the archive it is to, or null. */
  Part archive() {
    return archive;
  }

  void archive(Part name) {
    archive = name;
  }
}
