package io.github.apparat.encode.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Passage;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final String ATTRIBUTES = " resp=\"#edition\" cert=\"high\"";

  @TempDir private Path folder;
  private final Report report = new Report();
  private final List<int[]> taken = new ArrayList<>();
  private Spelling spelling;

  /** A text of one run, written with the marks that a sheet makes. */
  private String written(String text, String sheet, String... words) {
    SourceText source = new SourceText("play.txt", "00", text);
    try {
      Path path = folder.resolve("tei/source/play/emendations.yaml");
      Files.createDirectories(path.getParent());
      Files.writeString(path, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spelling = Spelling.of(new EditionFolder(folder), "play", source, Set.of(words), report);
    Run run = Run.of(0, text.length());
    List<Mark> marks = spelling.marks(run, taken);
    TeiWriter out = new TeiWriter(0);
    new Passage(source, report).write(out, run, marks);
    spelling.reportLeft(report);
    return out.toString();
  }

  private static String rule(String rest) {
    return "lists: [en]\nrules:\n  - {name: r, what: A fault of the lamp., " + rest + "}\n";
  }

  private static String corr(String sic, String corr) {
    return choice("sic", sic, "corr", corr);
  }

  private static String reg(String orig, String reg) {
    return choice("orig", orig, "reg", reg);
  }

  private static String choice(String theirs, String found, String ours, String read) {
    return "<choice><%s>%s</%s><%s%s ana=\"#play.rule.r\">%s</%s></choice>"
        .formatted(theirs, found, theirs, ours, ATTRIBUTES, read, ours);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          fonned, formed, 'nn: [rm]'
          Factoiy, Factory, 'iy: [ry]'
          stmcture, structure, 'm: [ru]'
          banlc, bank, 'lc: [k]'
          tliree, three, 'tlir: [thr]'
          faetory, factory, 'e: [c]'
          thi*ee, three, 'i*: [r]'
          """)
  void aWordAttestedNowhereIsReadAsOneThatIs(String damaged, String right, String pair) {
    assertThat(written("A " + damaged + " lamp", rule("confused: {" + pair + "}")))
        .isEqualTo("A " + corr(damaged, right) + " lamp");
  }

  @Test
  void aWordThatIsAttestedIsLeftAlone() {
    String sheet = rule("confused: {m: [rn, ru], nn: [rm], rn: [m]}");
    assertThat(written("A modem lamp, a tenor, the corn", sheet))
        .isEqualTo("A modem lamp, a tenor, the corn");
  }

  @Test
  void aReadingThatIsAttestedNowhereIsNotTaken() {
    assertThat(written("A fonnel lamp", rule("confused: {nn: [rm]}"))).isEqualTo("A fonnel lamp");
  }

  @Test
  void theTextAttestsAWordThatStandsThereOftenerThanItsDamage() {
    String sheet = rule("confused: {ldi: [kh]}");
    assertThat(written("Lykhta lykhta lykhta lyldita", sheet))
        .isEqualTo("Lykhta lykhta lykhta " + corr("lyldita", "lykhta"));
    assertThat(written("lykhta lykhta lyldita", sheet)).doesNotContain("choice");
  }

  @Test
  void aRegisterAttestsAName() {
    assertThat(written("Saw Malenlcin.", rule("confused: {lc: [k]}"), "Malenkin"))
        .isEqualTo("Saw " + corr("Malenlcin", "Malenkin") + ".");
  }

  @Test
  void twoReadingsThatCompeteLeaveTheWordAsItIs() {
    String sheet = rule("confused: {q: [b, m]}");
    assertThat(written("the qast went", sheet + "words: [bast, mast]\n")).doesNotContain("choice");
  }

  @Test
  void twoFaultsInOneWordAreLessCertain() {
    assertThat(written("wealmenny", rule("confused: {lm: [kn], enny: [ess]}")))
        .contains("<corr resp=\"#edition\" cert=\"medium\"")
        .contains(">weakness<");
  }

  @Test
  void anUnsoundWordIsMendedThoughAListHasIt() {
    String sheet = rule("confused: {nn: [rm]}") + "unsound: [tenn]\nwords: [tenn]\n";
    assertThat(written("one tenn", sheet)).contains(corr("tenn", "term"));
  }

  @ParameterizedTest
  @CsvSource({"w o r k e r s, workers", "L a m p, Lamp"})
  void lettersThatStandApartMakeAWord(String apart, String word) {
    assertThat(written("the " + apart + ".", rule("kind: reg, way: letter-spacing")))
        .isEqualTo("the " + reg(apart, word) + ".");
  }

  @Test
  void lettersThatStandApartMakeSeveralWords() {
    assertThat(written("p a r t y l a m p", rule("kind: reg, way: letter-spacing")))
        .isEqualTo(reg("p a r t y l a m p", "party lamp"));
  }

  @Test
  void initialsAndLettersThatMakeNoWordAreLeftAlone() {
    String text = "A. B. Lamp, t q z r v, X V I I";
    assertThat(written(text, rule("kind: reg, way: letter-spacing"))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "secre tary, secretary",
    "J an u a ry, January",
    "meet ings, meetings",
    "worker s, workers"
  })
  void piecesMakeAWord(String pieces, String word) {
    assertThat(written("the " + pieces + " came", rule("kind: reg, way: split-words")))
        .isEqualTo("the " + reg(pieces, word) + " came");
  }

  @Test
  void wordsThatAreWholeAreNoPieces() {
    String text = "the re-election of a way in to a lamp light, line n";
    assertThat(written(text, rule("kind: reg, way: split-words"))).isEqualTo(text);
  }

  @Test
  void piecesPutTogetherMayBeDamagedThemselves() {
    String sheet =
        "lists: [en]\nrules:\n  - {name: r, what: Pieces., kind: reg, way: split-words}\n"
            + "  - {name: s, what: Shapes., confused: {iy: [ry]}}\n";
    assertThat(written("industiy industiy in d u stiy", sheet))
        .contains("<orig>in d u stiy</orig>")
        .contains("ana=\"#play.rule.r #play.rule.s\">industry</reg>");
  }

  @Test
  void aHyphenKeptAtTheEndOfALineStaysOrGoes() {
    String sheet = rule("kind: reg, way: line-ends");
    assertThat(written("shock-work, a shock- \n\nwork", sheet))
        .isEqualTo("shock-work, a " + reg("shock-\nwork", "shock-work"));
    assertThat(written("a lamp-\nlit notwith-\nstanding", sheet))
        .isEqualTo(
            "a "
                + reg("lamp-\nlit", "lamp-lit")
                + " "
                + reg("notwith-\nstanding", "notwithstanding"));
  }

  @Test
  void aHyphenLostAtTheEndOfALineComesBack() {
    String sheet = rule("kind: reg, way: line-ends");
    assertThat(written("lamp-post, lamp-post, a lamp\npost", sheet))
        .endsWith("a " + reg("lamp\npost", "lamp-post"));
    assertThat(written("lamp-post, lamp-post, lamp post, a lamp\npost", sheet))
        .doesNotContain("choice");
    assertThat(written("lamp-post, lamp-post, a lamp post", sheet)).doesNotContain("choice");
  }

  @Test
  void aHyphenIsTooMuchWhereTheRunHasPutTheWordTogether() {
    String text = "notwith-\nstanding, lamp-\nlit";
    SourceText source = new SourceText("play.txt", "00", text);
    written(text, rule("kind: reg, way: line-ends"));
    Spelling other = Spelling.of(new EditionFolder(folder), "play", source, Set.of(), report);
    List<Mark> marks = other.marks(Run.overLines(text, 0, text.length()), List.of());
    assertThat(marks)
        .extracting(Mark::start, Mark::end, Mark::label)
        .containsExactly(tuple(7, 8, "<surplus>"));
  }

  @Test
  void aHyphenThatIsSuspendedStays() {
    assertThat(written("lamp-\nand gaslight", rule("kind: reg, way: line-ends")))
        .doesNotContain("choice");
  }

  @Test
  void lettersOfAnotherScriptAreReadAsTheyLook() {
    assertThat(written("the КРК and Миша", rule("way: homoglyphs"), "KPK"))
        .isEqualTo("the " + corr("КРК", "KPK") + " and Миша");
  }

  @Test
  void formsAreReadEverywhereAndOnlyWhatDiffersIsMarked() {
    assertThat(written("Mr. Lampp, mr. Lampps, Mr.\nLampp’s", rule("forms: {Lampp: Lamp}")))
        .isEqualTo(
            "Mr. " + corr("Lampp", "Lamp") + ", mr. Lampps, Mr.\n" + corr("Lampp", "Lamp") + "’s");
    assertThat(written("earned out earned", rule("forms: {earned out: carried out}")))
        .isEqualTo(corr("earned", "carried") + " out earned");
  }

  @Test
  void signsAreReadAsAPatternSaysAndSurplusWhereTheyReadAsNothing() {
    assertThat(written("{x) in ~~1~~", rule("pattern: '\\{(?=x)', read: '('")))
        .isEqualTo(corr("{", "(") + "x) in ~~1~~");
    assertThat(written("a ~~lit~~ lamp", rule("pattern: '~~'")))
        .isEqualTo(
            "a %1$slit%1$s lamp"
                .formatted("<surplus" + ATTRIBUTES + " ana=\"#play.rule.r\">~~</surplus>"));
    assertThat(written("J917", rule("pattern: 'J(\\d+)', read: '1$1'")))
        .isEqualTo(corr("J917", "1917"));
  }

  @Test
  void aCorrectionHasTheApostropheOfItsText() {
    String sheet = rule("confused: {T: [\"l'\"]}") + "words: [bol'shoi]\n";
    assertThat(written("boTshoi", sheet)).contains(">bol'shoi<");
    assertThat(written("the lamp’s boTshoi", sheet)).contains(">bol’shoi<");
  }

  @Test
  void aPieceMayEndWithASpaceThatWasASign() {
    String sheet = rule("confused: {'f ': [\"t'\"]}") + "words: [\"oblast's\"]\n";
    assertThat(written("the oblasf s lamp", sheet))
        .isEqualTo("the " + corr("oblasf s", "oblast's") + " lamp");
    assertThat(written("half s of a lamp", sheet)).isEqualTo("half s of a lamp");
  }

  @Test
  void aCutIsNotReadOver() {
    SourceText source = new SourceText("play.txt", "00", "the fon12ned fonned");
    written("the fonned", rule("confused: {nn: [rm]}"));
    Mark.Instead cut = new Mark.Instead(7, 9, "cut", "", out -> {});
    Spelling other = Spelling.of(new EditionFolder(folder), "play", source, Set.of(), report);
    assertThat(other.marks(new Run(0, 19, List.of(cut)), List.of()))
        .extracting(Mark::start)
        .containsExactly(13);
  }

  @Test
  void aWrongWordListIsAFinding() {
    written("x", "lists: [../en]\nquotations: [\"''\"]\n");
    assertThat(report.text()).contains("SOURCE-02 there is no word list");
  }

  @Test
  void timeGrowsWithTheText() {
    String sheet =
        "lists: [en]\nrules:\n  - {name: a, what: x, confused: {nn: [rm], m: [rn, ru], iy: [ry]}}\n"
            + "  - {name: b, what: x, way: split-words}\n  - {name: c, what: x, way: letter-spacing}\n"
            + "  - {name: d, what: x, way: line-ends}\nquotations: ['“”']\n";
    String text = "the fonned secre tary w o r k e r s “of ” a a a a a b- \n c ".repeat(40_000);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> written(text, sheet));
  }

  @Test
  void whatOthersSpeakForIsNotEmended() {
    taken.add(new int[] {2, 5});
    assertThat(written("A fonned lamp", rule("confused: {nn: [rm]}"))).isEqualTo("A fonned lamp");
  }

  @Test
  void placesGoBeforeRules() {
    String sheet =
        rule("confused: {nn: [rm]}")
            + "places: [{line: 2, kind: corr, found: fonned, read: found, nth: 2, cert: low}]\n";
    assertThat(written("lamp\nfonned fonned", sheet))
        .isEqualTo(
            "lamp\n"
                + corr("fonned", "formed")
                + " <choice><sic>fonned</sic><corr resp=\"#edition\" cert=\"low\">found</corr></choice>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: sic, found: lmap                | a <sic resp="#edition" cert="high">lmap</sic> of
          kind: surplus, found: lmap            | a <surplus resp="#edition" cert="high">lmap</surplus> of
          kind: supplied, after: lmap, read: s  | a lmap<supplied resp="#edition" cert="high">s</supplied> of
          kind: lost, after: a                  | a <gap reason="lost" extent="unknown" resp="#edition" cert="high"/> lmap of
          kind: truncated                       | a lmap of<gap reason="truncated" extent="unknown" resp="#edition" cert="high"/>
          kind: corr, found: a lmap, read: a lamp | a <choice><sic>lmap</sic><corr resp="#edition" cert="high">lamp</corr></choice> of
          """)
  void aPlaceIsEncodedByItsKind(String place, String written) {
    assertThat(written("a lmap of", "places: [{line: 1, " + place + "}]\n")).isEqualTo(written);
  }

  @Test
  void aPlaceThatIsNotThereIsReported() {
    written("a lamp", "places: [{line: 1, kind: sic, found: lump}, {line: 9, kind: lost}]\n");
    assertThat(report.text()).contains("play.txt:1:1 error ENCODE-06").contains("\"lump\"");
    assertThat(report.findings()).hasSize(2);
  }

  @Test
  void aPlaceOutsideOfAllRunsIsReported() {
    SourceText source = new SourceText("play.txt", "00", "a lamp\na light");
    written("a lamp\na light", "places: [{line: 2, kind: sic, found: light}]\n");
    Report left = new Report();
    Spelling other = Spelling.of(new EditionFolder(folder), "play", source, Set.of(), left);
    other.marks(Run.of(0, 6), List.of());
    other.reportLeft(left);
    assertThat(left.text()).contains("play.txt:2:1 error ENCODE-06");
  }

  @Test
  void theRulesThatWereNeededAreCounted() {
    written("fonned tenn lamp", rule("confused: {nn: [rm]}"));
    assertThat(spelling.used())
        .containsExactly(new Spelling.Used("play.rule.r", "A fault of the lamp.", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: [{name: r, what: x}]",
        "rules: [{name: r, what: x, way: letter-spacing, pattern: x}]",
        "rules: [{name: R r, what: x, way: letter-spacing}]",
        "rules: [{name: r, way: letter-spacing}]",
        "rules: [{name: r, what: x, way: sideways}]",
        "rules: [{name: r, what: x, pattern: '('}]",
        "rules: [{name: r, what: x, pattern: 'x*'}]",
        "rules: [{name: r, what: x, kind: sic, pattern: x}]",
        "rules: [{name: r, what: x, cert: sure, pattern: x}]",
        "rules: [{name: r, what: x, forms: {'': x}}]",
        "rules: [{name: r, what: x, forms: {'~x': x}}]",
        "rules: [{name: r, what: x, pattern: x}, {name: r, what: x, pattern: y}]",
        "places: [{line: 1, kind: sic}]",
        "places: [{line: 0, kind: sic, found: x}]",
        "places: [{line: 1, found: x}]",
        "places: [{line: 1, kind: better, found: x}]",
        "places: [{line: 1, kind: corr, found: x}]",
        "places: [{line: 1, kind: sic, found: x, nth: 0}]",
        "places: [{line: 1, kind: sic, found: x, cert: sure}]",
        "quotations: ['x']",
        "lists: [tlh]",
        "emend: all"
      })
  void aSheetThatMakesNoSenseIsAFinding(String sheet) {
    assertThat(written("x ~~ x", sheet + "\n")).isEqualTo("x ~~ x");
    assertThat(report.text()).startsWith("tei/source/play/emendations.yaml").contains("SOURCE-02");
  }

  @Test
  void aTextWithoutASheetNeedsNone() throws IOException {
    written("x", "quotations: []\n");
    Files.delete(folder.resolve("tei/source/play/emendations.yaml"));
    SourceText source = new SourceText("play.txt", "00", "fonned");
    Spelling none = Spelling.of(new EditionFolder(folder), "play", source, Set.of(), report);
    assertThat(none.marks(Run.of(0, 6), List.of())).isEmpty();
    assertThat(report.findings()).isEmpty();
  }
}
