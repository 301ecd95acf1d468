package io.github.apparat.collate;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/** Reads witnesses, plain or in TEI. */
final class WitnessReader {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";

  private final Xml xml;
  private final Report report;

  /**
   * @param report takes what is wrong with a file
   */
  WitnessReader(Xml xml, Report report) {
    this.xml = xml;
    this.report = report;
  }

  /**
   * A witness that was read.
   *
   * @param text its file, as XML can hold it
   * @param isTei whether it is TEI
   */
  record Read(Witness witness, Path path, String text, boolean isTei) {}

  /**
   * Reads a witness.
   *
   * @param named {@code SIGLUM=FILE} or a file, whose name without its ending is then the siglum;
   *     that of TEI is the one it gives itself
   */
  Optional<Read> read(String named) {
    int equals = Files.exists(Path.of(named)) ? -1 : named.indexOf('=');
    String siglum = equals < 0 ? "" : named.substring(0, equals);
    Path path = Path.of(named.substring(equals + 1));
    Optional<Read> read =
        path.toString().endsWith(".xml") ? tei(path, siglum) : plain(path, siglum);
    if (read.isEmpty()) {
      Finding finding = Rule.COLLATE_01.at(Location.of(xml.folder().name(path)));
      boolean there = Files.exists(path);
      report.add(there ? finding : finding.with(Nearest.hint(path, finding.hint())));
    }
    read.map(Read::witness)
        .filter(w -> w.tokens().isEmpty())
        .ifPresent(w -> report.add(Rule.COLLATE_04.at(Location.of(w.file()), w.siglum())));
    return read;
  }

  private Optional<Read> plain(Path path, String siglum) {
    return SourceReader.read(path, report).map(source -> plain(path, siglum, source));
  }

  private static Read plain(Path path, String siglum, SourceText source) {
    String text = PlainTei.readable(source.text());
    List<Token> tokens = Characters.of(text).tokens();
    String name = siglum.isEmpty() ? stem(path) : siglum;
    return new Read(new Witness(name, source.file(), source.sha256(), tokens), path, text, false);
  }

  private Optional<Read> tei(Path path, String siglum) {
    return xml.read(path, report).filter(this::isTei).map(file -> tei(path, siglum, file));
  }

  private boolean isTei(XmlFile file) {
    boolean tei = TEI.equals(file.root().getNodeName().getNamespace());
    if (!tei) {
      String found = "the root is " + file.root().getNodeName() + "; expected: TEI";
      report.add(Rule.SOURCE_02.at(Location.of(file.name()), found));
    }
    return tei;
  }

  private static Read tei(Path path, String siglum, XmlFile file) {
    String name = siglum.isEmpty() ? own(file).orElse(stem(path)) : siglum;
    List<Token> tokens = TeiText.read(new Written(file.text()), "").tokens();
    String sha256 = SourceReader.sha256(bytes(path));
    Witness witness = new Witness(name, path.getFileName().toString(), sha256, tokens);
    return new Read(witness, path, file.text(), true);
  }

  /** The siglum that a file gives itself: in its header, or as its id. */
  private static Optional<String> own(XmlFile file) {
    Optional<String> idno =
        Tei.elements(file.tree(), "idno")
            .filter(n -> Tei.attribute(n, "type").equals("siglum"))
            .map(n -> n.getStringValue().strip())
            .findFirst();
    List<XdmNode> witnesses = Tei.elements(file.tree(), "witness").toList();
    Optional<String> only =
        witnesses.size() == 1
            ? Optional.of(Tei.attribute(witnesses.get(0), "n"))
            : Optional.empty();
    return idno.or(() -> only).or(() -> Optional.of(Tei.id(file.root()))).filter(s -> !s.isBlank());
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path path) {
    return path.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
  }
}
