package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command check: what is new since a revision, what was meant by a slip. */
class ChecksTest {
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final String OLD = "persName ref=\"#ophelai\"";

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  @Test
  void aFindingThatWasThereIsNotNewAfterItsLineMoved() throws Exception {
    commitWithAFault();
    edition.change(TEXT, "<body>", "<body>\n\n<p>A new first line.</p>\n\n");
    Said said = run("check", folder, "--since", "HEAD");
    assertThat(said.out()).doesNotContain("REF-01");
    assertThat(said.out()).contains("1 findings were there at HEAD, 0 errors, 0 warnings");
    assertThat(said.code()).isZero();
  }

  @Test
  void afterABuildACheckStillTellsWhatIsThereNow() {
    run("build", folder);
    String sound = run("check", folder).out();
    edition.change(TEXT, "persName ref=\"#ophelia\"", OLD);
    assertThat(run("check", folder).out()).contains("REF-01").contains("#ophelai");
    assertThat(run("check", folder).out()).contains("REF-01");
    edition.change(TEXT, OLD, "persName ref=\"#ophelia\"");
    assertThat(run("check", folder).out()).isEqualTo(sound);
  }

  @Test
  void anEntryThatGoesIsMissedByTextsThatAreTheSame() {
    run("build", folder);
    edition.change("tei/register/persons.xml", "xml:id=\"ophelia\"", "xml:id=\"ofelia\"");
    assertThat(run("check", folder).out()).contains("REF-01").contains(TEXT);
  }

  @Test
  void aFindingThatNamesAnotherPlaceIsNotNewAfterThatMoved() throws Exception {
    edition.change(TEXT, "xml:id=\"opening-night.p2\"", "xml:id=\"opening-night.p1\"");
    commitWithAFault();
    edition.change(TEXT, "<body>", "<body>\n\n<p>A new first line.</p>\n\n");
    assertThat(run("check", folder).out()).contains("ID-01 the id opening-night.p1 stands here");
    assertThat(run("check", folder, "--since", "HEAD").out()).doesNotContain("ID-01");
  }

  @Test
  void aFileThatWasRenamedHasNoNewFindings() throws Exception {
    commitWithAFault();
    String text = edition.read(TEXT).replace("opening-night", "first-night");
    Files.delete(edition.path(TEXT));
    edition.write("tei/text/first-night.xml", text);
    assertThat(run("check", folder, "--since", "HEAD").out()).doesNotContain("#ophelai");
  }

