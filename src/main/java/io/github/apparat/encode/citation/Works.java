package io.github.apparat.encode.citation;

import io.github.apparat.report.Report;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** The works of the registers, for citations that are TEI already and lead to none of them. */
public final class Works {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}’']+");

  /** The shortest beginning of a title that is not taken for any words, in letters. */
  private static final int SHORTEST = 5;

  /**
   * A title that stands in a passage.
   *
   * @param start the index of its first character
   * @param end the index after its last one
   * @param level as in {@code title/@level}
   * @param certain whether it is long enough to be told from common words
   * @param works the ids of all that have it
   */
  public record Title(int start, int end, String level, boolean certain, List<String> works) {}

  /**
   * A work that a citation may mean.
   *
   * @param sure whether its title stands there whole, and nothing is against it
   * @param reason what speaks for it
   */
  public record Match(String work, boolean sure, String reason) {}

  private final Bibliography bibliography;

  /** The ids of works by the short forms in which the edition cites them. */
  private final Map<String, Set<String>> shortForms = new TreeMap<>();

  private final Trie trie;

  private Works(Bibliography bibliography, List<XmlFile> registers) {
    this.bibliography = bibliography;
    registers.stream()
        .flatMap(r -> Tei.elements(r.root(), "bibl"))
        .filter(b -> Tei.attribute(b, "n").length() >= SHORTEST)
        .forEach(
            b ->
                shortForms
                    .computeIfAbsent(Tei.attribute(b, "n").replace('’', '\''), k -> new TreeSet<>())
                    .add(Tei.id(b)));
    trie =
        Trie.builder().onlyWholeWords().ignoreOverlaps().addKeywords(shortForms.keySet()).build();
  }

  /**
   * The works of registers, with what the sheet of a text says of them, if it has one.
   *
   * @param id of the text
   * @param report takes what is wrong with the sheet
   */
  public static Works of(List<XmlFile> registers, Xml xml, String id, Report report) {
    return new Works(new Bibliography(registers, CitationSheet.read(xml, id, report)), registers);
  }

  /** The ids of all works, each with the level of its title, empty where it has none. */
  public Map<String, String> levels() {
    return bibliography.works().stream()
        .collect(Collectors.toMap(Work::id, Work::level, (a, b) -> a, TreeMap::new));
  }

  /**
   * The titles in a passage and the short forms of several words, none over another, in its order.
   */
  public List<Title> titles(String passage) {
    TreeMap<Integer, Title> found = new TreeMap<>();
    bibliography.in(passage).stream()
        .filter(f -> !f.isArchive())
        .map(f -> new Title(f.start(), f.end(), f.level(), f.certain(), ids(f.works())))
        .forEach(t -> found.put(t.start(), t));
    Map<String, String> levels = levels();
    for (Emit emit : trie.parseText(passage)) {
      int end = emit.getEnd() + 1;
      Map.Entry<Integer, Title> before = found.lowerEntry(end);
      List<String> works = List.copyOf(shortForms.get(emit.getKeyword()));
      if (emit.getKeyword().contains(" ")
          && (before == null || before.getValue().end() <= emit.getStart())) {
        String level = levels.getOrDefault(works.get(0), "");
        found.put(emit.getStart(), new Title(emit.getStart(), end, level, true, works));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<String> ids(Collection<Work> works) {
    return works.stream().map(Work::id).toList();
  }

  /**
   * The works that a citation may mean, those that fit best; none where nothing fits.
   *
   * @param words of the whole citation
   * @param authors the names of authors in it; none where they are not marked
   * @param titles the titles in it; none where they are not marked
   */
  public List<Match> of(String words, List<String> authors, List<String> titles) {
    Set<String> years =
        YEAR.matcher(words).results().map(r -> r.group()).collect(Collectors.toSet());
    Set<String> surnames = surnames(words, authors);
    List<Match> matches = shortened(words);
    if (matches.isEmpty()) {
      matches = titled(words, surnames, years);
    }
    boolean serial = matches.stream().allMatch(m -> isSerial(m.work()));
    if (!serial) {
      return matches;
    }
    // A journal may be named as the host of the article that is meant.
    List<Match> articles = begun(surnames, titles);
    articles = articles.isEmpty() ? dated(surnames, years) : articles;
    return !articles.isEmpty()
        ? articles
        : matches.stream()
            .map(m -> new Match(m.work(), m.sure() && surnames.isEmpty(), m.reason()))
            .toList();
  }

  private Set<String> surnames(String words, List<String> authors) {
    Set<String> surnames = new TreeSet<>();
    for (String author : authors.isEmpty() ? List.of(words) : authors) {
      Matcher m = CAPITAL.matcher(author);
      while (m.find()) {
        surnames.add(Strokes.of(m.group()));
      }
    }
    surnames.retainAll(bibliography.surnames());
    return surnames;
  }

  /** Works whose title stands in the words, of these authors and years if any is. */
  private List<Match> titled(String words, Set<String> surnames, Set<String> years) {
    List<Match> found = new ArrayList<>();
    for (Bibliography.Found title : bibliography.in(words)) {
      List<Work> named = title.works().stream().filter(w -> isBy(w, surnames)).toList();
      List<Work> works = named.isEmpty() ? title.works() : named;
      List<Work> dated = works.stream().filter(w -> isOf(w, years)).toList();
      boolean backed = !named.isEmpty() || title.certain();
      if (backed && !title.isArchive()) {
        (dated.isEmpty() ? works : dated)
            .forEach(w -> found.add(new Match(w.id(), true, "its title stands there")));
      }
    }
    return found.stream().distinct().toList();
  }

  private boolean isSerial(String work) {
    return bibliography.work(work).filter(Work::isSerial).isPresent();
  }

  private List<Match> shortened(String words) {
    return trie.parseText(words).stream()
        .flatMap(
            emit ->
                shortForms.get(emit.getKeyword()).stream()
                    .map(
                        id ->
                            new Match(
                                id,
                                emit.getKeyword().contains(" "),
                                "its short form stands there")))
        .distinct()
        .toList();
  }

  private List<Match> begun(Set<String> surnames, List<String> titles) {
    return titles.stream()
        .filter(t -> t.strip().length() >= SHORTEST)
        .flatMap(t -> bibliography.shortened(surnames, t.strip()).stream())
        .distinct()
        .map(w -> new Match(w.id(), false, "its author, and the beginning of its title"))
        .toList();
  }

  private List<Match> dated(Set<String> surnames, Set<String> years) {
    return bibliography.shortened(surnames, "").stream()
        .filter(w -> isOf(w, years))
        .map(w -> new Match(w.id(), false, "its author and its year"))
        .toList();
  }

  private static boolean isBy(Work work, Set<String> surnames) {
    return work.names().stream().anyMatch(surnames::contains);
  }

  private static boolean isOf(Work work, Set<String> years) {
    return work.years().stream().anyMatch(years::contains);
  }
}
