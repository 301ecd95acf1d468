package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.List;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** Names of places, from a list; the longest of two that overlap. */
final class Places {
  private final Trie trie;

  Places(List<String> names) {
    trie =
        Trie.builder()
            .onlyWholeWords()
            .ignoreOverlaps()
            .addKeywords(names.stream().map(n -> n.replace('’', '\'')).toList())
            .build();
  }

  /** The names in a passage. */
  List<Part> in(String passage) {
    List<Part> found = new ArrayList<>();
    for (Emit emit : trie.parseText(passage)) {
      found.add(Part.of(emit.getStart(), emit.getEnd() + 1, "placeName"));
    }
    return found;
  }
}
