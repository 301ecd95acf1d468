package io.github.apparat.encode.citation;

import io.github.apparat.encode.citation.Clue.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds all signs of citations in a passage. */
final class Clues {
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[‘“'\"](?<words>\\p{L}[^‘“;*]{6,300}?)[,.?]?['”\"](?=[,.;]|\\s(?:in|\\()|\\s\\*|$)");
  private static final Pattern ITALIC = Pattern.compile("\\*(?<words>[^*]{1,300})\\*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/–-]|\\p{L}\\.\\s|\\p{L}\\s)(?:\\d{1,2}(?:(?:\\s?[-–]\\s?|,\\s|\\sand\\s)\\d{1,2}){0,4}\\s)?"
              + "(?:\\p{Lu}\\p{Ll}{2,9}(?:(?:\\s\\d{4})?[-–]\\p{Lu}\\p{Ll}{2,9})?\\s)?(?:1[89]|20)\\d\\d(?![\\d–-])");
  private static final Pattern STOP =
      Pattern.compile(
          ";|[.?!](?<=[\\p{Ll}\\d)]{2}['”)]?[.?!])"
              + "(?<!\\b(?:eds?|vols?|nos?|pp|trans|al|Mass|Conn|St|Jr)[.?!])['”]?(?=\\s[\\p{Lu}‘“])");

  /** What hides what it overlaps, the first the most. */
  private static final List<Kind> RANK =
      List.of(
          Kind.TITLE,
          Kind.ARCHIVE,
          Kind.IBID,
          Kind.QUOTED,
          Kind.ITALIC,
          Kind.IMPRINT,
          Kind.EDITION,
          Kind.LOCUS,
          Kind.DATE,
          Kind.STOP);

  private final Bibliography bibliography;
  private final Pattern ibid;

  /**
   * @param ibid how the text says that a work is the one cited before; regular expressions
   */
  Clues(Bibliography bibliography, List<String> ibid) {
    this.bibliography = bibliography;
    this.ibid =
        Pattern.compile(
            ibid.stream()
                .map(i -> "(?:" + i + ")")
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})\\.?")));
  }

  /**
   * The clues in a passage, none over another, in the order of the text.
   *
   * @param note whether it is a note; in other passages quoted words and "ibid." are no clues
   */
  List<Clue> in(String passage, boolean note) {
    List<Clue> all = new ArrayList<>();
    if (note) {
      find(ibid, Kind.IBID, passage, all);
      phrases(QUOTED, Kind.QUOTED, passage, all);
    }
    phrases(ITALIC, Kind.ITALIC, passage, all);
    titles(passage, all);
    all.addAll(Imprint.in(passage));
    List<Clue> loci = Loci.in(passage);
    all.addAll(loci);
    find(DATE, Kind.DATE, without(loci, passage), all);
    find(STOP, Kind.STOP, passage, all);
    return apart(all);
  }

  private static void find(Pattern pattern, Kind kind, String passage, List<Clue> all) {
    Matcher m = pattern.matcher(passage);
    while (m.find()) {
      all.add(Clue.of(kind, m.start(), m.end()));
    }
  }

  /**
   * The passage with other signs in the place of loci: "no. 17, 22 May" has no date of two days.
   */
  private static String without(List<Clue> loci, String passage) {
    StringBuilder blanked = new StringBuilder(passage);
    for (Clue locus : loci) {
      for (int i = locus.start(); i < locus.end(); i++) {
        blanked.setCharAt(i, '#');
      }
    }
    return blanked.toString();
  }

  /** Words between signs: the part is the words alone. */
  private static void phrases(Pattern pattern, Kind kind, String passage, List<Clue> all) {
    Matcher m = pattern.matcher(passage);
    while (m.find()) {
      Part words = Part.of(m.start("words"), m.end("words"), "title");
      all.add(Clue.of(kind, m.start(), m.end(), words));
    }
  }

  private void titles(String passage, List<Clue> all) {
    TreeMap<Integer, Part> phrases = new TreeMap<>();
    all.stream()
        .filter(c -> c.is(Kind.QUOTED, Kind.ITALIC))
        .forEach(c -> phrases.put(c.start(), c.parts().get(0)));
    for (Bibliography.Found title : bibliography.in(passage)) {
      Map.Entry<Integer, Part> phrase = phrases.lowerEntry(title.start());
      if (phrase == null || !isSmallPart(title, phrase.getValue())) {
        Kind kind = title.isArchive() ? Kind.ARCHIVE : Kind.TITLE;
        all.add(new Clue(kind, title.start(), title.end(), title, List.of()));
      }
    }
  }

  /** A title of the register that is only some words of a longer one is not meant. */
  private static boolean isSmallPart(Bibliography.Found title, Part words) {
    return title.end() <= words.end()
        && 2 * (title.end() - title.start()) < words.end() - words.start();
  }

  private static List<Clue> apart(List<Clue> all) {
    all.sort(Comparator.<Clue>comparingInt(c -> RANK.indexOf(c.kind())).thenComparing(Clue::start));
    TreeMap<Integer, Clue> kept = new TreeMap<>();
    for (Clue clue : all) {
      Map.Entry<Integer, Clue> before = kept.lowerEntry(clue.end());
      if (before == null || before.getValue().end() <= clue.start()) {
        kept.put(clue.start(), clue);
      }
    }
    return List.copyOf(kept.values());
  }
}
