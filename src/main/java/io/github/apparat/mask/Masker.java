package io.github.apparat.mask;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.WhiteSpace;
import io.github.apparat.xml.Markup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Masks a whole TEI text: what the received text words becomes a {@code gap} that points to its
 * characters there (RFC 5147). Markup, names, dates, headings, numbers and our own words stay; so
 * does every byte of them, so that {@link Filler} gives the same file again.
 */
public final class Masker {
  private record Cut(int start, int end, String gap) {}

  private final SourceText source;
  private final List<String> titles;

  /**
   * @param source the received text that the TEI was encoded from
   * @param titles phrases of it that may be shown however long they are
   */
  public Masker(SourceText source, List<String> titles) {
    this.source = source;
    this.titles = titles;
  }

  /**
   * Masks a text.
   *
   * @param name of the file, for findings
   * @param tei its characters; well-formed
   * @param report takes each word changed or lost without markup
   * @return the masked file; nothing where there is an error, as a text that is not the received
   *     one cannot be put together again
   */
  public Optional<String> mask(String name, String tei, Report report) {
    Report own = new Report();
    Lines lines = new Lines(tei);
    Markup markup = new Markup(tei);
    Stretches stretches = new Stretches(name, markup, own);
    Map<Stretch, Alignment> aligned = new LinkedHashMap<>();
    BitSet read = new BitSet();
    stretches.furniture.forEach(r -> mark(read, r));
    stretches.replaced.forEach(r -> mark(read, r));
    for (Stretch stretch : stretches.all) {
      stretch.ranges.forEach(r -> mark(read, r));
      if (stretch.ranges.stream().anyMatch(r -> r.to() > source.length())) {
        own.add(
            Rule.MASK_04.at(
                lines.locate(name, stretch.tag), "the range ends after the received text does"));
        continue;
      }
      Alignment alignment = new Alignment(stretch, source, stretches.signs.toString());
      alignment.align(name, lines, own);
      aligned.put(stretch, alignment);
    }
    new Shown(source.text(), titles).withhold(markup, aligned);
    List<Cut> cuts = new ArrayList<>();
    aligned.forEach((stretch, alignment) -> cuts.addAll(cuts(stretch, alignment)));
    unread(name, read, own);
    report.addAll(own.findings());
    return own.hasErrors() ? Optional.empty() : Optional.of(cut(tei, cuts));
  }

  private void mark(BitSet read, CharRange range) {
    read.set(source.offsetOf(range.from()), source.offsetOf(range.to()));
  }

  /** Words of the received text that the TEI passes over without a word. */
  private void unread(String name, BitSet read, Report report) {
    for (Words.Token token : Words.tokens(source.text())) {
      if (token.isWord() && !read.get(token.start())) {
        report.add(
            Rule.MASK_02.at(Location.of(name), token.text(), source.positionOf(token.start())));
        return;
      }
    }
  }

  private List<Cut> cuts(Stretch stretch, Alignment alignment) {
    List<Cut> cuts = new ArrayList<>();
    int from = 0;
    while (from < stretch.length()) {
      int to = from + 1;
      if (stretch.masked(from) && alignment.offset(from) >= 0) {
        int offset = after(stretch, alignment, from, alignment.offset(from));
        while (to < stretch.length() && stretch.joined(to) && offset >= 0) {
          offset = after(stretch, alignment, to, offset);
          to += offset < 0 ? 0 : 1;
        }
        cut(stretch, from, to, alignment).ifPresent(cuts::add);
      }
      from = to;
    }
    return cuts;
  }

  /**
   * The received offset after the character of a stretch if that is what stands at an offset; -1 if
   * it is not, or may be read. White space may be more in the received text.
   */
  private int after(Stretch stretch, Alignment alignment, int index, int offset) {
    if (!stretch.masked(index)) {
      return -1;
    }
    if (alignment.offset(index) >= 0) {
      return alignment.offset(index) == offset ? offset + 1 : -1;
    }
    int to = WhiteSpace.after(source.text(), offset, source.text().length());
    boolean same =
        to > offset
            && stretch.text.charAt(index) == WhiteSpace.collapsed(source.text(), offset, to);
    return same ? to : -1;
  }

  /**
   * The gap for a run of characters; signs before its first word and after its last may be read.
   */
  private Optional<Cut> cut(Stretch stretch, int from, int to, Alignment alignment) {
    List<Words.Token> words =
        Words.tokens(stretch.text.subSequence(from, to)).stream()
            .filter(Words.Token::isWord)
            .toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int first = from + words.get(0).start();
    int last = from + words.get(words.size() - 1).end() - 1;
    String gap =
        "<gap reason=\"rights\" unit=\"word\" quantity=\""
            + words.size()
            + "\" source=\""
            + source.range(alignment.offset(first), alignment.offset(last) + 1)
            + "\"/>";
    return Optional.of(new Cut(stretch.place(first), stretch.after(last), gap));
  }

  private static String cut(String tei, List<Cut> cuts) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Cut cut : cuts.stream().sorted(Comparator.comparingInt(Cut::start)).toList()) {
      out.append(tei, at, cut.start()).append(cut.gap());
      at = cut.end();
    }
    return out.append(tei, at, tei.length()).toString();
  }
}
