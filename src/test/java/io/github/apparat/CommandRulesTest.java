package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of encoding, masking and filling, each broken once on the smallest edition. */
class CommandRulesTest {
  private static final String RECEIVED = "sources/prompt-book.txt";
  private static final String HEADER = "tei/source/prompt-book/header.xml";
  private static final String PROFILE = "tei/source/prompt-book/profile.yaml";
  private static final String NOTES = "tei/source/prompt-book/notes.yaml";
  private static final String EMENDATIONS = "tei/source/prompt-book/emendations.yaml";
  private static final String MASKED = "tei/text/prompt-book.xml";
  private static final String WHOLE = "target/private/tei/prompt-book.xml";

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  @Test
  void source01AReceivedTextThatIsNotThere() {
    Path none = folder.resolve("none");
    Said said = run("fill", folder, "--sources", none);
    assertError(said, MASKED, "SOURCE-01 the received text prompt-book.txt (sha256 ");
    assertThat(said.out()).contains("nothing was written");
  }

  @Test
  void source01AReceivedTextOfWhichOneByteDiffers() {
    edition.change(RECEIVED, "Osric", "osric");
    assertError(run("fill", folder), MASKED, "SOURCE-01 the received text prompt-book.txt");
  }

  @Test
  void source02AReceivedTextThatNoHeaderNames() {
    edition.change(HEADER, "<idno type=\"sha256\">", "<idno type=\"sha256\">0");
    assertError(encode(), "prompt-book.txt", "SOURCE-02 no header in tei/source");
  }

  @Test
  void source02AWordTheProfileDoesNotKnow() {
    edition.change(PROFILE, "marks:", "repairs:");
    assertError(encode(), PROFILE, "SOURCE-02 \"repairs\" is not known here; expected: blocks, ");
  }

  @Test
  void source02AProfileThatIsNotThere() throws Exception {
    java.nio.file.Files.delete(edition.path(PROFILE));
    assertError(encode(), PROFILE, "SOURCE-02 there is no profile of this text");
  }

  @Test
  void source02APatternThatIsNone() {
    edition.change(PROFILE, "“[^”]*”", "“[^”*");
    assertError(encode(), PROFILE, "SOURCE-02 no regular expression: “[^”*");
  }

  @Test
  void encode01ATextThatStandsThere() {
    String before = edition.read(MASKED);
    Said said = run("encode", "--edition", folder, edition.path(RECEIVED));
    assertError(said, MASKED, "ENCODE-01 " + MASKED + " stands there already");
    assertThat(said.out()).contains("nothing was written");
    assertThat(edition.read(MASKED)).isEqualTo(before);
  }

  @Test
  void encode02AReferenceWithoutItsNote() {
    edition.change(NOTES, "(?<n>\\d+)\\.\\s+", "(?<n>1)\\.\\s+");
    Said said = encode();
    assertWarning(said, at("[2]", 0), "ENCODE-02 the note reference 2 has no note");
    assertThat(edition.read(MASKED))
        .containsPattern("<note [^>]*n=\"2\"[^>]*><gap reason=\"lost\"");
  }

  @Test
  void encode03ANoteWithoutItsReference() {
    edition.change(NOTES, "\\[(?<n>\\d+)\\]", "\\[(?<n>1)\\]");
    assertThat(encode().out())
        .contains(at("2. A carpenter", 0) + " warning ENCODE-03 the note 2 has no reference");
  }

  @Test
  void encode04ADoubtfulName() {
    edition.write(
        PROFILE.replace("profile", "names"),
        "forms:\n  Yorick: {ref: yorick, cert: low, or: [hamlet]}\n");
    Said said = encode();
    assertWarning(
        said, at("Yorick", 0), "ENCODE-04 Yorick may be hamlet; taken as yorick, certainty low");
    assertThat(edition.read(MASKED)).contains("ref=\"#yorick\" cert=\"low\"");
  }

  @Test
  void encode06AnEmendationOfWordsThatAreNotThere() {
    edition.change(EMENDATIONS, "found: teh", "found: hte");
    assertError(
        encode(), at("Yorick", 0), "ENCODE-06 the emendation of \"hte\" of the profile is not");
  }

  @Test
  void encode07AMarkAcrossTheBordersOfAnother() {
    edition.change(
        PROFILE, "marks:", "marks:\n  - {element: term, pattern: 'lower,” said', lines: 11}");
    assertWarning(encode(), at("lower,", 0), "ENCODE-07 <term> would cross the borders of <said>");
    assertThat(edition.read(WHOLE)).doesNotContain("<term>").contains("<said>");
  }

