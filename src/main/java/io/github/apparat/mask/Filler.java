package io.github.apparat.mask;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.WhiteSpace;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the words of a masked text back from the reader's own copy of the received text. */
public final class Filler {
  private final SourceText source;

  /**
   * @param source the received text that the masked text points into
   */
  public Filler(SourceText source) {
    this.source = source;
  }

  /** Whether a tag is the place of withheld words. */
  static boolean isWithheld(String element, Map<String, Attribute> attributes) {
    return element.equals("gap") && Layers.value(attributes, "reason").equals("rights");
  }

  /**
   * Fills a text.
   *
   * @param name of the file, for findings
   * @param tei the masked file's characters; well-formed
   * @param report takes each gap that points to nothing
   * @return the whole file; nothing where a gap could not be filled
   */
  public Optional<String> fill(String name, String tei, Report report) {
    Markup markup = new Markup(tei);
    Lines lines = new Lines(tei);
    StringBuilder out = new StringBuilder();
    boolean whole = true;
    boolean inGap = false;
    for (Markup.Token token : markup.tokens()) {
      Map<String, Attribute> attributes = markup.attributes(token);
      if (inGap && token.kind() == Kind.END) {
        inGap = false;
      } else if (!isWithheld(token.name(), attributes)) {
        out.append(tei, token.start(), token.end());
      } else {
        // An XML editor may have written <gap></gap> for <gap/>.
        inGap = token.kind() == Kind.START;
        String range = Layers.value(attributes, "source");
        Optional<String> words = words(CharRange.in(range));
        words.ifPresent(out::append);
        if (words.isEmpty()) {
          report.add(Rule.FILL_01.at(lines.locate(name, token.start()), range, source.length()));
          whole = false;
        }
      }
    }
    return whole ? Optional.of(out.toString()) : Optional.empty();
  }

  private Optional<String> words(List<CharRange> ranges) {
    if (ranges.size() != 1 || ranges.get(0).to() > source.length()) {
      return Optional.empty();
    }
    int start = source.offsetOf(ranges.get(0).from());
    int end = source.offsetOf(ranges.get(0).to());
    String words = source.text().substring(start, end);
    return Optional.of(Markup.escape(WhiteSpace.collapse(words)));
  }
}
