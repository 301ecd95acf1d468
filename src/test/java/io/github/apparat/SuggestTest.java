package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could still be marked, from the table to the tags, on the smallest edition. */
class SuggestTest {
  private static final String TABLE = "tei/suggestions.tsv";
  private static final String LETTER = "tei/text/letter.xml";
  private static final String MASKED = "tei/text/prompt-book.xml";
  private static final String WHOLE = "target/private/tei/prompt-book.xml";

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  private void letter(String body) {
    edition.write(LETTER, letter("", body, UnaryOperator.identity()));
  }

  private String letter(String prefix, String body, UnaryOperator<String> ends) {
    String text = edition.read("tei/text/opening-night.xml");
    String head = text.substring(0, text.indexOf("<body>")) + "<body>\n<div><head>A letter</head>";
    String all =
        (head + "\n" + body + "\n</div>\n</body>\n</text>\n</TEI>\n")
            .replace("opening-night", "letter");
    String named = all.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix);
    return ends.apply(
        prefix.isEmpty() ? named : named.replace("xmlns=", "xmlns:" + prefix.replace(":", "=")));
  }

  private Said suggest(Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "suggest";
    all[1] = folder;
    System.arraycopy(more, 0, all, 2, more.length);
    return run(all);
  }

  /** Writes a verdict beside all suggestions of which the id matches. */
  private void decide(String id, String verdict) {
    edition.write(
        TABLE, edition.read(TABLE).replaceAll("(?m)^(" + id + ")\t\t", "$1\t" + verdict + "\t"));
  }

  private List<String> ids(String of) {
    return edition
        .read(TABLE)
        .lines()
        .filter(l -> l.contains(of))
        .map(l -> l.split("\t")[0])
        .toList();
  }

  /** Accepts all that is suggested for the letter, and puts it in. */
  private Said accepted() {
    suggest();
    decide("[^\t]*\\|letter\\.[^\t]*", "yes");
    return suggest("--apply");
  }

  @Test
  void namesDatesAndCitationsAreListedByTheirPlace() {
    letter(
        "<p xml:id='letter.p1'>Prince Hamlet wrote to Ophelia on 4 March 1602, and again on"
            + " <date>5 March 1602</date>.<note xml:id='letter.n1'><bibl>The Folio, p. 4</bibl>.</note></p>");
    Said said = suggest();
    assertThat(said.code()).isZero();
    assertThat(ids(LETTER))
        .containsExactly(
            "name|letter.p1|Prince Hamlet|1",
            "name|letter.p1|Ophelia|1",
            "date|letter.p1|4 March 1602|1",
            "date|letter.p1|5 March 1602|1",
            "citation|letter.n1|The Folio, p. 4|1");
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Prince Hamlet|1\t\thamlet\thigh\t" + LETTER + "\t")
        .contains("date|letter.p1|5 March 1602|1\t\t1602-03-05\thigh\t")
        .contains("citation|letter.n1|The Folio, p. 4|1\t\tw.first-folio\t");
    assertThat(said.out()).containsPattern("name +\\d+, ").contains("written: " + TABLE);
  }

  @Test
  void russianTextsAreReadToo() {
    edition.change(
        "tei/register/persons.xml",
        "<person xml:id=\"yorick\"",
        "<person xml:id=\"gamov\"><persName type=\"heading\">Gamov, P. I.</persName>"
            + "<persName type=\"form\">Gamov</persName></person><person xml:id=\"yorick\"");
    letter(
        "<p xml:id='letter.p1'>Гамова и П. И. Гамовым 4 марта 1602 г.,"
            + " <date>в мае 1602 года</date>.</p>");
    edition.change(LETTER, "xml:lang=\"en\"", "xml:lang=\"ru\"");
    suggest();
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Гамова|1\t\tgamov\t")
        .contains("name|letter.p1|П. И. Гамовым|1\t\tgamov\thigh\t")
        .contains("date|letter.p1|4 марта 1602|1\t\t1602-03-04\thigh\t")
        .contains("date|letter.p1|в мае 1602 года|1\t\t1602-05\thigh\t");
  }

  @Test
  void asDataEachSuggestionHasItsPlaceInTheFile() {
    letter("<p xml:id='letter.p1'>So said Prince Hamlet.</p>");
    String out = run("--format", "json", "suggest", folder).out();
    int line = edition.line(LETTER, "So said");
    assertThat(out)
        .containsPattern("\"line\" : " + line + ",\\s*\"column\" : 31")
        .contains("\"code\" : \"SUGGEST-01\"");
  }

  @Test
  void theSameEditionGivesTheSameTableWhateverItsFilesWereListedAs(@TempDir Path other) {
    letter("<p xml:id='letter.p1'>Prince Hamlet and Ophelia, 4 March 1602.</p>");
    suggest();
    SmallestEdition again = SmallestEdition.backwardsIn(other);
    again.write(LETTER, edition.read(LETTER));
    run("suggest", other);
    assertThat(again.read(TABLE)).isEqualTo(edition.read(TABLE));
    assertThat(suggest().out()).contains("nothing to write");
  }

  @Test
  void verdictsStayWhereTheTextMovesAndGoWithWhatIsGone() {
    letter("<p xml:id='letter.p1'>Ophelia met Hamlet.</p>\n<p xml:id='letter.p2'>Hamlet left.</p>");
    suggest();
    decide("name.letter.p1.Ophelia.1", "no");
    decide("name.letter.p2.Hamlet.1", "no");
    letter(
        "\n\n\n<p xml:id='letter.p1'>By night Ophelia met Hamlet, and Yorick.</p>"
            + "<p xml:id='letter.p2'>He left.</p>");
    suggest();
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Ophelia|1\tno\tophelia")
        .contains("name|letter.p1|Yorick|1\t\tyorick")
        .doesNotContain("letter.p2");
  }

  @Test
  void oneOfSeveralIsKnownWhenItsNeighbourIsMarked() {
    letter("<p xml:id='letter.p1'>Hamlet, Hamlet and Hamlet.</p>");
    suggest();
    decide("name.letter.p1.Hamlet.1", "yes");
    decide("name.letter.p1.Hamlet.3", "no");
    suggest("--apply");
    assertThat(edition.read(LETTER))
        .contains("<persName ref=\"#hamlet\">Hamlet</persName>, Hamlet and Hamlet.");
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Hamlet|2\t\t")
        .contains("name|letter.p1|Hamlet|3\tno\t")
        .doesNotContain("letter.p1|Hamlet|1\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Prince <!-- of Denmark -->Hamlet slept.|<persName ref=\"#hamlet\">Prince <!-- of Denmark -->Hamlet</persName> slept.",
        "Prince &#x48;amlet &amp; Ophelia.|<persName ref=\"#hamlet\">Prince &#x48;amlet</persName> &amp; <persName ref=\"#ophelia\">Ophelia</persName>.",
        "<hi rend='a > b'>Ophelia</hi>  sang.|<hi rend='a > b'><persName ref=\"#ophelia\">Ophelia</persName></hi>  sang.",
        "Prince <hi rend='italic'>Hamlet</hi>!|<persName ref=\"#hamlet\">Prince <hi rend='italic'>Hamlet</hi></persName>!",
        "\uD835\uDD3E Ophelia \uD83C\uDFAD Hamlet|\uD835\uDD3E <persName ref=\"#ophelia\">Ophelia</persName> \uD83C\uDFAD <persName ref=\"#hamlet\">Hamlet</persName>",
        "<choice><sic>Hamlte</sic><corr>Hamlet</corr></choice>.|<persName ref=\"#hamlet\"><choice><sic>Hamlte</sic><corr>Hamlet</corr></choice></persName>.",
        "Prince<lb/>Hamlet|<persName ref=\"#hamlet\">Prince<lb/>Hamlet</persName>",
        "Hamlet<note xml:id='letter.n1'>Ophelia</note>|<persName ref=\"#hamlet\">Hamlet</persName><note xml:id='letter.n1'><persName ref=\"#ophelia\">Ophelia</persName></note>",
        "on <date  n='1'>4 March 1602</date>|on <date when=\"1602-03-04\"  n='1'>4 March 1602</date>",
        "between <date>1601-1604</date>|between <date from=\"1601\" to=\"1604\">1601-1604</date>",
        "the <persName>Hamlet</persName> we know|the <persName ref=\"#hamlet\">Hamlet</persName> we know",
        "in <placeName type='x'>Elsinore</placeName>|in <placeName ref=\"#elsinore\" type='x'>Elsinore</placeName>",
      })
  void onlyTagsArePutIn(String before, String after) {
    String p = "<p xml:id='letter.p1'>";
    letter(p + before + "</p>");
    String whole = edition.read(LETTER);
    Said said = accepted();
    assertThat(edition.read(LETTER)).isEqualTo(whole.replace(p + before, p + after));
    assertThat(said.out()).contains(" 0 errors, 0 warnings");
    String table = edition.read(TABLE);
    assertThat(suggest("--apply").out()).contains("nothing to write");
    assertThat(edition.read(TABLE)).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,true,-,CRLF",
    "UTF-8,false,t:,CRLF",
    "UTF-8,true,tei:,CR",
    "UTF-16LE,true,-,CRLF",
    "UTF-16BE,true,-,LF",
    "ISO-8859-1,false,-,CRLF"
  })
  void encodingByteOrderMarkPrefixAndEndsOfLinesStay(
      String encoding, boolean mark, String written, String end) {
    String prefix = written.replace("-", "");
    String ends = end.replace("CR", "\r").replace("LF", "\n");
    String p = "<p xml:id='letter.p1'>Café: Prince\nHamlet,\n\t\tOphelia &#233;.</p>";
    String text =
        letter(
            prefix, p, t -> t.replace("encoding=\"UTF-8\"", "encoding=\"" + name(encoding) + "\""));
    byte[] before = bytes(text.replace("\n", ends), encoding, mark);
    edition.write(LETTER, before);
    accepted();
    String tagged =
        text.replace(
                "Prince\nHamlet",
                "<" + prefix + "persName ref=\"#hamlet\">Prince\nHamlet</" + prefix + "persName>")
            .replace(
                "Ophelia &#",
                "<" + prefix + "persName ref=\"#ophelia\">Ophelia</" + prefix + "persName> &#");
    assertThat(bytes()).isEqualTo(bytes(tagged.replace("\n", ends), encoding, mark));
  }

  @Test
  void whatWasSoundIsSoundAfterIt() {
    edition.change(
        "tei/edition.xml",
        "<item><ref target=\"text/playbill.xml\"/></item>",
        "<item><ref target=\"text/playbill.xml\"/></item><item><ref target=\"text/letter.xml\"/></item>");
    letter(
        "<p xml:id='letter.p1'>In Elsinore <choice><sic>Hamlte</sic><corr>Hamlet</corr></choice>,"
            + " <q>Ophelia</q> and <hi rend='italic'>Yorick</hi>, on <date>4 March 1602</date> and"
            + " 5 May 1603.<note xml:id='letter.n1' n='1' type='reference' place='end'>"
            + "<bibl>Prompt Book, par. 1</bibl>; The Folio of the Players.</note></p>"
            + "<lg xml:id='letter.lg1'><l xml:id='letter.l1'>Ophelia!</l></lg>"
            + "<list xml:id='letter.list1'><item xml:id='letter.i1'>Prince Hamlet</item></list>"
            + "<table xml:id='letter.t1'><row><cell>Yorick, 1603</cell></row></table>");
    String before = run("check", folder).out();
    assertThat(before).doesNotContain(" error ");
    suggest();
    int all = ids(LETTER).size();
    accepted();
    assertThat(all).isGreaterThan(10);
    assertThat(ids(LETTER)).isEmpty();
    assertThat(edition.read(LETTER))
        .contains(
            "<bibl corresp=\"#w.first-folio\"><title level=\"m\">The Folio of the Players</title></bibl>.")
        .contains("<bibl corresp=\"#w.prompt-book\">Prompt Book, par. 1</bibl>");
    assertThat(run("check", folder).out()).doesNotContain(" error ");
  }

  private static String name(String encoding) {
    return encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
  }

  private static byte[] bytes(String text, String encoding, boolean mark) {
    return ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding));
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(edition.path(LETTER));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aNameAcrossTagsIsToldAndNotPutIn() {
    letter("<p xml:id='letter.p1'>The <q>Prince</q> <q>Hamlet was</q>.</p>");
    String before = edition.read(LETTER);
    Said said = accepted();
    assertThat(said.out())
        .contains(TABLE + ":")
        .contains(
            "warning SUGGEST-03 name|letter.p1|Prince Hamlet|1 is accepted and cannot be put in");
    assertThat(edition.read(LETTER)).isEqualTo(before);
    assertThat(edition.read(TABLE)).contains("name|letter.p1|Prince Hamlet|1\tyes\t");
  }

  @Test
  void nothingIsSuggestedWhereItIsMarkedOrForeignOrATitle() {
    letter(
        "<p xml:id='letter.p1'><persName ref='#hamlet'>Hamlet</persName>, <title>Hamlet</title>,"
            + " <foreign xml:lang='da'>Hamlet 4 March 1602</foreign>, <date when='1602'>1602</date>,"
            + " <ref target='#letter.p1'>Ophelia</ref>, <![CDATA[Ophelia]]>, <del>Ophelia</del>,"
            + " <q xml:lang='da'>Ophelia</q>, <rs>Ophelia</rs>, <persName ref=''>Yorick</persName>,"
            + " <date when=''>1603</date>.<note xml:id='letter.n1'><bibl corresp=''>The Folio of the"
            + " Players</bibl></note></p>");
    suggest();
    assertThat(ids(LETTER)).isEmpty();
  }

  @Test
  void ofTwoPersonsNoneIsPreferredUntilTheTextNamesOne() {
    edition.change(
        "tei/register/persons.xml",
        "<person xml:id=\"yorick\"",
        "<person xml:id=\"old-hamlet\"><persName type=\"heading\">Hamlet (king)</persName>"
            + "<persName type=\"form\">Hamlet</persName></person><person xml:id=\"yorick\"");
    letter("<p xml:id='letter.p1'>So spoke Hamlet.</p>");
    suggest();
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Hamlet|1\t\t\tlow\t" + LETTER + "\tmay be hamlet, old-hamlet");
    letter(
        "<p xml:id='letter.p1'><persName ref='#old-hamlet'>Hamlet</persName> came. So spoke"
            + " Hamlet.</p>");
    suggest();
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Hamlet|2\t\told-hamlet\thigh\t")
        .contains("nothing speaks for hamlet");
  }

  @Test
  void whoWasNotYetBornIsNotMeant() {
    edition.change(
        "tei/register/persons.xml", "birth when-custom=\"1571~\"", "birth when-custom=\"1650\"");
    letter("<p xml:id='letter.p1'>In <date when='1602'>1602</date> Prince Hamlet was there.</p>");
    suggest();
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|Prince Hamlet|1\t\thamlet\tlow\t")
        .contains("hamlet came after the dates of the passage");
  }

  @Test
  void namesThatNoRegisterHasAreCounted() {
    letter(
        "<p xml:id='letter.p1'>There came F. Fortinbras, and the Coastal Committee.</p>"
            + "<p xml:id='letter.p2'>Of F. Fortinbras and the Coastal Committee we know less than"
            + " Marcellus.</p>");
    suggest();
    assertThat(edition.read(TABLE))
        .contains(
            "unknown||F. Fortinbras|1\t\tperson:fortinbras\tlow\t\tseems to be a person; 2× in letter")
        .contains(
            "unknown||Coastal Committee|1\t\torgan:coastal-committee\tlow\t\tseems to be an organ")
        .doesNotContain("Marcellus");
  }

  @Test
  void anAcceptedNameBecomesAnEntryAndItsPlacesAreSuggested() {
    String p = "<p xml:id='letter.p1'>F. Fortinbras saw F. Fortinbras.</p>";
    letter(p);
    edition.write(
        "tei/register/persons.xml", edition.read("tei/register/persons.xml").replace("\n", "\r\n"));
    String register = edition.read("tei/register/persons.xml");
    suggest();
    decide("unknown..F. Fortinbras.1", "yes");
    Said said = suggest("--apply");
    assertThat(said.out())
        .contains("written: tei/register/persons.xml, tei/suggestions.tsv, 0 errors");
    String entry =
        """
        \r
              <person xml:id="fortinbras">\r
                <persName type="heading">Fortinbras, F.</persName>\r
                <persName type="form">F. Fortinbras</persName>\r
              </person>\r
            </listPerson>""";
    assertThat(edition.read("tei/register/persons.xml"))
        .isEqualTo(register.replace("\r\n    </listPerson>", entry));
    assertThat(edition.read(TABLE))
        .contains("name|letter.p1|F. Fortinbras|2\t\tfortinbras\thigh")
        .doesNotContain("unknown|");
    decide("name.letter.p1.F. Fortinbras.[12]", "yes");
    suggest("--apply");
    assertThat(edition.read(LETTER)).contains("</persName> saw <persName ref=\"#fortinbras\">F.");
    assertThat(run("check", folder).out()).doesNotContain(" error ");
  }

  @Test
  void twoEntriesOfOneSurnameMayBeOneUnlessAnEditorHasToldThemApart() {
    String other =
        "<person xml:id=\"%s\"><persName type=\"heading\">%s</persName></person>"
            + "<person xml:id=\"yorick\"";
    edition.change(
        "tei/register/persons.xml",
        "<person xml:id=\"yorick\"",
        other.formatted("yorick-a", "Yorick, A. B."));
    suggest();
    assertThat(edition.read(TABLE))
        .contains("duplicate|yorick yorick-a|Yorick = Yorick, A. B.|1\t\t");
    decide("duplicate.yorick yorick-a.[^\t]*", "no");
    suggest();
    assertThat(edition.read(TABLE)).contains("Yorick, A. B.|1\tno\t");
    edition.change("tei/register/persons.xml", "Yorick, A. B.", "Yorick (clown)");
    suggest();
    assertThat(edition.read(TABLE)).doesNotContain("duplicate|");
  }

  @Test
  void aWrongVerdictOrValueIsToldAndKept() {
    letter("<p xml:id='letter.p1'>Ophelia, Hamlet and Yorick on 4 March 1602.</p>");
    suggest();
    decide("name.letter.p1.Ophelia.1", "perhaps");
    decide("name.letter.p1.Hamlet.1", "yes");
    decide("name.letter.p1.Yorick.1", "yes");
    decide("date.letter.p1.4 March 1602.1", "yes");
    edition.change(TABLE, "\tyes\thamlet\t", "\tyes\thamlte\t");
    edition.change(TABLE, "\tyes\t1602-03-04\t", "\tyes\tspring\t");
    Said said = suggest("--apply");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("error SUGGEST-02 the line name|letter.p1|Ophelia|1 has")
        .contains("the verdict perhaps; expected: yes, no, or nothing")
        .contains("the value hamlte; expected: the id of a person")
        .contains("the value spring; expected: a date");
    assertThat(edition.read(TABLE)).contains("\tperhaps\t").contains("\tyes\thamlte\t");
    assertThat(edition.read(LETTER))
        .contains("Hamlet and <persName ref=\"#yorick\">Yorick</persName>");
  }

  @Test
  void ofAMaskedTextTheFilledOneIsReadAndChanged() throws Exception {
    edition.change(
        MASKED, "<orgName ref=\"#theatre\">Elsinore Players</orgName>", "Elsinore Players");
    edition.change(
        MASKED,
        "Elsinore Players",
        "<gap reason=\"rights\" unit=\"word\" quantity=\"2\" source=\"prompt-book.txt#char=85,101\"/>");
    String masked = edition.read(MASKED);
    suggest();
    assertThat(ids(MASKED)).contains("name|prompt-book.p1|Elsinore Players|1");
    decide("name.prompt-book.p1.Elsinore Players.1", "yes");
    suggest("--apply");
    assertThat(edition.read(WHOLE))
        .contains("<orgName ref=\"#theatre\">Elsinore Players</orgName>");
    assertThat(edition.read(MASKED)).isEqualTo(masked);
    run("mask", "--edition", folder, edition.path(WHOLE));
    assertThat(edition.read(MASKED))
        .contains("<orgName ref=\"#theatre\">Elsinore Players</orgName>");
  }

  @Test
  void whereTheWordsAreNotAtHandTheVerdictsOnAMaskedTextStay() throws Exception {
    suggest();
    edition.write(
        TABLE,
        edition.read(TABLE)
            + "name|prompt-book.p2|Osric|1\tno\tyorick\tlow\t"
            + MASKED
            + "\tsaid so\n");
    SmallestEdition.files(folder.resolve("target"))
        .forEach(f -> assertThat(f.toFile().delete()).isTrue());
    Said said = suggest("--sources", folder.resolve("none"));
    assertThat(said.out())
        .contains(MASKED + " warning SUGGEST-04 the whole text of prompt-book is not here");
    assertThat(edition.read(TABLE)).contains("name|prompt-book.p2|Osric|1\tno\tyorick\tlow\t");
  }

  @Test
  void aTextThatIsNoXmlHidesNoOther() {
    letter("<p xml:id='letter.p1'>Ophelia.</q>");
    Said said = suggest();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("XML-01");
    assertThat(edition.read(TABLE)).contains("opening-night");
  }

  @Test
  void bytesThatAreNotTheirCharactersAreLeftAlone() {
    String p = "<p xml:id='letter.p1'>Ophelia \u001B$B$\"\u001B(B\u001B(B.</p>";
    byte[] before =
        letter("", p, t -> t.replace("UTF-8", "ISO-2022-JP")).getBytes(StandardCharsets.US_ASCII);
    edition.write(LETTER, before);
    Said said = accepted();
    assertThat(bytes()).isEqualTo(before);
    assertThat(said.out()).contains(LETTER + " error SUGGEST-05 ");
  }
}
