package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Prints;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Searches every byte of a file for passages of protected texts: as it stands, so that titles, alt
 * texts, comments and scripts count, and without its markup, so that no tag hides a passage.
 */
final class Leaks {
  private static final int MOST = 10;
  private static final int SHOWN = 6;
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  /** Elements whose names would be read as words of a passage: {@code <a>}, {@code <i>}. */
  private static final Pattern NAMED_AS_A_WORD = Pattern.compile("(?<=</?)[AaIi](?=[\\s/>])");

  private static final Pattern NOT_A_BREAK = Pattern.compile("[^\\n]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|([nrt]))");

  private final Protected texts;

  Leaks(Protected texts) {
    this.texts = texts;
  }

  /** The passages in a file and in what is packed in it, at most {@value #MOST} for each. */
  List<Finding> in(String name, byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    Packed.open(new Packed.Content(name, bytes), findings)
        .forEach(content -> findings.addAll(unopened(content.name(), content.bytes())));
    return findings;
  }

  /** The passages in the bytes of a file as they stand. */
  List<Finding> unopened(String name, byte[] bytes) {
    Map<Integer, Finding> byLine = new TreeMap<>();
    for (String shape : shapes(decode(bytes))) {
      scan(name, shape, byLine);
    }
    return byLine.values().stream().limit(MOST).toList();
  }

  /** The same text as different readers see it; line breaks stay, so that places stay true. */
  private static Set<String> shapes(String file) {
    String raw = NAMED_AS_A_WORD.matcher(file).replaceAll("-");
    Set<String> shapes = new LinkedHashSet<>(List.of(raw));
    String resolved =
        ESCAPED.matcher(raw).replaceAll(m -> m.group(1) == null ? " " : unicode(m.group(1)));
    String unescaped = Parser.unescapeEntities(resolved, false);
    shapes.add(unescaped);
    shapes.add(blankTags(unescaped));
    shapes.add(Parser.unescapeEntities(blankTags(raw), false));
    return shapes;
  }

  private static String unicode(String digits) {
    char c = (char) Integer.parseInt(digits, 16);
    return c == '\\' || c == '$' ? " " : String.valueOf(c);
  }

  private static String blankTags(String text) {
    return TAG.matcher(text).replaceAll(m -> NOT_A_BREAK.matcher(m.group()).replaceAll(" "));
  }

  private void scan(String name, String text, Map<Integer, Finding> byLine) {
    Prints prints = new Prints(text);
    Lines lines = new Lines(text);
    int i = 0;
    while (i < prints.passages()) {
      int first = i;
      while (i < prints.passages() && texts.textOf(prints, i).isPresent()) {
        i++;
      }
      if (i > first) {
        int line = lines.lineOf(prints.start(first));
        int count = i - first + Prints.RUN - 1;
        String source = texts.textOf(prints, first).orElseThrow();
        String words = prints.words(first, SHOWN);
        byLine.putIfAbsent(
            line, Rule.LEAK_01.at(new Location(name, line, 0), count, source, words));
      }
      i++;
    }
  }

  private static String decode(byte[] bytes) {
    boolean sixteen =
        bytes.length > 1
            && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1
            && (bytes[0] & 0xFE) == 0xFE
            && (bytes[1] & 0xFE) == 0xFE;
    Charset charset = sixteen ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new String(bytes, charset);
  }
}
