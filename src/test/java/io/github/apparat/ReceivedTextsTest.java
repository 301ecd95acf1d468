package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.ReceivedTexts.Text;
import io.github.apparat.check.Checker;
import io.github.apparat.mask.Filler;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold of every received text. It is masked only where each of its words stands in the
 * TEI or is declared as furniture: MASK-01, 02 and 04.
 */
class ReceivedTextsTest {
  @TempDir Path folder;

  static List<String> ids() {
    return ReceivedTexts.IDS;
  }

  private static void assertNoErrors(Report report) {
    assertThat(report.findings()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noWordIsLostAndEverySheetFits(String id) {
    Text text = ReceivedTexts.of(id);
    assertNoErrors(text.report());
    assertThat(text.masked()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void fillingTheMaskedTextGivesTheWholeOneByteForByte(String id) {
    Text text = ReceivedTexts.of(id);
    Report report = new Report();
    String filled =
        new Filler(text.source()).fill(id, text.masked().orElseThrow(), report).orElseThrow();
    assertThat(filled.equals(text.whole())).isTrue();
    assertThat(report.findings()).isEmpty();
  }

  /** Masked texts are also looked through for words that ought to be withheld: MASK-06. */
  @Test
  void theTextsAreValidMaskedAndWhole() throws Exception {
    ReceivedTexts.of(ids().get(0));
    for (Path file : SmallestEdition.files(Path.of("tei"))) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Map<String, Path> wholes = new TreeMap<>();
    for (String id : ids()) {
      String name = "tei/text/" + id + ".xml";
      Path whole = folder.resolve("whole").resolve(id + ".xml");
      Files.createDirectories(whole.getParent());
      Files.writeString(whole, ReceivedTexts.of(id).whole());
      Files.writeString(folder.resolve(name), ReceivedTexts.of(id).masked().orElseThrow());
      wholes.put(name, whole);
    }
    Checker checker = new Checker(new Xml(new EditionFolder(folder)));
    for (Map<String, Path> instead : List.of(Map.<String, Path>of(), wholes)) {
      Report report = new Report();
      checker.check(instead, report);
      assertNoErrors(report);
    }
    TeiAll schema = TeiAll.read();
    List<String> faults = new ArrayList<>();
    for (Path whole : wholes.values()) {
      faults.addAll(schema.faults(whole));
    }
    assertThat(faults).isEmpty();
  }
}
