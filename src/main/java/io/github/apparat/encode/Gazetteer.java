package io.github.apparat.encode;

import io.github.apparat.report.Report;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.saxon.s9api.XdmNode;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** All forms of names in the registers of persons and organs, to be found in a text in one pass. */
final class Gazetteer {
  /**
   * A form of a name that stands in a text.
   *
   * @param start index of its first character
   * @param end index after its last one
   * @param entries the ids of all entries that have this form, sorted
   */
  record Found(int start, int end, String form, String element, List<String> entries) {}

  private record Form(String element, TreeSet<String> entries) {}

  private static final Comparator<Found> LONGEST_FIRST =
      Comparator.<Found>comparingInt(f -> f.start() - f.end())
          .thenComparing(Found::element)
          .thenComparing(Found::start);

  private final Map<String, Form> forms = new TreeMap<>();
  private final Trie trie;

  private Gazetteer(List<XmlFile> registers) {
    registers.forEach(this::collect);
    trie = Trie.builder().onlyWholeWords().addKeywords(forms.keySet()).build();
  }

  /** Reads the registers of an edition; one that cannot be read is reported and left out. */
  static Gazetteer read(Xml xml, Report report) {
    List<XmlFile> registers = new ArrayList<>();
    for (Path path : xml.folder().xml("tei/register")) {
      xml.read(path, report).ifPresent(registers::add);
    }
    return new Gazetteer(registers);
  }

  private void collect(XmlFile register) {
    for (String element : List.of("orgName", "persName")) {
      Tei.elements(register.root(), element)
          .filter(n -> List.of("org", "person").contains(Tei.name(n.getParent())))
          .forEach(n -> collect(n, element));
    }
  }

  private void collect(XdmNode name, String element) {
    String form = name.getStringValue().strip().replaceAll("\\s+", " ").replace('’', '\'');
    String id = Tei.id(name.getParent());
    // A heading is turned round for its place in the alphabet; no text has it so.
    if (!form.contains(",") && !id.isEmpty()) {
      // One form of an organ and of a person counts as the organ's, which comes first in the
      // alphabet.
      forms.computeIfAbsent(form, f -> new Form(element, new TreeSet<>())).entries().add(id);
    }
  }

  /**
   * The names in a text: the longest first, organs before persons, none inside another.
   *
   * @return in the order of the text
   */
  List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    for (Emit emit : trie.parseText(text)) {
      Form form = forms.get(emit.getKeyword());
      all.add(
          new Found(
              emit.getStart(),
              emit.getEnd() + 1,
              emit.getKeyword(),
              form.element(),
              List.copyOf(form.entries())));
    }
    all.sort(LONGEST_FIRST);
    TreeMap<Integer, Found> taken = new TreeMap<>();
    for (Found found : all) {
      Map.Entry<Integer, Found> before = taken.lowerEntry(found.end());
      if (before == null || before.getValue().end() <= found.start()) {
        taken.put(found.start(), found);
      }
    }
    return List.copyOf(taken.values());
  }
}
