package io.github.apparat.encode.name;

import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/** The names of an edition's registers; made once for all its texts. */
public final class Names {
  private final Lexicon lexicon = new Lexicon();
  private final List<EntryForms> all = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> forenames = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Compounds compounds;
  private final Enumerations enumerations;

  private Names(List<XdmNode> registers) {
    List<Form> organs = new ArrayList<>();
    for (XdmNode register : registers) {
      for (Kind kind : Kind.values()) {
        Tei.elements(register, kind.element())
            .filter(n -> Tei.attribute(n, "type").equals("heading"))
            .forEach(n -> words.addAll(List.of(n.getStringValue().strip().split("[^\\p{L}’']+"))));
        Tei.elements(register, kind.entry())
            .filter(e -> !Tei.id(e).isEmpty())
            .map(e -> new EntryForms(e, kind))
            .forEach(forms -> add(forms, organs));
      }
    }
    compounds = new Compounds(organs, lexicon);
    enumerations = new Enumerations(organs, lexicon);
  }

  /** Reads the registers of an edition; one that cannot be read is reported and left out. */
  public static Names read(Xml xml, Report report) {
    List<XdmNode> registers = new ArrayList<>();
    xml.folder()
        .xml("tei/register")
        .forEach(path -> xml.read(path, report).ifPresent(r -> registers.add(r.root())));
    return new Names(registers);
  }

  /** The names of registers that are read already. */
  public static Names of(List<XmlFile> registers) {
    return new Names(registers.stream().map(XmlFile::root).toList());
  }

  private void add(EntryForms forms, List<Form> organs) {
    Entry entry = forms.entry();
    all.add(forms);
    entries.put(entry.id(), entry);
    forms.all().forEach(lexicon::add);
    if (entry.kind() == Kind.ORGAN) {
      organs.addAll(forms.all());
    }
    entry.given().stream()
        .flatMap(List::stream)
        .filter(name -> name.length() > 2)
        .forEach(name -> forenames.add(Fold.key(name)));
  }

  /**
   * The names of one text.
   *
   * @param id of the text
   * @param sheet what the editor has decided about names in it
   * @param report takes what is in doubt, at its place
   */
  public TextNames in(SourceText source, String id, NameSheet sheet, Report report) {
    return new TextNames(this, source, id, sheet, report);
  }

  /** The words of the headings of all entries, which are spelt as they should be. */
  public Set<String> words() {
    return Set.copyOf(words);
  }

  /** All entries with the ways to write them, in the order of the registers. */
  List<EntryForms> all() {
    return all;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Keys of all forenames that stand written out in a register. */
  Set<String> forenames() {
    return forenames;
  }

  Compounds compounds() {
    return compounds;
  }

  Enumerations enumerations() {
    return enumerations;
  }
}
