package io.github.apparat.encode.draft;

import io.github.apparat.report.Report;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How thick names stand in a text.
 *
 * @param words of the text
 * @param known how often a form of the registers stands there
 * @param unknown how many different words with a capital, inside a sentence, are in no form
 */
record NameDensity(int words, int known, int unknown) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
  private static final Set<String> ELEMENTS = Set.of("persName", "orgName");
  private static final Set<String> ENTRIES = Set.of("person", "org");

  private static final int SAMPLE = 4_000_000;

  /** How many words a form may have; none in the registers has more. */
  private static final int LONGEST = 12;

  /** Counts in the first millions of characters, the longest form first. */
  static NameDensity of(String text, Xml xml) {
    return new Counting(forms(xml)).of(text.substring(0, Math.min(SAMPLE, text.length())));
  }

  /** The forms of the registers, as words parted by single spaces. */
  private static Set<String> forms(Xml xml) {
    Set<String> forms = new HashSet<>();
    for (Path path : xml.folder().xml("tei/register")) {
      // What is wrong with a register, check says.
      xml.read(path, new Report()).stream()
          .flatMap(file -> Tei.elements(file.root()))
          .filter(e -> ELEMENTS.contains(Tei.name(e)) && ENTRIES.contains(Tei.name(e.getParent())))
          .map(e -> String.join(" ", words(e.getStringValue())))
          .forEach(forms::add);
    }
    return forms;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(r -> r.group().replace('’', '\'')).toList();
  }

  /** How many of a thousand words begin a known name. */
  long perThousand() {
    return Math.round(1000.0 * known / Math.max(1, words));
  }

  private static final class Counting {
    private final Set<String> forms;
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    Counting(Set<String> forms) {
      this.forms = forms;
      for (String form : forms) {
        for (int at = form.indexOf(' '); at >= 0; at = form.indexOf(' ', at + 1)) {
          beginnings.add(form.substring(0, at));
        }
      }
    }

    NameDensity of(String text) {
      List<Found> words =
          WORD.matcher(text).results().map(r -> Found.of(r.group(), text, r.start())).toList();
      int known = 0;
      for (int i = 0; i < words.size(); ) {
        int length = known(words, i);
        known += length > 0 ? 1 : 0;
        if (length == 0 && words.get(i).isInside() && words.get(i).isHigh()) {
          unknown.add(words.get(i).word());
        }
        i += Math.max(1, length);
      }
      return new NameDensity(words.size(), known, unknown.size());
    }

    /** How many words the longest form has that begins here. */
    private int known(List<Found> words, int from) {
      StringBuilder form = new StringBuilder();
      int longest = 0;
      for (int n = 1; n <= LONGEST && from + n <= words.size(); n++) {
        form.append(n == 1 ? "" : " ").append(words.get(from + n - 1).word());
        longest = forms.contains(form.toString()) ? n : longest;
        if (!beginnings.contains(form.toString())) {
          break;
        }
      }
      return longest;
    }
  }

  /**
   * A word.
   *
   * @param isInside whether a small letter and a space stand before it
   */
  private record Found(String word, boolean isInside) {
    static Found of(String word, String text, int start) {
      boolean inside =
          start > 1
              && text.charAt(start - 1) == ' '
              && (Character.isLowerCase(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
      return new Found(word.replace('’', '\''), inside);
    }

    boolean isHigh() {
      return Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
    }
  }
}