  @Test
  void aFindingThatIsNewIsToldAlone() throws Exception {
    commitWithAFault();
    edition.change(TEXT, "persName ref=\"#hamlet\"", "persName ref=\"#hamlte\"");
    Said said = run("check", folder, "--since", "HEAD");
    assertThat(said.out()).contains("REF-01 @ref points to #hamlte").doesNotContain("#ophelai");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void theSameFaultOnceMoreIsNew() throws Exception {
    commitWithAFault();
    edition.change(TEXT, "</body>", "<p><" + OLD + ">Ophelia</persName> sang.</p></body>");
    assertThat(run("check", folder, "--since", "HEAD").out()).containsOnlyOnce("REF-01");
  }

  @Test
  void whatWasCommittedSinceIsNewSinceBefore() throws Exception {
    git("init", "-q");
    git("add", ".");
    commit("sound");
    edition.change(TEXT, "persName ref=\"#ophelia\"", OLD);
    git("add", ".");
    commit("with a fault");
    assertThat(run("check", folder, "--since", "HEAD").out()).doesNotContain("REF-01");
    assertThat(run("check", folder, "--since", "HEAD~1").out()).contains("REF-01");
  }

  @Test
  void anEditionBelowTheRootOfItsRepositoryIsTakenFromThere() throws Exception {
    Path inner = folder.resolve("work/players");
    SmallestEdition lower = SmallestEdition.in(inner);
    lower.change(TEXT, "persName ref=\"#ophelia\"", OLD);
    git("init", "-q");
    git("add", ".");
    commit("with a fault");
    assertThat(run("check", inner, "--since", "HEAD").out()).contains("1 findings were there");
  }

  @Test
  void nothingOfTheRepositoryChanges() throws Exception {
    commitWithAFault();
    edition.change(TEXT, "<body>", "<body><p>Staged.</p>");
    git("add", ".");
    String before = git("status", "--porcelain");
    run("check", folder, "--since", "HEAD");
    assertThat(git("status", "--porcelain")).isEqualTo(before).contains("M  " + TEXT);
  }

  @Test
  void since01ARevisionThatGitDoesNotKnow() throws Exception {
    commitWithAFault();
    git("branch", "-M", "main");
    Said said = run("check", folder, "--since", "mian");
    assertThat(said.out())
        .startsWith(".git error SINCE-01 mian is no revision of this repository; expected: ")
        .contains("(did you mean main?)")
        .contains("nothing was checked");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void since01AnOptionIsNoRevision() throws Exception {
    commitWithAFault();
    Said said = run("check", folder, "--since=--output=x");
    assertThat(said.out()).contains("SINCE-01 --output=x is no revision");
  }

  @Test
  void since01AFolderInNoRepository() {
    Said said = run("check", folder, "--since", "HEAD");
    assertThat(said.out()).contains("SINCE-01 this folder is in no repository that git can read");
  }

  @Test
  void schema04TextsThatNameNoSchemaAreCounted() {
    edition.write(TEXT, edition.read(TEXT).replaceAll("<\\?xml-model[^>]*>\n", ""));
    assertThat(run("check", folder).out())
        .startsWith(TEXT + " info SCHEMA-04 1 files name no schema")
        .contains("0 errors, 0 warnings");
  }

  @Test
  void setting01AKeyThatIsMisspelt() {
    edition.write("site/site.yaml", "# ours\nlanguges: [en]\n");
    edition.write("site/labels/en.yaml", "notess: Remarks\nvariant-ghostly: by a ghost\n");
    assertThat(run("check", folder).out())
        .contains("site/site.yaml:2 warning SETTING-01 languges is no setting")
        .contains("(did you mean languages?)")
        .contains("site/labels/en.yaml:1 warning SETTING-01 notess is no setting")
        .contains("(did you mean notes?)")
        .doesNotContain("ghostly");
  }

  @ParameterizedTest
  @CsvSource({
    "ref=\"#hamlet\",          ref=\"#hamelt\",       REF-01, #hamlet",
    "ref=\"#theatre\",         ref=\"#hamlett\",      REF-01, #hamlet",
    "corresp=\"#w.first-folio\", corresp=\"personss.xml#hamlet\", REF-01, persons.xml",
    "<term>,                   <trem>,                RNG-01, term",
    "quantity=,                quantiyt=,            RNG-02, quantity",
    "cert=\"high\",            cert=\"hihg\",         RNG-03, high",
    "type=\"explanation\",     type=\"explantion\",   NOTE-15, explanation",
    "n=\"full\",               n=\"ful\",             TIER-01, full",
  })
  void whatMayHaveBeenMeantIsSaid(String right, String wrong, String code, String meant) {
    String text = edition.read(TEXT);
    assertThat(text).contains(right);
    edition.write(TEXT, text.replace(right, wrong).replace(end(right), end(wrong)));
    assertThat(run("check", folder).out())
        .containsPattern(code + " .*\\(did you mean " + meant + "\\?\\)");
  }

  private static String end(String tag) {
    return tag.replaceFirst("^<(\\w+)>$", "</$1>");
  }

  @ParameterizedTest
  @CsvSource({
    "first-folio/p.3,    first-foloi/p.3,    CITE-01, did you mean first-folio?",
    "first-folio/p.3,    first-folio/pra.3,  CITE-02, did you mean par?",
    "prompt-book/par.2,  prompt-book/par.77, CITE-03, The last is par.3.",
  })
  void whatMayHaveBeenCitedIsSaid(String right, String wrong, String code, String hint) {
    String persons = "tei/register/persons.xml";
    String before = edition.read(persons);
    int at = before.indexOf("cite:" + right);
    String after = "cite:" + wrong + before.substring(at + 5 + right.length());
    edition.write(persons, before.substring(0, at) + after);
    assertThat(run("check", folder).out())
        .containsPattern(code + " .*\\(" + Pattern.quote(hint) + "\\)");
  }

  @Test
  void anEventAndARelationOfAMisspeltKindAreNearOnesThatAreKnown() {
    edition.change("tei/register/organs.xml", "type=\"founded\"", "type=\"foundde\"");
    edition.change("tei/register/persons.xml", "name=\"holds\"", "name=\"hold\"");
    assertThat(run("check", folder).out())
        .contains("(did you mean founded?)")
        .contains("(did you mean holds?)");
  }

  @Test
  void aWordOfASheetIsNearOneThatIsKnown() {
    String profile = "tei/source/prompt-book/profile.yaml";
    edition.change(profile, "zone: body", "zone: bdoy");
    assertThat(
            run("encode", "--edition", folder, "--force", folder.resolve("sources/prompt-book.txt"))
                .out())
        .contains(profile + ":")
        .contains("\"bdoy\" is not known here; expected: head, ")
        .contains("(did you mean body?)");
  }

  @Test
  void aReceivedTextThatIsNotThereIsNearAFileThatIs() {
    Said said = run("encode", "--edition", folder, folder.resolve("sources/promptbook.txt"));
    assertThat(said.out()).contains("(did you mean prompt-book.txt?)");
  }

  private void commitWithAFault() throws Exception {
    edition.change(TEXT, "persName ref=\"#ophelia\"", OLD);
    git("init", "-q");
    git("add", ".");
    commit("with a fault");
  }

  private void commit(String message) throws Exception {
    git("-c", "user.name=Yorick", "-c", "user.email=y@example.org", "commit", "-qm", message);
  }

  private String git(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("git", "-C", folder.toString()));
    line.addAll(List.of(command));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() == 0, "no git here: " + said);
    return said;
  }
}
