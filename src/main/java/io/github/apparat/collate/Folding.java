package io.github.apparat.collate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms of words of which some differences are taken away. The differences of all kinds lighter
 * than a word's division can go, each by itself; what canonical equivalence of Unicode calls the
 * same is the same in any case.
 */
final class Folding {
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`׳]");
  private static final Pattern HYPHENS = Pattern.compile("[‐‑־]");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  /** Marks that are no letters: accents, the points of Hebrew, Arabic and Syriac, titlo. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05C7\\u064B-\\u065F\\u0670\\u06D6-\\u06ED"
              + "\\u0711\\u0730-\\u074A\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20F0\\uFE20-\\uFE2F]");

  /** The short i of Cyrillic is a letter of its own, though Unicode takes it apart. */
  private static final Pattern SHORT_I = Pattern.compile("([иИ])\\u0306");

  private final Set<Kind> folded;
  private final boolean marksAreSpelling;
  private final Map<String, String> spellings;
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param folded the kinds of differences that go
   */
  Folding(Rules rules, Set<Kind> folded) {
    this.folded = folded;
    marksAreSpelling = rules.marksAreSpelling();
    spellings = rules.spellings();
  }

  /** A form without these differences. */
  String of(String form) {
    return known.computeIfAbsent(form, this::fold);
  }

  private String fold(String form) {
    String out = Normalizer.normalize(form, Normalizer.Form.NFC);
    if (folded.contains(Kind.PUNCTUATION)) {
      out = UNSEEN.matcher(out).replaceAll("");
      out = HYPHENS.matcher(APOSTROPHES.matcher(out).replaceAll("'")).replaceAll("-");
    }
    if (folded.contains(Kind.CASE)) {
      out = lower(out);
    }
    if (folded.contains(Kind.ORTHOGRAPHIC)) {
      out = spelt(out);
    }
    return out.isEmpty() ? form : out;
  }

  private static String lower(String form) {
    return form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  private String spelt(String form) {
    String out = form;
    for (Map.Entry<String, String> spelling : spellings.entrySet()) {
      out = out.replace(spelling.getKey(), spelling.getValue());
    }
    if (!marksAreSpelling) {
      return out;
    }
    out = SHORT_I.matcher(Normalizer.normalize(out, Normalizer.Form.NFKD)).replaceAll("$1\uE000");
    return MARKS.matcher(out).replaceAll("").replace('\uE000', '\u0306');
  }
}
