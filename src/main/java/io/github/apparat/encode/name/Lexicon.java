package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms of names by their words; all that begin at a place are found in one walk. */
final class Lexicon {
  /** Forms that end before a word of the text. */
  record Found(int to, List<Form> forms) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
  }

  private final Node root = new Node();
  private final Set<String> keys = new HashSet<>();

  void add(Form form) {
    Node node = root;
    for (Word word : form.words()) {
      keys.add(word.key());
      node = node.next.computeIfAbsent(word.key(), k -> new Node());
    }
    node.forms.add(form);
  }

  /** Whether any form has a word of this key. */
  boolean has(String key) {
    return keys.contains(key);
  }

  /** What begins at a word and fits there, the shortest first. */
  List<Found> at(List<Word> words, int from) {
    Node node = root.next.get(words.get(from).key());
    if (node == null) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (int to = from + 1; node != null; to++) {
      List<Form> fitting = node.forms.stream().filter(f -> f.fits(words, from)).toList();
      if (!fitting.isEmpty()) {
        found.add(new Found(to, fitting));
      }
      node = to < words.size() ? node.next.get(words.get(to).key()) : null;
    }
    return found;
  }
}
