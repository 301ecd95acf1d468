package io.github.apparat.model;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where the sentences of a passage begin; initials and common abbreviations end none. */
final class Sentences {
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:^|[\\s(\\[“\"])(?:\\p{Lu}|Ya|Yu|Comr|[Cc]f|vol|p|pp|para|ch|sec|no|ed|eds|Dr|Mr|St)\\.\\s*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final TreeSet<Integer> starts = new TreeSet<>();
  private final int length;

  Sentences(String text, Locale locale) {
    length = text.length();
    starts.add(0);
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text);
    for (int at = sentences.next();
        at != BreakIterator.DONE && at < length;
        at = sentences.next()) {
      if (!NO_END.matcher(text).region(Math.max(0, at - 12), at).find()) {
        starts.add(at);
      }
    }
  }

  /** Where the sentence begins that holds the character at an index. */
  int start(int index) {
    return starts.floor(index);
  }

  /** Where the sentence ends that holds the character before an index. */
  int end(int index) {
    Integer next = starts.higher(Math.max(0, index - 1));
    return next == null ? length : Math.max(index, next);
  }
}
