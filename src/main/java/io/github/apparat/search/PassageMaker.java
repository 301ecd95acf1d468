package io.github.apparat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts one passage together. */
final class PassageMaker {
  private static final Pattern YEAR = Pattern.compile("(?<![\\d-])\\d{4}(?!\\d)");

  /** A span of more years says little of any of them. */
  private static final int LONGEST_SPAN = 60;

  private final Kind kind;
  private final StringBuilder words = new StringBuilder();
  private final List<Passage.Mark> anchors = new ArrayList<>();
  private final List<Passage.Mark> languages = new ArrayList<>();
  private final List<Passage.Name> names = new ArrayList<>();
  private final SortedSet<Integer> years = new TreeSet<>();
  private String label = "";
  private boolean isApart;

  PassageMaker(Kind kind, String anchor) {
    this.kind = kind;
    anchors.add(new Passage.Mark(0, anchor));
  }

  Kind kind() {
    return kind;
  }

  void label(String number) {
    if (label.isEmpty()) {
      label = number.strip();
    }
  }

  /** Words that follow are others than those before. */
  void cut() {
    isApart = true;
  }

  void words(String text, String language) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || c == 0xA0) {
        isApart = true;
      } else if (c >= ' ' && c != 0xAD && c != 0x200B) {
        letter(c, language);
      }
    }
  }

  private void letter(int c, String language) {
    if (isApart && words.length() > 0) {
      words.append(' ');
    }
    isApart = false;
    if (languages.isEmpty() || !languages.get(languages.size() - 1).value().equals(language)) {
      languages.add(new Passage.Mark(languages.isEmpty() ? 0 : words.length(), language));
    }
    words.appendCodePoint(c);
  }

  /** A place to which a link may lead. */
  void anchor(String id) {
    int last = anchors.size() - 1;
    Passage.Mark here = new Passage.Mark(words.length(), id);
    if (anchors.get(last).at() == here.at()) {
      anchors.set(last, here);
    } else {
      anchors.add(here);
    }
  }

  /** How many characters there are, with the space that the next word would have before it. */
  int next() {
    return words.length() + (isApart && words.length() > 0 ? 1 : 0);
  }

  /** A name that began where {@link #next} was and ends here. */
  void name(int start, String entry) {
    if (start < words.length()) {
      names.add(new Passage.Name(start, words.length(), entry));
    }
  }

  /** A date as HTML has it, or two with {@code /} between them. */
  void date(String written) {
    Matcher year = YEAR.matcher(written);
    List<Integer> found = new ArrayList<>();
    while (year.find()) {
      found.add(Integer.parseInt(year.group()));
    }
    years.addAll(found);
    if (found.size() == 2 && written.contains("/") && found.get(1) - found.get(0) < LONGEST_SPAN) {
      for (int y = found.get(0); y < found.get(1); y++) {
        years.add(y);
      }
    }
  }

  /** The passage, if there are words in it. */
  Optional<Passage> made() {
    return words.length() == 0
        ? Optional.empty()
        : Optional.of(
            new Passage(
                kind,
                label,
                words.toString(),
                List.copyOf(anchors),
                List.copyOf(languages),
                List.copyOf(names),
                years));
  }
}
