package io.github.apparat.encode.citation;

import io.github.apparat.report.Report;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmNode;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** The works of the registers by their titles, which are found however they are misread. */
final class Bibliography {
  /**
   * A title that stands in a passage.
   *
   * @param start index of its first character
   * @param end index after its last one
   * @param level of the title, as in {@code title/@level}; empty for the name of an archive
   * @param certain whether it is long enough to be told from common words without its author
   * @param works all that bear it, in the order of their ids
   */
  record Found(int start, int end, String level, boolean certain, List<Work> works) {
    boolean isArchive() {
      return level.isEmpty();
    }
  }

  /** A title of fewer strokes may be common words: Stalin, Works, Moscow and Leningrad. */
  private static final int CERTAIN_STROKES = 12;

  private record Form(String level, boolean certain, boolean capital, Set<String> works) {}

  private static final Comparator<Found> FIRST_AND_LONGEST =
      Comparator.comparingInt(Found::start).thenComparing(f -> -f.end());

  private final Map<String, Work> works = new TreeMap<>();

  /** By surname, and by title. */
  private final Map<String, TreeMap<String, Work>> named = new HashMap<>();

  private final Map<String, Form> forms = new TreeMap<>();
  private final Trie trie;

  /**
   * Reads the registers of an edition; one that cannot be read is reported and left out.
   *
   * @param sheet other forms of titles in one text, and its archives
   */
  Bibliography(Xml xml, CitationSheet sheet, Report report) {
    this(
        xml.folder().xml("tei/register").stream()
            .map(path -> xml.read(path, report))
            .flatMap(Optional::stream)
            .toList(),
        sheet);
  }

  /**
   * @param registers that are read already
   * @param sheet other forms of titles in one text, and its archives
   */
  Bibliography(List<XmlFile> registers, CitationSheet sheet) {
    registers.forEach(this::collect);
    sheet.works().forEach((id, titles) -> titles.forEach(t -> add(t, works.get(id), true)));
    sheet.archives().forEach(a -> a.forms().forEach(f -> archive(f, a.work())));
    trie = Trie.builder().addKeywords(forms.keySet()).build();
  }

  private void collect(XmlFile register) {
    Tei.elements(register.root(), "bibl")
        .filter(b -> Tei.id(b).startsWith("w."))
        .forEach(this::collect);
  }

  private void collect(XdmNode bibl) {
    List<XdmNode> titles =
        Tei.elements(bibl, "title").filter(t -> t.getParent().equals(bibl)).toList();
    if (titles.isEmpty()) {
      return;
    }
    // The first title is the work's; a second one of another level says where it appeared.
    String level = Tei.attribute(titles.get(0), "level");
    Work work = new Work(Tei.id(bibl), names(bibl), years(bibl), level);
    works.put(work.id(), work);
    String whole = Strokes.of(titles.get(0).getStringValue());
    work.names().forEach(n -> named.computeIfAbsent(n, k -> new TreeMap<>()).put(whole, work));
    titles.stream()
        .filter(t -> Tei.attribute(t, "level").equals(level))
        .forEach(t -> add(t.getStringValue(), work, false));
  }

  private static Set<String> names(XdmNode bibl) {
    return Tei.elements(bibl)
        .filter(e -> List.of("author", "editor").contains(Tei.name(e)))
        .map(e -> e.getStringValue().strip())
        .map(name -> Strokes.of(name.substring(name.lastIndexOf(' ') + 1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> years(XdmNode bibl) {
    return Tei.elements(bibl, "date")
        .map(d -> Tei.attribute(d, "when"))
        .filter(when -> when.length() >= 4)
        .map(when -> when.substring(0, 4))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Adds a title and what stands before its colon.
   *
   * @param known whether the text's own sheet names it, so that it is a title wherever it stands
   */
  private void add(String title, Work work, boolean known) {
    if (work == null || work.level().isEmpty()) {
      return;
    }
    String whole = title.strip();
    form(whole, work, known);
    int colon = whole.indexOf(": ");
    // One word before the colon may be any: Stalin, Tyranny.
    if (colon > 0 && whole.substring(0, colon).contains(" ")) {
      form(whole.substring(0, colon), work, known);
    }
  }

  private void form(String title, Work work, boolean known) {
    String strokes = Strokes.of(title);
    boolean certain = known || title.contains(" ") && strokes.length() >= CERTAIN_STROKES;
    boolean capital = !title.isEmpty() && !Character.isLowerCase(title.charAt(0));
    if (strokes.length() >= 4) {
      forms
          .computeIfAbsent(strokes, s -> new Form(work.level(), certain, capital, new TreeSet<>()))
          .works()
          .add(work.id());
    }
  }

  private void archive(String name, String id) {
    works.computeIfAbsent(id, i -> new Work(i, Set.of(), Set.of(), "u"));
    forms.put(Strokes.of(name), new Form("", true, true, Set.of(id)));
  }

  /** All works, in the order of their ids. */
  Collection<Work> works() {
    return works.values();
  }

  /** A work by its id. */
  Optional<Work> work(String id) {
    return Optional.ofNullable(works.get(id));
  }

  /** The strokes of the surnames of all authors and editors. */
  Set<String> surnames() {
    return named.keySet();
  }

  /** The works of some authors, by the strokes of their surnames, whose titles begin so. */
  List<Work> shortened(Set<String> surnames, String beginning) {
    String strokes = Strokes.of(beginning);
    return surnames.stream()
        .filter(named::containsKey)
        .flatMap(n -> named.get(n).subMap(strokes, strokes + '\uffff').values().stream())
        .distinct()
        .toList();
  }

  /**
   * The titles in a passage: of two that overlap the first and longest.
   *
   * @return in the order of the text
   */
  List<Found> in(String passage) {
    Strokes strokes = new Strokes(passage);
    List<Found> all = new ArrayList<>();
    Map<String, List<Work>> bearers = new HashMap<>();
    for (Emit emit : trie.parseText(strokes.text())) {
      Form form = forms.get(emit.getKeyword());
      int start = strokes.place(emit.getStart());
      int end = strokes.place(emit.getEnd()) + 1;
      if (isWhole(passage, start, end)
          && strokes.takesWhole(emit.getStart(), emit.getEnd())
          && (!form.capital() || !Character.isLowerCase(passage.charAt(start)))) {
        List<Work> named =
            bearers.computeIfAbsent(
                emit.getKeyword(), k -> form.works().stream().map(works::get).toList());
        all.add(new Found(start, closed(passage, start, end), form.level(), form.certain(), named));
      }
    }
    all.sort(FIRST_AND_LONGEST);
    List<Found> kept = new ArrayList<>();
    for (Found found : all) {
      if (kept.isEmpty() || kept.get(kept.size() - 1).end() <= found.start()) {
        kept.add(found);
      }
    }
    return kept;
  }

  /** A bracket that the title opens it also closes: VKP(b). */
  private static int closed(String text, int start, int end) {
    String title = text.substring(start, end);
    boolean open = title.lastIndexOf('(') > Math.max(0, title.lastIndexOf(')'));
    return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
