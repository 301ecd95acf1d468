package io.github.apparat.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** Which of the texts of a file are registers; told of all elements of the file. */
final class Listings {
  /** An element TEI: its number, its text, and how deep inside it we are. */
  private static final class Tei {
    private final int number;
    private final Listing listing = new Listing();
    private int depth;

    private Tei(int number) {
      this.number = number;
    }
  }

  private final Deque<Tei> open = new ArrayDeque<>();
  private final Set<Integer> registers = new TreeSet<>();
  private int teis;

  void start(String uri, String element, boolean hasId) {
    if (uri.equals(Outline.TEI) && element.equals("TEI")) {
      open.push(new Tei(teis++));
    } else if (!open.isEmpty()) {
      Tei tei = open.peek();
      boolean body = tei.depth == 0 && (element.equals("text") || element.equals("sourceDoc"));
      if (body || tei.listing.isOpen()) {
        tei.listing.start(element, hasId);
      }
      tei.depth++;
    }
  }

  void end(String uri, String element) {
    if (open.isEmpty()) {
      return;
    }
    Tei tei = open.peek();
    if (uri.equals(Outline.TEI) && element.equals("TEI")) {
      if (tei.listing.isRegister()) {
        registers.add(tei.number);
      }
      open.pop();
    } else {
      tei.depth--;
      if (tei.listing.isOpen()) {
        tei.listing.end();
      }
    }
  }

  /** The numbers of the elements TEI, from 0, whose text is a register. */
  Set<Integer> registers() {
    return registers;
  }
}
