package io.github.apparat.encode.citation;

import io.github.apparat.encode.citation.Clue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the references of one passage from its clues, from left to right. */
final class References {
  private final Bibliography bibliography;
  private final String text;
  private final Between between;
  private final boolean note;
  private final String scope;
  private final Cited cited;
  private final List<Clue> clues;
  private final Ahead ahead;
  private final List<Reference> found = new ArrayList<>();
  private Reference open;

  /** Where the stretch begins that no reference has used yet. */
  private int free;

  /**
   * @param place whether the passage is a note, and in which scope "Ibid." is understood there
   * @param cited what was cited before; takes in what is cited here
   */
  References(
      Bibliography bibliography, String text, Citations.Place place, Cited cited, Clues clues) {
    this.bibliography = bibliography;
    this.text = text;
    this.between = new Between(text);
    this.note = place.isNote();
    this.scope = place.scope();
    this.cited = cited;
    this.clues = clues.in(text, note);
    ahead = new Ahead(text, this.clues, between);
  }

  /** The references, in the order of the text. */
  List<Reference> read() {
    for (int i = 0; i < clues.size(); i++) {
      Clue clue = clues.get(i);
      switch (clue.kind()) {
        case IBID -> ibid(clue);
        case ARCHIVE -> archive(clue);
        case TITLE -> title(i);
        case QUOTED, ITALIC -> phrase(i);
        case IMPRINT -> imprint(clue);
        case EDITION, LOCUS, DATE -> locus(clue);
        case STOP -> stop(i);
      }
    }
    close();
    return found;
  }

  private void archive(Clue clue) {
    Optional<String> work = Optional.of(clue.work().works().get(0).id());
    open(clue.start(), clue.end(), false, new Choice(work, "high"));
    open.archive(Part.of(clue.start(), clue.end(), "orgName"));
  }

  private void ibid(Clue clue) {
    close();
    open(clue.start(), clue.end(), false, cited.last(scope));
  }

  private void title(int at) {
    Clue clue = clues.get(at);
    Part title = Part.title(clue.start(), clue.end(), clue.work().level());
    List<Part> names = Authors.before(text, free(), clue.start());
    Choice choice = Choice.of(clue.work(), text, names, ahead.year(at), ahead.isLocated(at), cited);
    boolean known = choice.work().isPresent();
    if (known && takesHost(clue)) {
      open.host(names, title);
    } else if (!names.isEmpty() && (known || note)
        || known && ahead.isCited(at, note ? free() : clue.start())) {
      open(names, clue.start(), known && clue.work().level().equals("a"), choice, title);
    }
  }

  private void phrase(int at) {
    Clue clue = clues.get(at);
    boolean article = clue.is(Kind.QUOTED);
    Part words = clue.parts().get(0);
    List<Part> names = note ? Authors.before(text, free(), clue.start()) : List.of();
    if (takesHost(clue) && !article) {
      String level = between.says(open.end(), clue.start()) ? "m" : "j";
      open.host(names, Part.title(words.start(), words.end(), level));
    } else if (note && (!names.isEmpty() || article && ahead.hasHost(at))) {
      Part title = Part.title(words.start(), words.end(), article ? "a" : "m");
      open(names, clue.start(), article, Choice.NONE, title);
    }
  }

  private boolean takesHost(Clue clue) {
    return open != null && open.wantsHost() && between.leadsToHost(open.end(), clue.start());
  }

  private void imprint(Clue clue) {
    int gap = open == null ? Between.REACH : clue.start() - open.end();
    if (joins(clue)) {
      open.add(clue);
    } else if (gap < Between.REACH && open.hasTitle() && !open.isLocated()) {
      if (between.isSubtitle(open.end(), clue.start())) {
        open.stretchTitle(Unregistered.trimmed(text, open.end(), clue.start()));
      }
      open.add(clue);
    } else if (note) {
      Unregistered.beforeImprint(text, free(), clue.start()).ifPresent(u -> open(u, clue));
    }
  }

  /** Whether a part goes on with the open reference, perhaps after a journal no register has. */
  private boolean joins(Clue clue) {
    if (open == null || between.joins(open.end(), clue.start())) {
      return open != null;
    }
    Part host = note && open.wantsHost() ? between.unknownHost(open.end(), clue.start()) : null;
    if (host != null) {
      open.host(List.of(), host);
    }
    return host != null;
  }

  private void locus(Clue clue) {
    if (joins(clue)) {
      open.add(clue);
    } else if (note && continues(clue)) {
      Choice last = cited.last(scope);
      open(clue.start(), clue.start(), false, found.isEmpty() ? last.doubted() : last);
      open.add(clue);
    } else if (note && clue.isOfWork() && open == null) {
      Unregistered.beforeLocus(text, free, clue.start()).ifPresent(u -> open(u, clue));
    }
  }

  /**
   * Whether a locus without a work goes on with the one before: after a semicolon, or at the
   * beginning of a note that has lost its "Ibid.".
   */
  private boolean continues(Clue clue) {
    if (open != null) {
      return false;
    }
    return found.isEmpty()
        ? clue.is(Kind.LOCUS) && between.isWordless(0, clue.start())
        : between.goesOn(free, clue.start());
  }

  private void stop(int at) {
    Clue clue = clues.get(at);
    // "vol. 33; pp. 29-50" is one reference: a semicolon for a comma.
    boolean comma =
        open != null
            && ahead.hasPages(at)
            && open.isLocated()
            && !open.hasPages()
            && between.joins(open.end(), clue.start());
    if (!comma) {
      close();
      free = Math.max(free, text.charAt(clue.start()) == ';' ? clue.start() : clue.end());
    }
  }

  private void open(Unregistered unknown, Clue first) {
    Choice choice = Choice.of(unknown, text, bibliography);
    open(unknown.names(), unknown.title().start(), false, choice, unknown.title());
    open.add(first);
  }

  private void open(List<Part> names, int start, boolean article, Choice choice, Part title) {
    open(names.isEmpty() ? start : names.get(0).start(), start, article, choice);
    names.forEach(open::author);
    open.title(title);
  }

  private void open(int start, int end, boolean article, Choice choice) {
    close();
    open = new Reference(start, end, article, choice);
  }

  private void close() {
    if (open != null) {
      found.add(open);
      // The bare name of an archive cites nothing.
      if (open.archive() == null || open.isLocated()) {
        cited.add(scope, open.choice());
      }
      free = open.end();
      open = null;
    }
  }

  private int free() {
    return open == null ? free : open.end();
  }
}
