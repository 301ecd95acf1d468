package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which child of a {@code choice}, or which reading of an {@code app}, is read. */
final class Choice {
  /** None of them. */
  private static final int NONE = -2;

  private final Written written;
  private final String witness;

  /**
   * @param witness whose reading to take, by its id; empty: the lemma
   */
  Choice(Written written, String witness) {
    this.written = written;
    this.witness = witness;
  }

  /** The index of its tag; one that no tag has where there is none to read. */
  int of(int tag) {
    if (name(tag).equals("choice")) {
      List<Integer> children = written.children(tag);
      return first(children, i -> Layers.isEdited(name(i)), first(children, i -> true, NONE));
    }
    List<Integer> readings = new ArrayList<>();
    readings(tag, readings);
    int lemma = first(readings, i -> name(i).equals("lem"), first(readings, i -> true, NONE));
    return first(readings, this::isOfWitness, lemma);
  }

  /** The source's side of a choice with an editor's, if it is a single word. */
  Optional<String> other(int tag) {
    List<Integer> children = written.children(tag);
    int source = first(children, i -> !Layers.isEdited(name(i)), NONE);
    if (source == NONE || children.size() != 2 || !Layers.isEdited(name(of(tag)))) {
      return Optional.empty();
    }
    List<Token> words = TeiText.between(written, source + 1, written.endOf(source));
    return words.size() == 1 ? Optional.of(words.get(0).form()) : Optional.empty();
  }

  /** The readings of an entry, also those in groups. */
  private void readings(int tag, List<Integer> into) {
    for (int child : written.children(tag)) {
      switch (name(child)) {
        case "lem", "rdg" -> into.add(child);
        case "rdgGrp" -> readings(child, into);
        default -> {}
      }
    }
  }

  private static int first(List<Integer> tags, Predicate<Integer> such, int otherwise) {
    return tags.stream().filter(such).findFirst().orElse(otherwise);
  }

  private boolean isOfWitness(int tag) {
    String wit = written.attribute(written.tokens().get(tag), "wit");
    return List.of(wit.split("\\s+")).contains("#" + witness);
  }

  private String name(int tag) {
    return Written.name(written.tokens().get(tag));
  }
}
