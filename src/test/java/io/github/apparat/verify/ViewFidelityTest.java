package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the words of a text are in each of its views. Words after {@code //} are source readings.
 */
class ViewFidelityTest {
  @TempDir Path folder;
  private SiteOnDisk site;

  @BeforeEach
  void aSmallSite() {
    site = new SiteOnDisk(folder);
  }

  private static String page(String words) {
    String[] sides = words.split("//");
    String page = "<div data-tei='body'>" + sides[0] + "</div>";
    for (int i = 1; i < sides.length; i++) {
      page += "<p data-tei='source-reading'>" + sides[i] + "</p>";
    }
    return page;
  }

  /** The text as it is to be read, of which its page has these words. */
  private List<Finding> reading(String tei, String words) {
    return site.tei("play", "<p>" + tei + "</p>").page("text/play.html", page(words)).verify();
  }

  /** The same in the diplomatic view; that of the reading text is empty and not asked for. */
  private List<Finding> diplomatic(String tei, String words) {
    List<Finding> found =
        site.tei("play", "<p>" + tei + "</p>")
            .page("text/play.html", "")
            .page("diplomatic/play.html", page(words))
            .verify();
    return found.stream().filter(f -> f.toString().contains("diplomatic/")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The <del>pale</del> ghost | The ghost//pale",
        "The <subst><del>king</del> <add>ghost</add></subst> | The ghost//king",
        "The <restore><del>pale</del></restore> ghost | The pale ghost",
        "<restore><del>a <del>b</del></del></restore> | a b",
        "<del>a <del>b</del></del> c | c//a b",
        "<del xml:id='d'>pale</del> ghost<undo target='#d'/> | pale ghost",
        "<del xml:id='d'>pale</del> ghost<undo target='#d'/><redo target='#d'/> | ghost//pale",
        "<add xml:id='a'>pale</add> ghost<undo target='#a'/> | ghost//pale",
        "<choice><sic>a<del>b</del></sic><corr>c</corr></choice> | c//ab",
        "<choice><corr cert='low'>a</corr><corr cert='high'>b</corr><sic>c</sic></choice> | b//a//c",
        "<choice><unclear cert='low'>a</unclear><unclear>b</unclear></choice> | b//a",
        "<choice><am>q</am><ex>que</ex></choice> | que//q",
        "<expan>p<am>.</am><ex>er</ex></expan> | per",
        "a <delSpan spanTo='#e'/>b <hi>c</hi> <anchor xml:id='e'/>d | a d//b c",
        "a <delSpan spanTo='#none'/>b | a b",
        "<anchor xml:id='e'/>a <delSpan spanTo='#e'/>b | a b",
        "two <seg xml:id='x'>y</seg> <seg xml:id='z'>q</seg><listTranspose><transpose><ptr target='#z'/><ptr target='#x'/></transpose></listTranspose> | two q y",
        "fore-<lb break='no'/>stage | forestage",
        "fore- <pb break='no'/><fw>9</fw> <lb/> stage | forestage",
        "fore <lb break='no'/> stage | forestage",
        "ghost. <lb break='no'/>He | ghost. He",
        "a <gap/>-<lb break='no'/><gap/> b | a b",
        "fore<lb/>stage | fore stage",
        "a <metamark>2</metamark> b <fw>IX</fw> | a b",
      })
  void theTextAsItIsToBeReadHasItsLastState(String tei, String words) {
    assertThat(reading(tei, words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The <del>pale</del> ghost | The ghost | the reading of the source is not on the page",
        "The <del>pale</del> ghost | The pale ghost//pale | the page has words",
        "fore-<lb break='no'/>stage | fore stage | lost",
        "<choice><corr cert='low'>a</corr><corr cert='high'>b</corr></choice> | a//b | lost",
        "<delSpan spanTo='#e'/>b <anchor xml:id='e'/>d | d | the reading of the source",
        "<seg xml:id='x'>y</seg> <seg xml:id='z'>q</seg><listTranspose><transpose><ptr target='#z'/><ptr target='#x'/></transpose></listTranspose> | y q | lost",
      })
  void whatIsNotInItIsFound(String tei, String words, String said) {
    assertThat(reading(tei, words)).isNotEmpty();
    assertThat(reading(tei, words).get(0).text()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The <del>pale</del> <subst><del>king</del><add> ghost</add></subst> | The pale king ghost",
        "<choice><sic>a</sic><corr>c</corr></choice> | a//c",
        "<choice><orig>a<choice><sic>v</sic><corr>e</corr></choice></orig><reg>c</reg></choice> | av//c//e",
        "<choice><abbr>a</abbr><expan>c<am>x</am></expan></choice> | a//cx",
        "a <metamark>2</metamark> b <fw>IX</fw> | a 2 b IX",
        "<seg xml:id='x'>y</seg> <seg xml:id='z'>q</seg><listTranspose><transpose><ptr target='#z'/><ptr target='#x'/></transpose></listTranspose> | y q",
        "fore-<lb break='no'/>stage | fore-<br>stage",
      })
  void theDiplomaticViewHasTheSource(String tei, String words) {
    assertThat(diplomatic(tei, words)).isEmpty();
    assertThat(diplomatic(tei, "more " + words)).isNotEmpty();
  }

  @Test
  void aTranscriptBySheetsIsReadWhereThereIsNoTextAndInTheDiplomaticView() {
    String sheets = "<sourceDoc><surface><label>r</label><line>a</line><line>b</line></surface>";
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><availability n='full'/></teiHeader>"
            + sheets
            + "</sourceDoc>%s</TEI>";
    site.file("tei/play.xml", tei.formatted("")).page("text/play.html", page("a b"));
    assertThat(site.verify()).isEmpty();
    site.file("tei/play.xml", tei.formatted("<text><body><p>c</p></body></text>"))
        .page("diplomatic/play.html", page("a b"));
    assertThat(site.page("text/play.html", page("c")).verify()).isEmpty();
    assertThat(site.page("diplomatic/play.html", page("c")).verify()).isNotEmpty();
  }
}
