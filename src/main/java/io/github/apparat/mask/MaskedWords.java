package io.github.apparat.mask;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a file in {@code tei/text} that says it is masked is so. */
public final class MaskedWords {
  private static final int WORDS_SHOWN = 4;
  private static final String CDATA = "<![CDATA[";
  private static final Set<Kind> READ = EnumSet.of(Kind.TEXT, Kind.CDATA);

  private MaskedWords() {}

  /** Reports the first words of each passage of a masked text that should have been withheld. */
  public static void check(XmlFile file, Report report) {
    if (!file.name().startsWith("tei/text/") || Provenance.of(file).tier() != Tier.MASKED) {
      return;
    }
    Markup markup = new Markup(file.text());
    Lines lines = new Lines(file.text());
    Deque<Boolean> open = new ArrayDeque<>();
    open.push(true);
    for (Markup.Token token : markup.tokens()) {
      if (token.kind() == Kind.START) {
        open.push(mayBeRead(token.name(), markup.attributes(token), open.peek()));
      } else if (token.kind() == Kind.END) {
        open.pop();
      } else if (READ.contains(token.kind()) && !open.peek()) {
        report(markup.text(token), file.name(), lines, token.start(), report);
      }
    }
  }

  private static boolean mayBeRead(
      String element, Map<String, Attribute> attributes, boolean outer) {
    if (element.equals("text")) {
      return false;
    }
    return outer || Layers.readable(element) || Layers.ours(element, attributes);
  }

  private static void report(String raw, String name, Lines lines, int start, Report report) {
    String inside =
        raw.startsWith(CDATA) ? " ".repeat(CDATA.length()) + raw.substring(CDATA.length()) : raw;
    var words = Words.written(inside);
    if (!words.isEmpty()) {
      String shown =
          words.stream().map(Words.Token::text).limit(WORDS_SHOWN).collect(Collectors.joining(" "));
      report.add(Rule.MASK_06.at(lines.locate(name, start + words.get(0).start()), shown));
    }
  }
}
