package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collating as an editor meets it: each rule broken once, and what is kept when it is repeated. */
class CollateRulesTest {
  private static final String TEXT = "tei/text/minute.xml";
  private static final String BASE =
      "The board met on 3 May.\nIt granted 1,200 crowns for rope.\n\nTarn took the minute.\n";
  private static final String OTHER = BASE.replace("1,200", "1,500").replace("Tarn", "Velin");

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
    edition.write("a.txt", BASE).write("b.txt", OTHER);
  }

  @Test
  void collate01AWitnessThatIsNotThere() {
    Said said = collate("A=a.txt", "B=lost.txt");
    assertError(said, "lost.txt error COLLATE-01 this witness cannot be read");
    assertThat(said.out()).contains("lost.txt error SOURCE-02");
  }

  @Test
  void collate01AWitnessThatIsNoTei() {
    edition.write("b.xml", "<letter>Dear board</letter>");
    assertError(collate("A=a.txt", "B=b.xml"), "b.xml error COLLATE-01");
    edition.write("b.xml", "<TEI><text>");
    assertThat(collate("A=a.txt", "B=b.xml").out()).contains("b.xml:1:", "error XML-01");
  }

  @Test
  void collate02TheSameSiglumTwice() {
    assertError(
        collate("A=a.txt", "A=b.txt"), "b.txt error COLLATE-02 the siglum A stands for a.txt and");
  }

  @Test
  void collate03ATextThatIsNoCollation() {
    String before = edition.read("tei/text/opening-night.xml");
    Said said = run("collate", "--edition", folder, "--id", "opening-night", named("A=a.txt"));
    assertError(said, "tei/text/opening-night.xml error COLLATE-03");
    assertThat(edition.read("tei/text/opening-night.xml")).isEqualTo(before);
  }

  @Test
  void collate03AWitnessThatWouldBeWrittenOver() {
    Path out = edition.path("a.txt");
    Said said = run("collate", "--edition", folder, "--out", out, named("A=a.txt"));
    assertError(said, "a.txt error COLLATE-03 a.txt is itself the witness A");
    assertThat(edition.read("a.txt")).isEqualTo(BASE);
  }

  @Test
  void collate04AWitnessWithoutWords() {
    edition.write("b.txt", " \n\n");
    Said said = collate("A=a.txt", "B=b.txt");
    assertThat(said.out()).contains("b.txt warning COLLATE-04 the witness B holds no words");
    assertThat(said.code()).isZero();
    assertThat(edition.read(TEXT)).contains("<rdg wit=\"#minute.wit.B\" type=\"substantive\"/>");
  }

  @Test
  void collate05ABaseWithoutWords() {
    edition.write("a.txt", "");
    assertError(collate("A=a.txt", "B=b.txt"), "a.txt error COLLATE-05 the base A holds no words");
  }

  @Test
  void collate06AWitnessOfAnotherText() {
    edition.write("b.txt", "Quite another matter stands written down by somebody else.");
    Said said = collate("A=a.txt", "B=b.txt");
    assertThat(said.out())
        .contains("b.txt warning COLLATE-06 the witness B and the base A have 0 of 9 words");
    assertThat(said.code()).isZero();
  }

  @Test
  void collate07AReadingThatAnEditorTookAndNoWitnessHasAnyMore() {
    collate("A=a.txt", "B=b.txt");
    edition.change(TEXT, "1,500</rdg>", "1,500</rdg><note>So the ledger.</note>");
    edition.change(TEXT, "<rdg wit=\"#minute.wit.B\"", "<rdg resp=\"#me\" wit=\"#minute.wit.B\"");
    edition.write("b.txt", OTHER.replace("1,500", "1,800"));
    Said said = collate("B=b.txt");
    int line = edition.line(TEXT, "1,500");
    assertThat(said.out())
        .contains(TEXT + ":" + line + ":")
        .contains("warning COLLATE-07 no witness has the reading \"1,500\" any more");
    assertThat(edition.read(TEXT))
        .contains(
            "<rdg resp=\"#me\" type=\"substantive\">1,500</rdg><note>So the ledger.</note>"
                + "<rdg wit=\"#minute.wit.B\" type=\"substantive\">1,800</rdg></app>");
  }

  @Test
  void collate08AWordThatTheEditorPutIntoTheText() {
    collate("A=a.txt", "B=b.txt");
    edition.change(TEXT, "for rope", "for ropes");
    Said said = collate("A=a.txt", "B=b.txt");
    assertThat(said.out()).contains("info COLLATE-08 the text has \"ropes\" here");
    assertThat(edition.read(TEXT))
        .contains(
            "<lem>ropes</lem><rdg wit=\"#minute.wit.A #minute.wit.B\" type=\"substantive\">rope<");
  }

  @Test
  void collate09ABaseThatHasChanged() {
    collate("A=a.txt", "B=b.txt");
    edition.write("a.txt", BASE.replace("rope", "tar"));
    edition.write("b.txt", OTHER.replace("rope", "tar"));
    Said said = collate("A=a.txt", "B=b.txt");
    assertThat(said.out())
        .contains("warning COLLATE-09 the base has changed here from \"rope\" to \"tar\"");
    assertThat(edition.read(TEXT)).contains("crowns for tar.").doesNotContain("rope");
  }

  @Test
  void collate10ABaseThatIsNoWitness() {
    Said said =
        run("collate", "--edition", folder, "--base", "b", named("A=a.txt"), named("B=b.txt"));
    assertError(said, "COLLATE-10 --base names b; expected: one of the witnesses A, B");
  }

  @Test
  void aSheetThatSaysWhatItDoesNotKnowStopsTheWork() {
    edition.write("tei/collation.yaml", "colour: red\n");
    assertError(
        collate("A=a.txt", "B=b.txt"), "SOURCE-02 \"colour\" is not known here; expected: ");
  }

  @Test
  void theSheetSaysWhichDifferencesBecomeEntries() {
    edition.write("tei/collation.yaml", "same: [[v, u]]\nentries: [substantive]\n");
    edition.write("b.txt", BASE.replace("The board", "the Board,").replace("minute", "minvte"));
    collate("A=a.txt", "B=b.txt");
    assertThat(edition.read(TEXT)).doesNotContain("<app").contains("Tarn took the minute.");
  }

  @Test
  void whatAnEditorDidIsThereAfterAWitnessWasAdded() {
    collate("A=a.txt", "B=b.txt");
    edition.change(TEXT, "The board", "<orgName>The board</orgName>");
    edition.change(
        TEXT,
        "<lem wit=\"#minute.wit.A\">1,200</lem><rdg wit=\"#minute.wit.B\" type=\"substantive\">1,500</rdg>",
        "<lem wit=\"#minute.wit.B\" cert=\"high\">1,500</lem><rdg wit=\"#minute.wit.A\">1,200</rdg>");
    edition.write("c.txt", BASE.replace("Tarn", "Velin").replace("rope", "tar"));
    Said said = collate("C=c.txt");
    assertThat(said.out()).endsWith("3 witnesses, 3 entries, 0 errors, 0 warnings\n");
    assertThat(edition.read(TEXT))
        .contains("<orgName>The board</orgName>")
        .contains(
            "<lem wit=\"#minute.wit.B\" cert=\"high\">1,500</lem>"
                + "<rdg wit=\"#minute.wit.A #minute.wit.C\">1,200</rdg>")
        .contains("<rdg wit=\"#minute.wit.B #minute.wit.C\" type=\"substantive\">Velin</rdg>")
        .contains("<rdg wit=\"#minute.wit.C\" type=\"substantive\">tar</rdg>")
        .contains("<witness xml:id=\"minute.wit.C\" n=\"C\">");
  }

  @Test
  void anEntryThatAnEditorTookOutDoesNotComeBack() {
    collate("A=a.txt", "B=b.txt");
    String whole = edition.read(TEXT);
    String without = whole.replaceFirst("<app[^>]*><lem[^>]*>1,200</lem>.*?</app>", "1,200");
    edition.write(TEXT, without);
    collate("A=a.txt", "B=b.txt");
    assertThat(edition.read(TEXT)).isEqualTo(without).isNotEqualTo(whole);
  }

  private Said collate(String... witnesses) {
    Object[] all = new Object[witnesses.length + 5];
    Object[] options = {"collate", "--edition", folder, "--id", "minute"};
    System.arraycopy(options, 0, all, 0, options.length);
    for (int i = 0; i < witnesses.length; i++) {
      all[options.length + i] = named(witnesses[i]);
    }
    return run(all);
  }

  /** A witness with the whole path of its file. */
  private String named(String witness) {
    return witness.replace("=", "=" + folder + "/");
  }

  private static void assertError(Said said, String words) {
    assertThat(said.out()).contains(words).contains("nothing was written");
    assertThat(said.code()).isEqualTo(1);
  }
}
