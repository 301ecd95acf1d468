package io.github.apparat.check;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.source.SourceReader;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Resources;
import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** The Schematron rules of an edition, compiled by SchXslt2 to a stylesheet. */
public final class Schematron {
  static final String FILE = "tei/schema/apparat.sch";

  private static final String COMPILER = "/content/transpile.xsl";

  private final Xml xml;
  private final Stylesheet rules;

  /**
   * Compiles rules; throws {@link UnusableFile} where they are none.
   *
   * @param name below the edition, or of a default
   */
  Schematron(Xml xml, String name) {
    this.xml = xml;
    String made = made(xml.folder().needed(name));
    rules =
        xml.folder().standard(made).isPresent()
            ? Stylesheet.compile(xml.processor(), Resources.standard(xml.folder(), made))
            : compiled(xml, name);
  }

  /**
   * The name of the stylesheet that was made of these rules when the program was packed; there is
   * one for the rules of the house only, and making it costs more than a small edition's check.
   */
  private static String made(byte[] rules) {
    return "rules/" + SourceReader.sha256(rules) + ".xsl";
  }

  /** What is wrong shows in the stylesheet made of the rules; the editor looks into the rules. */
  private static Stylesheet compiled(Xml xml, String name) {
    try {
      return Stylesheet.compile(xml.processor(), stylesheet(xml, name).asSource());
    } catch (UnusableFile e) {
      throw new UnusableFile(Location.of(name), e.getMessage(), e);
    }
  }

  private static XdmNode stylesheet(Xml xml, String name) {
    Stylesheet compiler = Stylesheet.compile(xml.processor(), Resources.library(COMPILER));
    return compiler.tree(xml.tree(name), Map.of(), m -> {});
  }

  /**
   * Makes the stylesheet of the rules of the house, when the program is packed.
   *
   * @param arguments the folder of the classes
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0], "apparat");
    Xml xml = new Xml(new EditionFolder(classes));
    Path file = classes.resolve(made(xml.folder().needed(FILE)));
    byte[] stylesheet = Workers.deep(() -> xml.bytes(stylesheet(xml, FILE)));
    for (Path before : new EditionFolder(classes).list("rules")) {
      Files.delete(before);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, stylesheet);
  }

  /** Checks one file. */
  void check(XmlFile file, Report report) {
    findings(file).forEach(report::add);
  }

  /** What the rules find in a file, in its order. */
  List<Finding> findings(XmlFile file) {
    XdmNode svrl = rules.tree(file.tree(), Map.of(), m -> {});
    return Stream.of("failed-assert", "successful-report")
        .flatMap(kind -> Tei.elements(svrl, kind))
        .map(n -> finding(file, n))
        .toList();
  }

  /**
   * A message is what was found and expected; then after a bar a hint; then, after another, a word
   * and those of which it should be one: the nearest is the better hint.
   */
  private Finding finding(XmlFile file, XdmNode failed) {
    String message = failed.getStringValue().strip().replaceAll("\\s+", " ");
    String[] parts = message.split(" \\| ", 3);
    Finding finding =
        new Finding(
            Optional.ofNullable(failed.attribute("id")).orElse("SCH-00"),
            Severity.of(Optional.ofNullable(failed.attribute("role")).orElse("error")),
            file.locate(xml.element(file, failed.attribute("location"))),
            parts[0],
            parts.length < 2 ? "" : parts[1]);
    if (parts.length < 3) {
      return finding;
    }
    List<String> words = List.of(parts[2].split(" "));
    return finding.with(Nearest.hint(words.get(0), words.subList(1, words.size()), finding.hint()));
  }
}
