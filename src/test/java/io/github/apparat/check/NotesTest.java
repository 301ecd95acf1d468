package io.github.apparat.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of texts that no Schematron has seen. */
class NotesTest {
  @TempDir Path folder;

  private List<String> check(String body) throws IOException {
    Path text = folder.resolve("play.xml");
    Files.writeString(text, "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n" + body + "\n</TEI>");
    Report report = new Report();
    XmlFile file = new Xml(new EditionFolder(folder)).read(text, report).orElseThrow();
    Notes.check(file, report);
    return report.findings().stream().map(NotesTest::shown).toList();
  }

  private static String shown(Finding finding) {
    return finding.code() + " " + finding.place().line() + " " + finding.text();
  }

  @Test
  void aReferenceToANoteThatIsNotThereIsFound() throws IOException {
    assertThat(
            check(
                """
                <text><body><p>Who<ref type='note' target='#n1'/> is<ref type='noteAnchor' target='#n2'/>
                there<ref target='#n3'/><note xml:id='n1'>Yorick.</note></p></body></text>"""))
        .singleElement()
        .asString()
        .startsWith("NOTE-11 2 the reference to a note leads to #n2");
  }

  @Test
  void aNoteThatIsAttachedToNothingIsFound() throws IOException {
    assertThat(
            check(
                """
                <standOff>
                <listAnnotation><note target='#a' targetEnd='#b'>Nay.</note></listAnnotation></standOff>
                <text><body><p><anchor xml:id='a'/>Answer me</p></body></text>"""))
        .singleElement()
        .asString()
        .startsWith("NOTE-11 3 the note leads to #b");
  }

  @Test
  void aNoteApartThatNothingRefersToIsFound() throws IOException {
    assertThat(
            check(
                """
                <text><body><p>Who<ref target='#n1'/> is there<seg corresp='#n4'>?</seg></p>
                <p xml:id='p2'>Nay.</p></body><back>
                <div type='endnotes'><note xml:id='n1'>Yorick.</note>
                <note n='2'>Nobody.</note>
                <noteGrp target='#p2'><note>Long live the king.</note></noteGrp><note xml:id='n4'>Asked twice.</note>
                <note subtype='unplaced'>Lost.</note></div></back></text>"""))
        .singleElement()
        .asString()
        .startsWith("NOTE-12 5 nothing refers to the note 2");
  }

  @Test
  void aNumberMayReturnOnTheNextPageOnly() throws IOException {
    assertThat(
            check(
                """
                <text><body><p>a<note n='*'/>b<note n='†'/><pb/>c<note n='*'/>d<note n='*'/></p>
                <p>e<note n='1'/>f<note n='1' type='gloss'/>g<note n='2'/><pb/>
                h<note n='2'/>i<note n='2' type='gloss'/>j<note n='3' type='gloss'/>k<note n='4'/>l<note n='7'/></p></body></text>"""))
        .satisfiesExactly(
            f -> assertThat(f).startsWith("NOTE-13 2 the number * stands here again"),
            f -> assertThat(f).startsWith("NOTE-13 4 the number 2 stands here again"),
            f -> assertThat(f).isEqualTo("NOTE-14 4 note 7 comes after note 4; expected: 5"));
  }

  @Test
  void aKindOfNotesIsNumberedInAWayThatIsKnown() {
    SmallestEdition edition = SmallestEdition.in(folder);
    String kinds = "tei/edition.xml";
    edition
        .change(kinds, ">lower-latin<", ">letters<")
        .change(kinds, ">division scene<", ">act 2<");
    Report report = new Report();
    new Checker(new Xml(new EditionFolder(folder))).check(Map.of(), report);
    assertThat(report.findings().stream().map(NotesTest::shown))
        .satisfiesExactly(
            f ->
                assertThat(f)
                    .startsWith("NOTE-05 " + edition.line(kinds, ">letters<"))
                    .contains("#textual has symbols “letters”; expected symbols arabic,"),
            f -> assertThat(f).contains("#remark has restart “act 2”; expected restart never,"));
  }

  @Test
  void notesOfEntriesHeadersAndTheApparatusAreNoNotesOfTheText() throws IOException {
    assertThat(
            check(
                """
                <teiHeader><note n='1'/><note n='1'/></teiHeader>
                <text><body><p><app><lem>a</lem><note n='1'/></app><note n='1'/></p></body><back>
                <listBibl><bibl>b<note n='1'/></bibl></listBibl></back></text>"""))
        .isEmpty();
  }
}
