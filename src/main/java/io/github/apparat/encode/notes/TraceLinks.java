package io.github.apparat.encode.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Links notes without a legible reference to traces of one. A note may have any trace of its page,
 * or of what lies between its neighbours; the first of a page also the last one of the page before.
 */
final class TraceLinks {
  /** Of up to so many traces each is compared with each note. */
  private static final int FEW = 96;

  /** Where there are more, those so far from the diagonal. */
  private static final int BAND = 4;

  /** From this strength on a trace counts as a reference. */
  private static final double SURE = 0.5;

  /** From this strength on it is a likely place for one that has left nothing. */
  private static final double LIKELY = 0.3;

  /** A trace on the page before has this share of its strength. */
  private static final double EARLY = 0.5;

  private final List<Expected> notes;
  private final List<Candidate> traces;
  private final Map<String, String> confusions;
  private final List<HeaviestChain.Pair> pairs = new ArrayList<>();

  /** How many sure and how many likely traces there are where a note may have its own. */
  private final int[] sure;

  private final int[] likely;
  private final int[] rivals;

  /**
   * @param notes by place, all without a reference
   * @param traces by place
   */
  TraceLinks(List<Expected> notes, List<Candidate> traces, Map<String, String> confusions) {
    this.notes = notes;
    this.traces = traces;
    this.confusions = confusions;
    sure = new int[notes.size()];
    likely = new int[notes.size()];
    rivals = new int[notes.size()];
    int before = 0;
    for (int first = 0; first < notes.size(); ) {
      int after = first + 1;
      while (after < notes.size() && notes.get(after).sharesPlace(notes.get(first))) {
        after++;
      }
      while (before < traces.size() && traces.get(before).start() < notes.get(first).from()) {
        before++;
      }
      int end = before;
      while (end < traces.size() && traces.get(end).start() < notes.get(first).to()) {
        end++;
      }
      compare(first, after, before, end);
      first = after;
    }
  }

  /** The chosen pairs of a note and a trace, by place. */
  List<HeaviestChain.Pair> chosen() {
    return HeaviestChain.of(pairs);
  }

  private void compare(int first, int after, int from, int end) {
    int sureHere = count(from, end, SURE);
    int likelyHere = count(from, end, LIKELY);
    int half = end - from <= FEW ? end - from : BAND;
    for (int note = first; note < after; note++) {
      sure[note] = sureHere;
      likely[note] = likelyHere;
      rivals[note] = after - first;
      int middle = from + (int) ((long) (end - from) * (note - first) / (after - first));
      for (int c = Math.max(from, middle - half); c < Math.min(end, middle + half); c++) {
        add(note, c, 1);
      }
    }
    for (int c = from - 1; c >= Math.max(0, from - FEW); c--) {
      if (traces.get(c).start() < notes.get(first).early()) {
        return;
      }
      if (traces.get(c).strength() >= SURE) {
        add(first, c, EARLY);
        return;
      }
    }
  }

  private int count(int from, int end, double strength) {
    return (int)
        IntStream.range(from, end).filter(c -> traces.get(c).strength() >= strength).count();
  }

  private void add(int note, int trace, double share) {
    double weight = traces.get(trace).strength() * (1 + fit(note, trace) / 2) * share;
    pairs.add(new HeaviestChain.Pair(note, trace, weight));
  }

  private double fit(int note, int trace) {
    String misread = traces.get(trace).misread();
    return misread.isEmpty() ? 0 : Figures.fit(misread, notes.get(note).n(), confusions);
  }

  /**
   * How sure a link is. Of as many traces as notes none is left over; a figure that agrees says the
   * same.
   */
  String cert(HeaviestChain.Pair pair) {
    Candidate trace = traces.get(pair.right());
    int note = pair.left();
    if (trace.strength() < LIKELY) {
      return "low";
    }
    if (trace.strength() < SURE) {
      return likely[note] == rivals[note] ? "medium" : "low";
    }
    boolean agrees = !trace.misread().isEmpty() && fit(note, pair.right()) >= 0;
    boolean there = trace.start() >= notes.get(note).from();
    if (there && (agrees || sure[note] == rivals[note])) {
      return "high";
    }
    return there || agrees ? "medium" : "low";
  }
}
