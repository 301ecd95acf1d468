package io.github.apparat.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pointers of files that stay as they are, while that to which they lead does not. */
class ReferencesTest {
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final String OTHER = "tei/text/other.xml";

  @TempDir Path folder;
  private SmallestEdition edition;
  private Xml xml;

  @BeforeEach
  void leadFromOneTextToAnother() {
    edition = SmallestEdition.in(folder);
    String other = edition.read(TEXT).replace("opening-night", "other");
    edition.write(
        OTHER,
        other.replaceFirst(
            ">So says ",
            " source=\"cite:opening-night/par.3\"><ref target=\"opening-night.xml#opening-night.p5\">"
                + "So</ref> says "));
    Kept kept = Kept.atHand(folder.resolve("target/kept"));
    xml = new Xml(new EditionFolder(edition.root()), kept, Progress.NONE);
    assertThat(errors()).isEmpty();
  }

  /** The codes of the errors, with the files in which they are. */
  private List<String> errors() {
    Report report = new Report();
    Workers.deep(() -> new Checker(xml).check(Map.of(), report));
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(ReferencesTest::said)
        .distinct()
        .toList();
  }

  private static String said(Finding finding) {
    return finding.place().file() + " " + finding.code();
  }

  @Test
  void aPlaceThatIsGoneIsMissedWhereNothingElseWasChanged() {
    edition.change(TEXT, "xml:id=\"opening-night.p5\"", "xml:id=\"opening-night.p55\"");
    assertThat(errors()).containsExactly(OTHER + " REF-01");
    edition.change(TEXT, "xml:id=\"opening-night.p55\"", "xml:id=\"opening-night.p5\"");
    assertThat(errors()).isEmpty();
  }

  @Test
  void aPlaceThatIsCitedIsMissedWhenItIsGone() {
    edition.change(TEXT, "xml:id=\"opening-night.p3\"", "xml:id=\"opening-night.p33\"");
    assertThat(errors()).contains(OTHER + " CITE-03");
    edition.change(TEXT, "xml:id=\"opening-night.p33\"", "xml:id=\"opening-night.p3\"");
    assertThat(errors()).isEmpty();
  }

  @Test
  void whatIsFoundInAnotherKindOfElementIsAnother() {
    String person = edition.read("tei/register/persons.xml");
    edition.write(
        "tei/register/persons.xml",
        person.replace("<person xml:id=\"yorick\"", "<person xml:id=\"yorick2\""));
    edition.change(TEXT, "xml:id=\"opening-night.p4\"", "xml:id=\"yorick\"");
    assertThat(errors()).contains(OTHER + " REF-02");
  }

  @Test
  void aNewIdIsNoFault() {
    edition.change(TEXT, "xml:id=\"opening-night.p5\"", "xml:id=\"opening-night.p5\" n=\"5\"");
    edition.change(TEXT, "<quote xml:id", "<ab xml:id=\"opening-night.new\">New</ab><quote xml:id");
    assertThat(errors()).isEmpty();
  }
}
