package io.github.apparat.collate;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A collated text, collated again: with a changed witness, or one more. The file is changed where
 * the witnesses ask for it and nowhere else; a witness that is not named this time is read from the
 * file. What the entries of an editor are, {@link Edited} finds out.
 */
final class Renewal {
  private final XmlFile file;
  private final String id;
  private final Rules rules;
  private final Report report;
  private final Comparison comparison;
  private final Written written;

  /** The sha256 of the witnesses at the last collation, by their sigla. */
  private final Map<String, String> known;

  /** Lemmas that come in the place of words of the text. */
  private final Set<Reading> ofBase = new HashSet<>();

  /**
   * @param file as it stands
   * @param id of the text
   */
  Renewal(XmlFile file, String id, Rules rules, Report report) {
    this.file = file;
    this.id = id;
    this.rules = rules;
    this.report = report;
    comparison = new Comparison(rules);
    written = new Written(file.text());
    known = new HeaderEdits(written, id).witnesses();
  }

  /** Whether the file is a collated text. */
  boolean isCollation() {
    return !known.isEmpty();
  }

  /** Collates again; the base stays what it was. */
  Collator.Collated of(Path path, List<Witness> given) {
    Map<String, Witness> now = new LinkedHashMap<>();
    known.keySet().forEach(s -> now.put(s, ofFile(s)));
    given.forEach(w -> now.put(w.siglum(), w));
    Sigla sigla = sigla(List.copyOf(now.values()));
    Unwrapped bare = new Unwrapped(written.text(), OldEntry.in(written, sigla.ids()), sigla.id(1));
    BaseText base = new BaseText(new Written(bare.text()));
    Edited edited = new Edited(written, bare, base, rules, sigla(asTheyWere(now)));
    edited.kept().forEach(p -> base.fence(p.start()));
    KeptEntries kept =
        new KeptEntries(written, edited.kept(), sigla, comparison, steady(sigla.all()));
    Collation collation =
        Collation.of(base, sigla.all(), rules, columns -> kept.columns(base, columns));
    FirstCollation.compare(sigla.all(), collation.columns(), rules, report);
    List<Entry> entries = entries(collation, kept, edited);
    TreeMap<Integer, Integer> ofEditor = new TreeMap<>();
    edited.kept().forEach(p -> ofEditor.put(p.start(), p.end()));
    entries.removeIf(e -> !kept.isKept(e) && breaks(e, ofEditor, bare));
    kept.renewOthers();
    Spacing.set(base, collation.columns(), entries);
    Ids ids = new Ids(id, file.text());
    entries.stream().filter(kept::isKept).forEach(e -> ids.keep(e, kept.id(e)));
    ids.give(entries, edited.ofMachine());
    Apparatus apparatus = new Apparatus(sigla, comparison);
    List<Edit> edits = new ArrayList<>(new HeaderEdits(base.written(), id).again(sigla.all()));
    edits.addAll(kept.writtenWithoutColumns(apparatus));
    for (Entry entry : entries) {
      edits.add(
          kept.isKept(entry) ? kept.written(entry, apparatus) : edit(entry, ids, bare, apparatus));
    }
    kept.remarks().forEach(r -> report.add(Rule.COLLATE_07.at(file.locate(r.at()), r.text())));
    return new Collator.Collated(
        path, Edit.all(bare.text(), edits), sigla.all().size(), entries.size());
  }

  private Sigla sigla(List<Witness> witnesses) {
    return new Sigla(id, new HeaderEdits(written, id).prefix(), witnesses);
  }

  /** A witness as the file has it. */
  private Witness ofFile(String siglum) {
    List<Token> tokens = TeiText.read(written, Witness.id(id, siglum)).tokens();
    return new Witness(siglum, "", known.get(siglum), tokens);
  }

  /** The witnesses as they were: from their files where these are still the same. */
  private List<Witness> asTheyWere(Map<String, Witness> now) {
    return known.keySet().stream()
        .map(siglum -> isSteady(now.get(siglum)) ? now.get(siglum) : ofFile(siglum))
        .toList();
  }

  private boolean isSteady(Witness witness) {
    return witness.sha256().equals(known.get(witness.siglum()));
  }

  /** The rows of the witnesses that are as they were. */
  private Set<Integer> steady(List<Witness> witnesses) {
    Set<Integer> rows = new HashSet<>();
    for (int i = 0; i < witnesses.size(); i++) {
      if (isSteady(witnesses.get(i))) {
        rows.add(i + 1);
      }
    }
    return rows;
  }

  private List<Entry> entries(Collation collation, KeptEntries kept, Edited edited) {
    List<Entry> entries = new ArrayList<>();
    boolean baseChanged = !kept.isSteady(1);
    for (Entry entry : collation.entries()) {
      if (kept.isKept(entry)) {
        entries.add(kept.renewed(entry, collation.columns()));
      } else if (baseChanged && isReplaceable(entry, collation.base())) {
        entries.add(withBase(entry));
      } else if (!edited.isDropped(entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Whether no witness has these words any more, and no markup is between them. */
  private static boolean isReplaceable(Entry entry, BaseText base) {
    String lemma = base.written().text().substring(entry.start(), entry.end());
    return entry.lemma().rows().isEmpty() && !lemma.contains("<");
  }

  /** The entry with the reading of the base as its lemma. */
  private Entry withBase(Entry entry) {
    Reading base = entry.of(1).orElseThrow();
    ofBase.add(base);
    List<Reading> others = entry.readings().stream().filter(r -> r != base).toList();
    return new Entry(entry.columns(), entry.start(), entry.end(), base, others, entry.block());
  }

  /** Whether an entry would break one of the editor; this is said, and it is left out. */
  private boolean breaks(Entry entry, TreeMap<Integer, Integer> ofEditor, Unwrapped bare) {
    Map.Entry<Integer, Integer> last = ofEditor.lowerEntry(entry.end());
    boolean breaks = last != null && last.getValue() > entry.start();
    if (breaks) {
      String said = "witnesses differ across the border of an edited entry, and it is not widened";
      report.add(Rule.COLLATE_07.at(place(bare, entry.start()), said));
    }
    return breaks;
  }

  private Edit edit(Entry entry, Ids ids, Unwrapped bare, Apparatus apparatus) {
    String there = bare.text().substring(entry.start(), entry.end());
    String lemma = there;
    if (ofBase.contains(entry.lemma())) {
      lemma = entry.lemma().text();
      report.add(Rule.COLLATE_09.at(place(bare, entry.start()), there, lemma.strip()));
    } else if (entry.lemma().rows().isEmpty()) {
      report.add(Rule.COLLATE_08.at(place(bare, entry.start()), words(entry.lemma())));
    }
    boolean differs = !entry.readings().isEmpty();
    String now =
        differs ? apparatus.entry(ids.of(entry), entry, lemma, ids.partners(entry)) : lemma;
    return new Edit(entry.start(), entry.end(), now);
  }

  private Location place(Unwrapped bare, int at) {
    return file.locate(bare.original(at));
  }

  private static String words(Reading reading) {
    return reading.tokens().stream().map(Token::form).collect(Collectors.joining(" "));
  }
}