  @Test
  void mask01AWordChangedWithoutMarkup() {
    Said said = masked("painted wall", "painted hall");
    assertError(said, place("painted hall"), "MASK-01 the word \"hall\" is not in the received");
    assertThat(said.out()).contains("which has \"wall\"");
  }

  @Test
  void mask02AWordLost() {
    Said said = masked("painted wall", "wall");
    assertError(
        said, place("xml:id=\"prompt-book.p3\""), "MASK-02 the received text has \"painted\"");
  }

  @Test
  void mask03AReferenceToACharacter() {
    Said said = masked("painted wall", "painted w&#97;ll");
    assertThat(said.out())
        .containsPattern(place("&#97;") + "\\d+ error MASK-03 a reference to a character;");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void mask04WordsWithoutAPlaceInTheReceivedText() {
    Said said = masked("xml:id=\"prompt-book.p3\" source=", "xml:id=\"prompt-book.p3\" rend=");
    assertThat(said.out())
        .containsPattern(place("“Hold") + "\\d+ error MASK-04 these words have no place");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void mask05ASignChanged() {
    Said said = masked("closed shutters,", "closed shutters;");
    assertWarning(said, place("shutters;"), "MASK-05 the signs \";\" stand for \",\"");
    assertThat(said.out()).contains("written: " + MASKED);
  }

  @Test
  void fill01AGapThatPointsBeyondTheReceivedText() {
    edition.write(
        MASKED, edition.read(MASKED).replaceFirst("(<gap [^>]*#char=)\\d+,\\d+", "$19000,9001"));
    assertError(
        run("fill", folder),
        MASKED + ":" + edition.line(MASKED, "9000,9001"),
        "FILL-01 the gap points to characters prompt-book.txt#char=9000,9001");
    assertThat(edition.path(WHOLE)).doesNotExist();
  }

  @Test
  void fill02AWholeTextThatWasEdited() {
    run("fill", folder);
    edition.change(WHOLE, "painted wall", "painted <emph>wall</emph>");
    assertWarning(run("fill", folder), WHOLE, "FILL-02 was edited since it was filled");
    assertThat(edition.read(WHOLE)).contains("<emph>wall</emph>");
  }

  private Said encode() {
    return run("encode", "--edition", folder, "--force", edition.path(RECEIVED));
  }

  /** Fills, changes the whole text, and masks it again. */
  private Said masked(String found, String instead) {
    run("fill", folder);
    edition.change(WHOLE, found, instead);
    String before = edition.read(MASKED);
    Said said = run("mask", "--edition", folder, edition.path(WHOLE));
    if (said.code() != 0) {
      assertThat(edition.read(MASKED)).isEqualTo(before);
    }
    return said;
  }

  /** Where words stand in the received text, as a finding says it. */
  private String at(String words, int after) {
    String text = edition.read(RECEIVED);
    int at = text.indexOf(words) + after;
    int line = edition.line(RECEIVED, words);
    return "prompt-book.txt:" + line + ":" + (at - text.lastIndexOf('\n', at));
  }

  @Test
  void site02AFolderThatIsNoSite() {
    edition.write("letters/first.txt", "Dear Yorick");
    Said said = run("build", folder, "--out", edition.path("letters"));
    assertError(said, "letters", "SITE-02 letters holds something that is no site");
    assertThat(edition.read("letters/first.txt")).isEqualTo("Dear Yorick");
  }

  /** The line of the whole text on which words stand, as a finding says it. */
  private String place(String words) {
    return WHOLE + ":" + edition.line(WHOLE, words) + ":";
  }

  private static void assertError(Said said, String place, String words) {
    assertFinding(said, place, "error " + words);
    assertThat(said.out()).contains("1 errors");
    assertThat(said.code()).isEqualTo(1);
  }

  private static void assertWarning(Said said, String place, String words) {
    assertFinding(said, place, "warning " + words);
    assertThat(said.out()).contains("0 errors, 1 warnings");
    assertThat(said.code()).isZero();
  }

  private static void assertFinding(Said said, String place, String words) {
    assertThat(said.out()).containsPattern("(?m)^\\Q" + place + "\\E[\\d:]* \\Q" + words + "\\E");
  }
}
