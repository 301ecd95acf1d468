package io.github.apparat.mask;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceText;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch laid beside the received text, word by word. What differs and no markup explains is
 * reported: nothing is changed in silence.
 */
final class Alignment {
  /** The sign of a note is no longer than this, in characters, however it was misread. */
  private static final int SIGN = 10;

  private final Stretch stretch;
  private final SourceText source;
  private final String signs;
  private final StringBuilder received = new StringBuilder();
  private int[] offsets = new int[64];
  private final int[] receivedOf;

  /**
   * @param signs what belongs to the format of the received file and may go
   */
  Alignment(Stretch stretch, SourceText source, String signs) {
    this.stretch = stretch;
    this.source = source;
    this.signs = signs;
    receivedOf = new int[stretch.length()];
    Arrays.fill(receivedOf, -1);
    receive();
  }

  private void receive() {
    int first = stretch.ranges.stream().mapToInt(r -> source.offsetOf(r.from())).min().orElse(0);
    BitSet inner = new BitSet();
    for (CharRange range : stretch.inner) {
      int from = Math.max(first, source.offsetOf(range.from()));
      inner.set(from - first, Math.max(from, source.offsetOf(range.to())) - first);
    }
    for (CharRange range : stretch.ranges) {
      for (int i = source.offsetOf(range.from()); i < source.offsetOf(range.to()); i++) {
        if (!inner.get(i - first)) {
          receive(source.text().charAt(i), i);
        } else if (i == first || !inner.get(i - first - 1)) {
          receive('\n', -1);
        }
      }
      receive('\n', -1);
    }
  }

  private void receive(char c, int offset) {
    if (received.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    offsets[received.length()] = offset;
    received.append(c);
  }

  /**
   * The offset in the received text of a character of the stretch; -1 where it has none.
   *
   * @param index in the stretch
   */
  int offset(int index) {
    return receivedOf[index];
  }

  /** Aligns; the findings stand at places of the TEI file. */
  void align(String name, Lines lines, Report report) {
    List<Words.Token> ours = Words.tokens(stretch.text);
    List<Words.Token> theirs = Words.tokens(received);
    int number = number(theirs);
    int a = 0;
    int b = 0;
    for (Differences.Change change : Differences.between(texts(theirs), texts(ours))) {
      join(ours.subList(a, change.ourFrom()), theirs.subList(b, change.from()));
      a = change.ourTo();
      b = change.to();
      int from = Math.min(b, Math.max(number, change.from()));
      explain(
          ours.subList(change.ourFrom(), a),
          theirs.subList(from, b),
          new Place(name, lines, report));
    }
    join(ours.subList(a, ours.size()), theirs.subList(b, theirs.size()));
  }

  /** How many words and signs of a note are what was printed for its number. */
  private int number(List<Words.Token> theirs) {
    CharRange first = stretch.ranges.get(0);
    boolean apart = stretch.numbered && stretch.ranges.size() > 1;
    if (!apart || first.to() - first.from() > SIGN) {
      return 0;
    }
    int end = source.offsetOf(first.to());
    int count = 0;
    while (count < theirs.size() && offsets[theirs.get(count).start()] < end) {
      count++;
    }
    return count;
  }

  private record Place(String name, Lines lines, Report report) {}

  private void join(List<Words.Token> ours, List<Words.Token> theirs) {
    for (int i = 0; i < ours.size(); i++) {
      int length = ours.get(i).end() - ours.get(i).start();
      for (int k = 0; k < length; k++) {
        receivedOf[ours.get(i).start() + k] = offsets[theirs.get(i).start() + k];
      }
    }
  }

  private void explain(List<Words.Token> ours, List<Words.Token> theirs, Place at) {
    List<Words.Token> lost =
        theirs.stream().filter(t -> t.isWord() && !stretch.numbers.contains(t.text())).toList();
    for (Words.Token word : ours) {
      if (word.isWord()) {
        Location place = at.lines().locate(at.name(), stretch.place(word.start()));
        at.report().add(Rule.MASK_01.at(place, word.text(), words(lost)));
      }
    }
    if (!lost.isEmpty() && ours.stream().noneMatch(Words.Token::isWord)) {
      Location place = at.lines().locate(at.name(), stretch.tag);
      int offset = offsets[lost.get(0).start()];
      at.report().add(Rule.MASK_02.at(place, words(lost), source.positionOf(offset)));
    } else if (lost.isEmpty() && ours.stream().noneMatch(Words.Token::isWord)) {
      punctuation(ours, theirs, at);
    }
  }

  /** Signs around the number of a note go with it. */
  private void punctuation(List<Words.Token> ours, List<Words.Token> theirs, Place at) {
    boolean aroundNumber = theirs.stream().anyMatch(Words.Token::isWord);
    boolean format = ours.isEmpty() && theirs.stream().allMatch(t -> signs.contains(t.text()));
    if (!aroundNumber && !format && !words(ours).equals(words(theirs))) {
      int index = ours.isEmpty() ? -1 : stretch.place(ours.get(0).start());
      Location place = at.lines().locate(at.name(), index < 0 ? stretch.tag : index);
      at.report().add(Rule.MASK_05.at(place, words(ours), words(theirs)));
    }
  }

  private static List<String> texts(List<Words.Token> tokens) {
    return tokens.stream().map(Words.Token::text).toList();
  }

  private static String words(List<Words.Token> tokens) {
    return tokens.stream().map(Words.Token::text).limit(6).collect(Collectors.joining(" "));
  }
}
