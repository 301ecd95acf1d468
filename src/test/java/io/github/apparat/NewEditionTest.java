package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edition that {@code init} makes. */
class NewEditionTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/init");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void itIsCheckedAndBuiltWithoutAFinding(NewEdition.Language language) throws IOException {
    Path made = folder.resolve("made");
    assertThat(run("init", made, "--language", language).out())
        .isEqualTo("written: 11 files; README.md says what each is, 0 errors, 0 warnings\n");
    assertThat(run("check", made).out()).isEqualTo("6 files checked, 0 errors, 0 warnings\n");
    Said built = run("build", made);
    assertThat(built.out())
        .endsWith("1 texts, 1 persons, 1 organs, 2 notes, 0 errors, 0 warnings\n");
    String text = Files.readString(made.resolve("target/site/text/minute.html"));
    assertThat(Jsoup.parse(text).selectFirst("html").attr("lang")).isEqualTo(language.name());
    assertThat(made.resolve("target/site/principles.html")).exists();
  }

  @Test
  void itHasTheTitleItIsGiven() throws IOException {
    run("init", folder.resolve("made"), "--title", "Salt & <Pepper>");
    assertThat(Files.readString(folder.resolve("made/tei/edition.xml")))
        .contains("<title type=\"main\">Salt &amp; &lt;Pepper&gt;</title>");
    assertThat(Files.readString(folder.resolve("made/README.md")))
        .startsWith("# Salt & <Pepper>\n");
    assertThat(run("check", folder.resolve("made")).code()).isZero();
  }

  @Test
  void allFilesOfTheTemplateAreWrittenAndNoOther() {
    run("init", folder.resolve("made"));
    List<String> expected =
        SmallestEdition.files(TEMPLATES.resolve("en")).stream()
            .map(f -> TEMPLATES.resolve("en").relativize(f).toString().replace('\\', '/'))
            .map(name -> name.equals("gitignore") ? ".gitignore" : name)
            .toList();
    assertThat(contents(folder.resolve("made")).keySet())
        .containsAll(expected)
        .contains("tei/schema/apparat.rng", "tei/schema/apparat.sch")
        .hasSize(expected.size() + 2);
    assertThat(contents(TEMPLATES.resolve("ru")).keySet())
        .isEqualTo(contents(TEMPLATES.resolve("en")).keySet());
  }

  @Test
  void eachFileNamesASchemaThatStandsThere() throws IOException {
    run("init", folder);
    for (Path file : SmallestEdition.files(folder)) {
      if (file.toString().endsWith(".xml")) {
        List<String> named =
            Files.readString(file)
                .lines()
                .filter(l -> l.startsWith("<?xml-model"))
                .map(l -> l.replaceFirst(".*?href=\"([^\"]*)\".*", "$1"))
                .toList();
        assertThat(named).hasSize(2).allSatisfy(s -> assertThat(file.resolveSibling(s)).exists());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.txt", ".hidden", "tei/edition.xml"})
  void init01AFolderThatHoldsSomethingIsLeftAsItIs(String name) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), "mine");
    Map<String, String> before = contents(folder);
    Said said = run("init", folder);
    assertThat(said.out())
        .contains(" error INIT-01 ", "holds something already", "nothing was written, 1 errors");
    assertThat(said.code()).isEqualTo(1);
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void init01AFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThat(run("init", file).out()).contains("letter.txt error INIT-01");
    assertThat(file).hasContent("mine");
  }

  @Test
  void theFolderOfGitIsNothingInTheWay() throws IOException {
    Files.createDirectories(folder.resolve("made/.git"));
    assertThat(run("init", folder.resolve("made")).code()).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.toList()).containsExactly(folder.resolve("made"));
    }
  }

  @Test
  void theSchemaIsRenewedAndNothingElse() throws IOException {
    run("init", folder);
    Map<String, String> before = contents(folder);
    Files.writeString(folder.resolve("tei/schema/apparat.rng"), "<grammar/>");
    Said said = run("init", folder, "--schema");
    assertThat(said.out())
        .isEqualTo(
            "written: tei/schema/apparat.rng, tei/schema/apparat.sch, 0 errors, 0 warnings\n");
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void aFolderWithoutAnEditionHasNoSchemaToRenew() {
    Said said = run("init", folder, "--schema");
    assertThat(said.out()).contains("tei/edition.xml error FILE-01");
    assertThat(contents(folder)).isEmpty();
  }

  @Test
  void aLanguageThatTheTemplateDoesNotHaveIsWrongUse() {
    Said said = run("init", folder.resolve("made"), "--language", "la");
    assertThat(said.code()).isEqualTo(2);
    assertThat(folder.resolve("made")).doesNotExist();
  }
}
