package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as an editor meets it. */
class MainTest {
  private static final String ARTICLE = "tei/text/opening-night.xml";
  private static final String MASKED = "tei/text/prompt-book.xml";
  private static final String WHOLE = "target/private/tei/prompt-book.xml";

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  @Test
  void checkOfASoundEditionSaysOneLine() {
    Said said = run("check", folder);
    assertThat(said.out()).isEqualTo("9 files checked, 0 errors, 0 warnings\n");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
  }

  @Test
  void checkWritesNothing() {
    Map<String, String> before = contents(folder);
    run("check", folder);
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void anErrorIsOneLineWithPlaceCodeAndHint() {
    edition.change(ARTICLE, "ref=\"#ophelia\"", "ref=\"#ophelja\"");
    Said said = run("check", folder);
    int line = edition.line(ARTICLE, "#ophelja");
    assertThat(said.out())
        .matches(
            ARTICLE
                + ":"
                + line
                + ":\\d+ error REF-01 @ref points to #ophelja; "
                + "tei/register/persons.xml has no such id \\(did you mean #ophelia\\?\\)\n"
                + "9 files checked, 1 errors, 0 warnings\n");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void aWarningAloneEndsWell() {
    edition.change(ARTICLE, " xml:lang=\"en\"", "");
    Said said = run("check", folder);
    assertThat(said.out()).contains(" warning LANG-01 ", "0 errors, 1 warnings");
    assertThat(said.code()).isZero();
  }

  @Test
  void findingsAsJsonAreJsonAndNothingElse() throws Exception {
    edition.change(ARTICLE, "ref=\"#ophelia\"", "ref=\"#ophelja\"");
    Said said = run("check", folder, "--format", "json");
    JsonNode findings = new ObjectMapper().readTree(said.out());
    assertThat(findings).hasSize(1);
    JsonNode finding = findings.get(0);
    assertThat(finding.get("file").asText()).isEqualTo(ARTICLE);
    assertThat(finding.get("line").asInt()).isEqualTo(edition.line(ARTICLE, "#ophelja"));
    assertThat(finding.get("column").asInt()).isPositive();
    assertThat(finding.get("severity").asText()).isEqualTo("error");
    assertThat(finding.get("code").asText()).isEqualTo("REF-01");
    assertThat(finding.get("text").asText()).contains("#ophelja");
    assertThat(finding.get("hint").asText()).contains("#ophelia");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void noFindingsAsJsonAreAnEmptyArray() throws Exception {
    Said said = run("--format", "json", "check", folder);
    assertThat(new ObjectMapper().readTree(said.out()).isArray()).isTrue();
    assertThat(new ObjectMapper().readTree(said.out())).isEmpty();
    assertThat(said.code()).isZero();
  }

  @Test
  void file01AnEditionThatIsNotThere() {
    Said said = run("check", folder.resolve("nowhere"));
    assertThat(said.out())
        .startsWith("tei/edition.xml error FILE-01 there is no TEI in this folder")
        .contains("1 errors");
    assertThat(said.code()).isEqualTo(1);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aBuildOfAnEditionThatIsNotThereMakesNothing() {
    Said said = run("build", folder.resolve("nowhere"));
    assertThat(said.out()).contains("FILE-01", "no site was built");
    assertThat(said.code()).isEqualTo(1);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aReceivedTextThatIsNotThereIsAFinding() {
    Said said = run("encode", "--edition", folder, folder.resolve("lost.txt"));
    assertThat(said.out()).contains("lost.txt error SOURCE-02 cannot be read");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void aWholeTextHasTheSchemaThatItNames() {
    run("fill", folder, "--sources", edition.path("sources"));
    assertThat(edition.read(WHOLE)).contains("href=\"../schema/apparat.rng\"");
    assertThat(edition.path(WHOLE).getParent().resolve("../schema/apparat.rng")).isRegularFile();
    assertThat(edition.path(WHOLE).getParent().resolve("../schema/apparat.sch")).isRegularFile();
  }

  @Test
  void encodeWritesTheTextMaskedAndWholeAndGivesTheSameBytes() throws Exception {
    String kept = edition.read(MASKED);
    Files.delete(edition.path(MASKED));
    Said said = run("encode", "--edition", folder, edition.path("sources/prompt-book.txt"));
    assertThat(said.out())
        .endsWith("written: " + WHOLE + ", " + MASKED + ", 0 errors, 0 warnings\n");
    assertThat(said.code()).isZero();
    assertThat(edition.read(MASKED)).isEqualTo(kept);
    assertThat(edition.read(WHOLE)).contains("Hold your lantern lower");
  }

  @Test
  void encodeWritesNothingOverWithoutForce() {
    edition.change(MASKED, "</body>", "<!-- by hand --></body>");
    String byHand = edition.read(MASKED);
    Said said = run("encode", "--edition", folder, edition.path("sources/prompt-book.txt"));
    assertThat(said.out()).contains("error ENCODE-01", "--force", "nothing was written");
    assertThat(said.code()).isEqualTo(1);
    assertThat(edition.read(MASKED)).isEqualTo(byHand);
    Said forced =
        run("encode", "--force", "--edition", folder, edition.path("sources/prompt-book.txt"));
    assertThat(forced.code()).isZero();
    assertThat(edition.read(MASKED)).doesNotContain("by hand");
  }

  @Test
  void fillAndMaskGiveTheSameBytes() {
    String kept = edition.read(MASKED);
    Said filled = run("fill", folder);
    assertThat(filled.out()).isEqualTo("written: " + WHOLE + ", 0 errors, 0 warnings\n");
    assertThat(edition.read(WHOLE)).contains("smelled of smoke &amp; tallow");
    edition.write(MASKED, "");
    Said masked = run("mask", "--edition", folder, edition.path(WHOLE));
    assertThat(masked.out()).isEqualTo("written: " + MASKED + ", 0 errors, 0 warnings\n");
    assertThat(masked.code()).isZero();
    assertThat(edition.read(MASKED)).isEqualTo(kept);
  }

  @Test
  void maskRefusesATextThatIsNotToBeMasked() {
    String before = edition.read(ARTICLE);
    Said said = run("mask", "--edition", folder, edition.path(ARTICLE));
    assertThat(said.out()).contains("error", "nothing was written");
    assertThat(said.code()).isEqualTo(1);
    assertThat(edition.read(ARTICLE)).isEqualTo(before);
  }

  @Test
  void verifyRefusesASiteForPrivateStudy() {
    Path site = folder.resolve("target/private/site");
    assertThat(run("build", folder, "--private").code()).isZero();
    Said said = run("verify", site, "--edition", folder);
    assertThat(said.out()).contains("error PUBLISH-01");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void verifyTakesASiteToBePublished() {
    run("build", folder);
    Said said = run("verify", folder.resolve("target/site"), "--edition", folder);
    assertThat(said.out()).contains("0 errors, 0 warnings");
    assertThat(said.code()).isZero();
  }

  @Test
  void withoutArgumentsTheEditionOfTheCurrentFolderIsBuilt() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), "io.github.apparat.Main")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said)
        .isEqualTo(
            "target/site/index.html: 3 texts, 3 persons, 2 organs, 6 notes, 0 errors, 0 warnings\n");
    assertThat(process.waitFor()).isZero();
    assertThat(edition.path("target/site/index.html")).exists();
  }

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    Said said = run("--help");
    assertThat(said.out())
        .contains(
            "Usage: apparat",
            "build",
            "check",
            "encode",
            "collate",
            "mask",
            "fill",
            "verify",
            "Exit codes:");
    assertThat(said.code()).isZero();
  }

  @Test
  void theVersionIsThatOfTheProject() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + run("--version").out().strip().replace("apparat ", "") + "</");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --colour",
        "perform",
        "check --format yaml",
        "encode",
        "mask",
        "collate",
        "collate a.txt --id 7up",
        "check one two",
        "build --out",
        "--colour"
      })
  void wrongUseIsToldOnStandardErrorWithTwo(String arguments) {
    Said said = run((Object[]) arguments.split(" "));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).containsPattern("Usage: apparat|Did you mean: apparat");
    assertThat(said.err()).doesNotContain("Exception", "\tat ");
  }
}
