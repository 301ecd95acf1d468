package io.github.apparat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static Finding finding(String file, int line, String code, String text) {
    return new Finding(code, Severity.WARNING, new Location(file, line, 1), text, "mend it");
  }

  @Test
  void isReadByPlaceThenCodeThenTextHoweverItWasFilled() {
    List<Finding> sorted =
        List.of(
            finding("a.xml", 2, "REF-01", "a"),
            finding("a.xml", 10, "ID-01", "z"),
            finding("a.xml", 10, "REF-01", "a"),
            finding("a.xml", 10, "REF-01", "b"),
            finding("b.xml", 1, "REF-01", "a"));
    for (int seed = 0; seed < 10; seed++) {
      List<Finding> mixed = new ArrayList<>(sorted);
      Collections.shuffle(mixed, new Random(seed));
      Report report = new Report();
      mixed.forEach(report::add);
      assertThat(report.findings()).containsExactlyElementsOf(sorted);
    }
  }

  @Test
  void theSameFindingCountsOnce() {
    Report report = new Report();
    report.add(finding("a.xml", 1, "REF-01", "x"));
    report.addAll(
        List.of(finding("a.xml", 1, "REF-01", "x"), finding("a.xml", 1, "REF-01", "another")));
    assertThat(report.count(Severity.WARNING)).isEqualTo(2);
  }

  @Test
  void onlyAnErrorIsAnError() {
    Report report = new Report();
    report.add(finding("a.xml", 1, "REF-01", "x"));
    assertThat(report.hasErrors()).isFalse();
    report.add(Rule.ID_01.at(Location.of("a.xml"), "#a", "b.xml"));
    assertThat(report.hasErrors()).isTrue();
    assertThat(report.count(Severity.ERROR)).isEqualTo(1);
  }

  @Test
  void takesFindingsFromManyThreads() {
    Report report = new Report();
    IntStream.range(0, 2000)
        .parallel()
        .forEach(i -> report.add(finding("a.xml", i + 1, "REF-01", "x")));
    assertThat(report.findings()).hasSize(2000).isSorted();
  }

  @Test
  void aFindingIsOneLineWhateverItsWords() {
    Report report = new Report();
    assertThat(report.text()).isEmpty();
    report.add(finding("a.xml", 4, "REF-01", "to be\r\n   or\nnot"));
    report.add(new Finding("ID-01", Severity.ERROR, Location.of("b.xml"), "twice", ""));
    assertThat(report.text())
        .isEqualTo(
            "a.xml:4:1 warning REF-01 to be or not (mend it)\n" + "b.xml error ID-01 twice\n");
  }

  @Test
  void asJsonItSaysTheSame() throws Exception {
    Report report = new Report();
    assertThat(new ObjectMapper().readTree(report.json())).isEmpty();
    report.add(finding("a \"b\".xml", 4, "REF-01", "to be\nor 'not' \\ ü \uD83D\uDC80"));
    report.add(finding("z.xml", 1, "REF-01", "x"));
    JsonNode all = new ObjectMapper().readTree(report.json());
    assertThat(all).hasSize(2);
    JsonNode first = all.get(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly("file", "line", "column", "severity", "code", "text", "hint", "received");
    assertThat(first.get("file").asText()).isEqualTo("a \"b\".xml");
    assertThat(first.get("line").asInt()).isEqualTo(4);
    assertThat(first.get("column").asInt()).isEqualTo(1);
    assertThat(first.get("severity").asText()).isEqualTo("warning");
    assertThat(first.get("code").asText()).isEqualTo("REF-01");
    assertThat(first.get("text").asText()).isEqualTo("to be\nor 'not' \\ ü \uD83D\uDC80");
    assertThat(first.get("hint").asText()).isEqualTo("mend it");
    assertThat(report.json()).endsWith("]\n");
  }

  @Test
  void aFindingAboutAnEncodedTextSaysWhereTheReceivedOneHasIt() {
    Report report = new Report();
    Location place = new Location("tei/text/a.xml", 4, 2);
    report.add(Rule.FILE_01.at(place, "found"));
    report.replace(f -> f.in(new Location("a.txt", 12, 5)));
    assertThat(report.text()).contains(" found [received: a.txt:12:5] (");
    assertThat(report.json()).contains("\"received\" : \"a.txt:12:5\"");
  }
}
