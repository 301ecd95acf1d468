package io.github.apparat.encode.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds for each note of a scope its reference: first those whose numbers can be read, in order;
 * between them, and on the page of the note, the likeliest of what is left.
 */
final class Linking {
  private static final double HIGH = 0.9;
  private static final double MEDIUM = 0.5;

  private static final int NONE = -1;

  private final List<Expected> notes;
  private final List<Candidate> candidates;
  private final Map<String, String> confusions;
  private final int[] chosen;
  private final String[] cert;
  private final BitSet used = new BitSet();

  /**
   * @param notes by number
   * @param candidates by place
   * @param confusions for a figure, the characters it is misread as
   */
  Linking(List<Expected> notes, List<Candidate> candidates, Map<String, String> confusions) {
    this.notes = new ArrayList<>(notes);
    this.candidates = candidates;
    this.confusions = confusions;
    chosen = new int[notes.size()];
    Arrays.fill(chosen, NONE);
    cert = new String[notes.size()];
    byNumber();
    narrow();
    byTrace();
  }

  /** The place of a note among all; below 0 if there is none of this number. */
  int indexOf(int n) {
    int low = 0;
    int high = notes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (notes.get(middle).n() < n) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < notes.size() && notes.get(low).n() == n ? low : NONE;
  }

  /** The reference of the note at a place, if there is any. */
  Optional<Candidate> reference(int index) {
    return chosen[index] == NONE ? Optional.empty() : Optional.of(candidates.get(chosen[index]));
  }

  /** How sure that is: high, medium or low. */
  String cert(int index) {
    return cert[index];
  }

  /** Whether the candidate at a place is the reference of a note. */
  boolean isUsed(int candidate) {
    return used.get(candidate);
  }

  private void choose(int note, int candidate, String how) {
    chosen[note] = candidate;
    cert[note] = how;
    used.set(candidate);
  }

  private void byNumber() {
    List<HeaviestChain.Pair> pairs = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      double weight = 1;
      for (int n : candidates.get(c).numbers()) {
        int index = indexOf(n);
        if (index >= 0) {
          pairs.add(new HeaviestChain.Pair(index, c, weight));
        }
        weight /= 2;
      }
    }
    for (HeaviestChain.Pair pair : HeaviestChain.of(pairs)) {
      Candidate candidate = candidates.get(pair.right());
      boolean read = candidate.numbers().get(0) == notes.get(pair.left()).n();
      choose(pair.left(), pair.right(), certOf(read ? candidate.strength() : MEDIUM));
    }
  }

  private static String certOf(double strength) {
    return strength >= HIGH ? "high" : strength >= MEDIUM ? "medium" : "low";
  }

  /** A note without a legible reference has its own between those of its neighbours. */
  private void narrow() {
    int lower = 0;
    for (int i = 0; i < notes.size(); i++) {
      if (chosen[i] == NONE) {
        notes.set(i, notes.get(i).within(lower, Integer.MAX_VALUE));
      } else {
        lower = candidates.get(chosen[i]).end();
      }
    }
    int upper = Integer.MAX_VALUE;
    for (int i = notes.size() - 1; i >= 0; i--) {
      if (chosen[i] == NONE) {
        notes.set(i, notes.get(i).within(0, upper));
      } else {
        upper = candidates.get(chosen[i]).start();
      }
    }
  }

  private void byTrace() {
    int[] open = IntStream.range(0, chosen.length).filter(i -> chosen[i] == NONE).toArray();
    int[] places =
        IntStream.range(0, candidates.size())
            .filter(c -> candidates.get(c).numbers().isEmpty())
            .toArray();
    List<Expected> left = Arrays.stream(open).mapToObj(notes::get).toList();
    List<Candidate> traces = Arrays.stream(places).mapToObj(candidates::get).toList();
    TraceLinks links = new TraceLinks(left, traces, confusions);
    for (HeaviestChain.Pair pair : links.chosen()) {
      choose(open[pair.left()], places[pair.right()], links.cert(pair));
    }
  }
}
