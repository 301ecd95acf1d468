package io.github.apparat.collate;

import io.github.apparat.collate.WitnessReader.Read;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collates the witnesses of a text: one of them is the base, whose markup stays, and where others
 * differ an entry of the apparatus stands in it. A text that was collated before is brought up to
 * date, and keeps what its editors have done.
 */
public final class Collator {
  private final Xml xml;
  private final Report report;

  /**
   * @param report takes what is wrong with the witnesses, and what could not be carried over
   */
  public Collator(Xml xml, Report report) {
    this.xml = xml;
    this.report = report;
  }

  /**
   * What to collate.
   *
   * @param witnesses each as {@code SIGLUM=FILE} or a file; plain text, or TEI in {@code .xml}
   * @param base the siglum of the base; none: the first witness
   * @param id of the text; none: the name of the file to be written, or else of the base's
   * @param out the file to be written; none: {@code tei/text/ID.xml}
   */
  public record Order(
      List<String> witnesses, Optional<String> base, Optional<String> id, Optional<Path> out) {}

  /**
   * A collated text.
   *
   * @param path where it belongs
   * @param tei the file
   * @param witnesses how many there are
   * @param entries how many
   */
  public record Collated(Path path, String tei, int witnesses, int entries) {}

  /** Collates; nothing where a witness cannot be used, or something else would be lost. */
  public Optional<Collated> collate(Order order) {
    WitnessReader reader = new WitnessReader(xml, report);
    List<Read> read = new ArrayList<>();
    order.witnesses().forEach(w -> reader.read(w).ifPresent(read::add));
    if (read.size() < order.witnesses().size() || !areApart(read) || !base(order, read)) {
      return Optional.empty();
    }
    Rules rules = Rules.usual();
    if (xml.folder().bytes(Rules.SHEET).isPresent()) {
      Optional<Rules> own = Sheet.read(xml.folder(), Rules.SHEET, Rules.class, report);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      rules = own.get();
    }
    String id = id(order, read.get(0));
    Path path = order.out().orElse(xml.folder().path("tei/text/" + id + ".xml"));
    return mayWrite(path, read) ? collated(path, id, read, rules) : Optional.empty();
  }

  private Optional<Collated> collated(Path path, String id, List<Read> read, Rules rules) {
    if (!Files.exists(path)) {
      if (read.get(0).witness().tokens().isEmpty()) {
        Witness base = read.get(0).witness();
        report.add(Rule.COLLATE_05.at(Location.of(base.file()), base.siglum()));
        return Optional.empty();
      }
      return Optional.of(new FirstCollation(id, rules, report).of(path, read));
    }
    Optional<XmlFile> there = xml.read(path, report);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Renewal renewal = new Renewal(there.get(), id, rules, report);
    if (!renewal.isCollation()) {
      String found = there.get().name() + " stands there already and is no collation";
      report.add(Rule.COLLATE_03.at(Location.of(there.get().name()), found));
      return Optional.empty();
    }
    return Optional.of(renewal.of(path, read.stream().map(Read::witness).toList()));
  }

  /** Whether each siglum, and each id made of one, is of one witness. */
  private boolean areApart(List<Read> read) {
    boolean apart = true;
    for (int i = 0; i < read.size(); i++) {
      Witness one = read.get(i).witness();
      for (Read before : read.subList(0, i)) {
        Witness other = before.witness();
        if (Witness.id("", one.siglum()).equals(Witness.id("", other.siglum()))) {
          Location place = Location.of(one.file());
          report.add(Rule.COLLATE_02.at(place, one.siglum(), other.file(), one.file()));
          apart = false;
        }
      }
    }
    return apart;
  }

  /** Puts the base first; whether there is one. */
  private boolean base(Order order, List<Read> read) {
    if (order.base().isEmpty()) {
      return true;
    }
    String wanted = order.base().get();
    List<String> sigla = read.stream().map(r -> r.witness().siglum()).toList();
    int at = sigla.indexOf(wanted);
    if (at < 0) {
      String hint = Nearest.hint(wanted, sigla, "Write the siglum of one of them.");
      Location place = Location.of(read.get(0).witness().file());
      report.add(Rule.COLLATE_10.at(place, wanted, String.join(", ", sigla), hint));
      return false;
    }
    read.add(0, read.remove(at));
    return true;
  }

  private static String id(Order order, Read base) {
    Path named = order.out().orElse(base.path());
    String stem = named.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    String made = stem.replaceAll("[^\\p{L}\\p{N}._-]", "-").replaceFirst("^(?![\\p{L}_])", "_");
    return order.id().orElse(made);
  }

  private boolean mayWrite(Path path, List<Read> read) {
    for (Read witness : read) {
      if (witness.path().toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize())) {
        String name = xml.folder().name(path);
        String found = name + " is itself the witness " + witness.witness().siglum();
        report.add(Rule.COLLATE_03.at(Location.of(name), found));
        return false;
      }
    }
    return true;
  }
}
