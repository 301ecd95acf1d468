package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees how far the work has come. */
class TerminalTest {
  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  @Test
  void whereNobodyLooksOnNothingIsSaid() {
    assertThat(run("check", edition.root()).err()).isEmpty();
    assertThat(run("check", edition.root(), "--no-progress").err()).isEmpty();
  }

  @Test
  void whoAsksSeesEachStageWithItsPartsAndTheReportStaysFreeOfThem() {
    Said told = run("--progress", "build", edition.root());
    assertThat(told.out()).matches("\\S+/index.html: 3 texts, [^\r\n]*, 0 errors, 0 warnings\n");
    assertThat(told.err())
        .contains("\rcheck 0 of 9: tei/", "\rread 0 of 3: tei/text/", "\rrender 0 of 3: tei/text/")
        .containsPattern("\rpages 0 of \\d+")
        .contains("\rsearch", "\rarchive")
        .containsPattern("\rverify 0 of \\d+: .*\\.html");
    assertThat(told.err()).doesNotContain("\n").endsWith("\r");
    assertThat(told.err().replaceFirst("\r$", "").replaceFirst("(?s)^.*\r", "")).isBlank();
  }

  @Test
  void whatIsEncodedIsToldToo() {
    Path source = edition.path("sources/prompt-book.txt");
    Said said = run("encode", source, "--edition", edition.root(), "--force", "--progress");
    assertThat(said.code()).isZero();
    assertThat(said.err()).contains("\rencode: sources/prompt-book.txt");
  }
}
