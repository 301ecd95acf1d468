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
  private static final double HIGH = 0.9;
  private static final double MEDIUM = 0.5;

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
    return strength >= HIGH ? "high" : strength >= MEDIUM ? "medium" : "low";
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
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      if (chosen[i] == null) {
        open.add(i);
      }
    }
    List<Candidate> traces = candidates.stream().filter(c -> c.numbers().isEmpty()).toList();
    TraceLinks links = new TraceLinks(open.stream().map(notes::get).toList(), traces, confusions);
    for (HeaviestChain.Pair pair : links.chosen()) {
      chosen[open.get(pair.left())] = traces.get(pair.right());
      cert[open.get(pair.left())] = links.cert(pair);
    }
  }
}
