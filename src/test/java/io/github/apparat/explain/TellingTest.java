package io.github.apparat.explain;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of many findings, and what codes mean, as a terminal shows it. */
class TellingTest {
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final int MANY = 1_230;

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  private void plant(int faults) {
    String words =
        IntStream.range(0, faults)
            .mapToObj(i -> "<p>The <persName ref=\"#nobody-" + i + "\">ghost</persName> came.</p>")
            .collect(Collectors.joining("\n"));
    edition.change(TEXT, "<body>", "<body>\n<div type=\"section\">" + words + "</div>");
  }

  @Test
  void ofManyFindingsTheFirstOfEachCodeAreShownAndCountedAtTheEnd() throws Exception {
    plant(MANY);
    Said said = run("check", folder);
    assertThat(said.out().lines().filter(l -> l.contains(" error REF-01 "))).hasSize(25);
    assertThat(said.out())
        .contains("\nand 1,205 more of REF-01; --all shows them\n")
        .contains(
            "\n   1,230  REF-01     error    A pointer that leads nowhere\n"
                + "          first: "
                + TEXT
                + ":")
        .containsSubsequence("1,230  REF-01", "1  HEAD-01    warning  A section without")
        .endsWith("\n9 files checked, 1230 errors, 1 warnings\n");
    assertThat(run("check", folder, "--all").out().lines().filter(l -> l.contains("error REF-01")))
        .hasSize(MANY);
    String json = run("check", folder, "--format", "json").out();
    assertThat(new ObjectMapper().readTree(json)).hasSize(MANY + 1);
  }

  @Test
  void aFewFindingsHaveNoSummaryUnlessItIsAskedFor() {
    plant(2);
    assertThat(run("check", folder).out()).doesNotContain("first:");
    assertThat(run("--summary", "check", folder).out())
        .contains("       2  REF-01     error    A pointer that leads nowhere\n");
  }

  @Test
  void aCodeIsExplainedInLinesOfEightyCharacters() {
    Said said = run("explain", "ref-01", "NOTE-01");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith("REF-01  A pointer that leads nowhere\n\nFound: ")
        .contains("\nWrong:\n\n    <p>The ghost met <persName ref=\"#hamlett\">")
        .contains("\nRight:\n\n    <p>The ghost met <persName ref=\"#hamlet\">")
        .contains("\nNOTE-01  An empty note\n")
        .contains("put a <gap> with a @reason in")
        .doesNotContain("<gi>", "xmlns");
    assertThat(said.out().lines().filter(l -> !l.startsWith("    ") && !l.contains("://")))
        .allMatch(l -> l.length() <= 80);
  }

  @Test
  void withoutACodeAllAreListedByFamilies() {
    assertThat(run("explain").out())
        .startsWith("Files\n\n  FILE-01     No edition, ")
        .contains("\n\nApparatus\n\n  WIT-01 ");
  }

  @Test
  void aCodeThatNoRuleHasIsNearOneThatIs() {
    Said said = run("explain", "RFE-01");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("no rule has the code RFE-01; did you mean REF-01?\n");
  }

  @Test
  void anExplanationIsDataAsWell() throws Exception {
    var entry = new ObjectMapper().readTree(run("explain", "--format", "json", "CERT-01").out());
    assertThat(entry.at("/0/code").asText()).isEqualTo("CERT-01");
    assertThat(entry.at("/0/see/0/url").asText()).endsWith("/CE.html");
    assertThat(run("explain", "--format", "sarif", "CERT-01").code()).isEqualTo(2);
  }

  @Test
  void aRuleOfTheEditionsOwnSchematronIsExplainedByItsWords() {
    edition.override(
        "tei/schema/apparat.sch",
        "</sch:schema>",
        """
        <sch:pattern><sch:title>Ghosts are late</sch:title><sch:p>A ghost comes after midnight.</sch:p>
        <sch:rule context="tei:ghost"><sch:assert id="GHOST-01" test="@late">It is early. | Wait.</sch:assert></sch:rule></sch:pattern>
        </sch:schema>""");
    assertThat(run("explain", "--edition", folder, "GHOST-01").out())
        .isEqualTo("GHOST-01  Ghosts are late\n\nA ghost comes after midnight.\n\nWait.\n");
  }
}
