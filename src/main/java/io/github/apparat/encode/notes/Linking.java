package io.github.apparat.encode.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each note of a scope its reference: first those whose numbers can be read, in order;
 * between them, and on the page of the note, the likeliest of what is left.
 */
final class Linking {
  /** So far from the diagonal a trace is still compared, where a page has many. */
  private static final int BAND = 48;

  /** From this strength on a trace counts as a reference. */
  private static final double SURE = 0.5;

  private final List<Expected> notes;
  private final List<Candidate> candidates;
  private final Map<String, String> confusions;
  private final Candidate[] chosen;
  private final String[] cert;

  /**
   * @param notes by number
   * @param candidates by place
   * @param confusions for a figure, the characters it is misread as
   */
  Linking(List<Expected> notes, List<Candidate> candidates, Map<String, String> confusions) {
    this.notes = new ArrayList<>(notes);
    this.candidates = candidates;
    this.confusions = confusions;
    chosen = new Candidate[notes.size()];
    cert = new String[notes.size()];
    byNumber();
    narrow();
    byTrace();
  }

  /** The reference of the note at a place, if there is any. */
  Optional<Candidate> reference(int index) {
    return Optional.ofNullable(chosen[index]);
  }

  /** How sure that is: high, medium or low. */
  String cert(int index) {
    return cert[index];
  }

  private void byNumber() {
    Map<Integer, Integer> indexOf = new HashMap<>();
    for (int i = 0; i < notes.size(); i++) {
      indexOf.put(notes.get(i).n(), i);
    }
    List<HeaviestChain.Pair> pairs = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      double weight = 1;
      for (int n : candidates.get(c).numbers()) {
        if (indexOf.containsKey(n)) {
          pairs.add(new HeaviestChain.Pair(indexOf.get(n), c, weight));
        }
        weight /= 2;
      }
    }
    for (HeaviestChain.Pair pair : HeaviestChain.of(pairs)) {
      Candidate candidate = candidates.get(pair.right());
      boolean read = candidate.numbers().get(0) == notes.get(pair.left()).n();
      chosen[pair.left()] = candidate;
      cert[pair.left()] = read && candidate.strength() == 1 ? "high" : certOf(candidate.strength());
    }
  }

  private static String certOf(double strength) {
    return strength >= 0.9 ? "high" : strength >= SURE ? "medium" : "low";
  }

  /** A note without a legible reference has its own between those of its neighbours. */
  private void narrow() {
    int lower = 0;
    for (int i = 0; i < notes.size(); i++) {
      notes.set(i, notes.get(i).within(lower, Integer.MAX_VALUE));
      lower = chosen[i] == null ? lower : chosen[i].end();
    }
    int upper = Integer.MAX_VALUE;
    for (int i = notes.size() - 1; i >= 0; i--) {
      notes.set(i, notes.get(i).within(0, upper));
      upper = chosen[i] == null ? upper : chosen[i].start();
    }
  }

  private void byTrace() {
    List<HeaviestChain.Pair> pairs = new ArrayList<>();
    List<Integer> traces = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      if (candidates.get(c).numbers().isEmpty()) {
        traces.add(c);
      }
    }
    int[] sure = new int[notes.size()];
    int[] rivals = new int[notes.size()];
    int firstTrace = 0;
    for (int first = 0; first < notes.size(); ) {
      int after = first + 1;
      while (after < notes.size() && sameWindow(first, after)) {
        after++;
      }
      while (firstTrace < traces.size()
          && candidates.get(traces.get(firstTrace)).start() < notes.get(first).from()) {
        firstTrace++;
      }
      int end = firstTrace;
      int strong = 0;
      while (end < traces.size()
          && candidates.get(traces.get(end)).start() < notes.get(first).to()) {
        strong += candidates.get(traces.get(end)).strength() >= SURE ? 1 : 0;
        end++;
      }
      int open = 0;
      for (int i = first; i < after; i++) {
        open += chosen[i] == null ? 1 : 0;
      }
      for (int i = first; i < after; i++) {
        sure[i] = strong;
        rivals[i] = open;
        if (chosen[i] == null) {
          pairs(i, (double) (i - first) / (after - first), traces.subList(firstTrace, end), pairs);
        }
      }
      first = after;
    }
    for (HeaviestChain.Pair pair : HeaviestChain.of(pairs)) {
      int i = pair.left();
      chosen[i] = candidates.get(pair.right());
      cert[i] = cert(chosen[i], notes.get(i).n(), sure[i] == rivals[i]);
    }
  }

  private boolean sameWindow(int one, int other) {
    return notes.get(one).from() == notes.get(other).from()
        && notes.get(one).to() == notes.get(other).to();
  }

  private void pairs(int note, double share, List<Integer> traces, List<HeaviestChain.Pair> pairs) {
    int middle = (int) (share * traces.size());
    int first = traces.size() <= 2 * BAND ? 0 : Math.max(0, middle - BAND);
    int end = traces.size() <= 2 * BAND ? traces.size() : Math.min(traces.size(), middle + BAND);
    for (int c : traces.subList(first, end)) {
      double weight = weight(candidates.get(c), notes.get(note).n());
      if (weight > 0) {
        pairs.add(new HeaviestChain.Pair(note, c, weight));
      }
    }
  }

  private double weight(Candidate candidate, int n) {
    double fit =
        candidate.misread().isEmpty() ? 0 : Figures.fit(candidate.misread(), n, confusions);
    return candidate.strength() * (1 + fit / 2);
  }

  private String cert(Candidate candidate, int n, boolean asManyAsNotes) {
    boolean agrees =
        !candidate.misread().isEmpty() && Figures.fit(candidate.misread(), n, confusions) >= 0;
    if (candidate.strength() < SURE) {
      return "low";
    }
    if (asManyAsNotes || agrees) {
      return candidate.strength() >= 0.8 ? "high" : "medium";
    }
    return candidate.strength() >= 0.8 ? "medium" : "low";
  }
}
