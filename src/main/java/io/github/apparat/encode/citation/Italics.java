package io.github.apparat.encode.citation;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words between asterisks: titles, words of another language, or only set apart. As in Markdown, an
 * asterisk inside a word opens nothing and closes nothing; a scanner leaves such.
 */
final class Italics {
  private static final Pattern SPAN =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\*(?<words>[^*]{1,400})\\*(?![\\p{L}\\p{N}])");

  private final Map<String, String> languages = new HashMap<>();
  private final Set<String> titles;
  private final String language;

  Italics(CitationSheet.Italics sheet) {
    language = sheet.language();
    titles = sheet.titles().stream().map(Italics::key).collect(Collectors.toSet());
    sheet.other().forEach((lang, words) -> words.forEach(w -> languages.put(key(w), lang)));
  }

  private static String key(String words) {
    return words.replace('’', '\'').strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The marks of a passage: an element for each span that has none yet, and nothing in the place of
   * the asterisks.
   *
   * @param taken what is marked already, in any order
   */
  List<Mark> marks(Reading reading, List<Part> taken) {
    String text = reading.text();
    TreeMap<Integer, Part> titles = new TreeMap<>();
    taken.stream()
        .filter(p -> List.of("title", "term").contains(p.element()))
        .forEach(p -> titles.put(p.start(), p));
    List<Mark> marks = new ArrayList<>();
    Matcher m = SPAN.matcher(text);
    while (m.find()) {
      Map.Entry<Integer, Part> title = titles.lowerEntry(m.end());
      if (title == null || title.getValue().end() <= m.start()) {
        marks.add(words(reading, m.start("words"), m.end("words"), text));
      }
      marks.add(nothing(reading, m.start()));
      marks.add(nothing(reading, m.end() - 1));
    }
    return marks;
  }

  private Mark words(Reading reading, int start, int end, String text) {
    String key = key(text.substring(start, end));
    String lang = languages.getOrDefault(key, language);
    String element = "hi";
    Map<String, String> attributes = Map.of("rend", "italic");
    if (titles.contains(key)) {
      element = "title";
      attributes = Map.of();
    } else if (lang != null) {
      element = "foreign";
      attributes = Map.of("xml:lang", lang);
    }
    return new Mark.Wrap(reading.start(start), reading.end(end), element, attributes, List.of());
  }

  private static Mark nothing(Reading reading, int index) {
    return new Mark.Instead(
        reading.start(index), reading.end(index + 1), "the asterisk", "", out -> {});
  }
}
