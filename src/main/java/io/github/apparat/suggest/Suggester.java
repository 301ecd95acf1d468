package io.github.apparat.suggest;

import io.github.apparat.encode.citation.Dates;
import io.github.apparat.encode.citation.Works;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.encode.name.NameSheet;
import io.github.apparat.encode.name.Names;
import io.github.apparat.register.Register;
import io.github.apparat.register.RegisterReader;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.report.Report;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import net.sf.saxon.s9api.XdmNode;

/** Finds what an editor could still mark in the texts of an edition, and in its registers. */
public final class Suggester {
  /**
   * A text to be looked through.
   *
   * @param name of its file in {@code tei/text}
   * @param whole the file that is read for it
   * @param line the line of the received text for an offset in that file; 0 where there is none
   */
  public record Read(String name, XmlFile whole, IntUnaryOperator line) {}

  private final Xml xml;
  private final Report report;
  private final List<XmlFile> registers;
  private final Names names;
  private final Register register;
  private final PlaceNames places;
  private final Set<String> known;

  /**
   * Reads the registers.
   *
   * @param report takes what is wrong with them
   */
  public Suggester(Xml xml, Report report) {
    this.xml = xml;
    this.report = report;
    registers =
        xml.folder().xml("tei/register").stream()
            .map(path -> xml.read(path, report))
            .flatMap(Optional::stream)
            .toList();
    names = Names.of(registers);
    register = RegisterReader.read(registers);
    places = new PlaceNames(register);
    known =
        UnknownNames.known(
            register,
            registers.stream()
                .flatMap(r -> Tei.elements(r.root(), "title"))
                .map(XdmNode::getStringValue)
                .toList());
  }

  /** Puts what was accepted into files. */
  public Tagging tagging(Verdicts verdicts) {
    return new Tagging(register, Works.of(registers, xml, "", report).levels(), verdicts, report);
  }

  /** Puts entries for accepted names into registers. */
  public Entering entering(List<Suggestion> suggestions, Verdicts verdicts) {
    return new Entering(suggestions, register, verdicts, report);
  }

  /** All that could be marked, in the order of the table. */
  public List<Suggestion> suggest(List<Read> texts) {
    UnknownNames unknown = new UnknownNames(Set.of());
    List<Suggestion> all = new ArrayList<>();
    Parts<Read> parts = Parts.alike(texts, Read::name);
    for (Found found : Workers.each(texts, xml.progress().stage("suggest", parts, this::in))) {
      all.addAll(found.suggestions());
      unknown.add(found.unknown());
    }
    all.addAll(unknown.all());
    all.addAll(new DoubleEntries(register).all(names));
    return all.stream().sorted(Suggestion.ORDER).toList();
  }

  private record Found(List<Suggestion> suggestions, UnknownNames unknown) {}

  private Found in(Read read) {
    Text text = text(read);
    UnknownNames unknown = new UnknownNames(known);
    UnmarkedNames unmarked = new UnmarkedNames(text, names, register, places);
    UndatedDates dates = new UndatedDates(text, Dates.of(xml, text.id(), text.language(), report));
    UnledCitations citations =
        new UnledCitations(text, Works.of(registers, xml, text.id(), report));
    List<Suggestion> all = new ArrayList<>();
    for (Passage passage : text.passages()) {
      all.addAll(unmarked.in(passage, unknown));
      all.addAll(dates.in(passage));
      all.addAll(citations.in(passage));
    }
    return new Found(all, unknown);
  }

  private Text text(Read read) {
    String id = Tei.id(read.whole().root());
    String stem = read.name().replaceFirst("^.*/", "").replaceFirst("\\.xml$", "");
    String named = id.isEmpty() ? stem : id;
    NameSheet sheet =
        Sheet.read(xml.folder(), "tei/source/" + named + "/names.yaml", NameSheet.class, report)
            .orElse(NameSheet.EMPTY);
    return new Text(
        named,
        read.name(),
        Tei.attribute(read.whole().root(), "xml:lang"),
        Passages.of(new Markup(read.whole().text()), named),
        sheet,
        Provenance.of(read.whole()).tier() != Tier.FULL,
        read.line());
  }
}
