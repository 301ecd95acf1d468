package io.github.apparat.collate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a collated text the text of each witness can be read again, whatever the witnesses are. */
class WitnessTextsTest {
  private static final int TEXTS = 40;

  @TempDir Path folder;

  private Xml xml;

  @BeforeEach
  void open() {
    xml = new Xml(new EditionFolder(folder));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ofPlainTexts(long seed) throws Exception {
    RandomWitnesses random = new RandomWitnesses(seed);
    for (int i = 0; i < TEXTS; i++) {
      String base = random.text(40);
      List<String> files = new ArrayList<>(List.of(write("A" + i + ".txt", base)));
      for (int w = random.below(4); w >= 0; w--) {
        files.add(write("W" + i + "-" + w + ".txt", random.changed(base)));
      }
      assertAllAreRead(files, "seed " + seed + ", text " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void ofTei(long seed) throws Exception {
    RandomWitnesses random = new RandomWitnesses(seed);
    for (int i = 0; i < TEXTS; i++) {
      String base = random.text(40);
      List<String> files = new ArrayList<>(List.of(write("A" + i + ".xml", random.tei(base))));
      for (int w = random.below(3); w >= 0; w--) {
        String text = random.changed(base);
        boolean tei = random.below(2) == 0;
        String name = "W" + i + "-" + w + (tei ? ".xml" : ".txt");
        files.add(write(name, tei ? random.tei(text) : text));
      }
      assertAllAreRead(files, "seed " + seed + ", text " + i);
    }
  }

  @Test
  void ofLongTextsThatHaveNothingInCommonOrOneWord() throws Exception {
    String base = "lamp ".repeat(3000);
    assertAllAreRead(
        List.of(
            write("A.txt", base + "oil " + base),
            write("B.txt", "rope ".repeat(2500)),
            write("C.txt", base + "tar " + base.substring(500)),
            write("D.txt", "oil")),
        "long");
  }

  private String write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    return name.replaceFirst("\\..*", "") + "=" + folder.resolve(name);
  }

  private void assertAllAreRead(List<String> files, String what) throws Exception {
    Report report = new Report();
    WitnessReader reader = new WitnessReader(xml, report);
    List<WitnessReader.Read> read = files.stream().map(f -> reader.read(f).orElseThrow()).toList();
    Optional<Collator.Collated> collated =
        new Collator(xml, report)
            .collate(
                new Collator.Order(files, Optional.empty(), Optional.of("new"), Optional.empty()));
    if (read.get(0).witness().tokens().isEmpty()) {
      assertThat(report.text()).contains("COLLATE-05");
      return;
    }
    String tei = collated.orElseThrow().tei();
    Files.writeString(folder.resolve("new.xml"), tei);
    assertThat(xml.read(folder.resolve("new.xml"), report))
        .as("%s: %s", what, report.text())
        .isPresent();
    Written written = new Written(tei);
    for (WitnessReader.Read one : read) {
      String id = Witness.id("new", one.witness().siglum());
      assertThat(forms(TeiText.read(written, id).tokens()))
          .as(
              "%s, witness %s%n%s%n%s",
              what, id, shown(TeiText.read(written, id).tokens(), one.witness().tokens()), tei)
          .isEqualTo(forms(one.witness().tokens()));
    }
    String lemmas = lemmas(tei);
    if (read.get(0).isTei()) {
      assertThat(lemmas)
          .as(what)
          .contains(
              read.get(0)
                  .text()
                  .replaceFirst("(?s)^.*<body>", "")
                  .replaceFirst("(?s)</body>.*", "")
                  .replace("\"old.", "\"new.")
                  .replace("\"#old.", "\"#new."));
    } else {
      assertThat(lemmas)
          .as(what)
          .isEqualTo(
              lemmas(PlainTei.of(read.get(0).text(), "new"))
                  .replaceFirst(
                      "(?s)^.*<text>",
                      lemmas
                          .replaceFirst("(?s)<text>.*", "<text>")
                          .replace("\\", "\\\\")
                          .replace("$", "\\$")));
    }
  }

  /** The file without its entries, their lemmas in their places. */
  private static String lemmas(String tei) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (OldEntry entry : OldEntry.in(new Written(tei), new AnyWitness())) {
      OldEntry.OldReading lemma = entry.lemma().orElseThrow();
      out.append(tei, at, entry.start()).append(tei, lemma.inside(), lemma.insideEnd());
      at = entry.end();
    }
    return out.append(tei.substring(at)).toString();
  }

  /** Holds the id of each witness. */
  private static final class AnyWitness extends AbstractCollection<String> {
    @Override
    public boolean contains(Object id) {
      return ((String) id).startsWith("new.wit.");
    }

    @Override
    public Iterator<String> iterator() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int size() {
      throw new UnsupportedOperationException();
    }
  }

  /** Where two rows begin to differ. */
  static String shown(List<Token> found, List<Token> expected) {
    int at = 0;
    while (at < Math.min(found.size(), expected.size())
        && forms(found).get(at).equals(forms(expected).get(at))) {
      at++;
    }
    int from = Math.max(0, at - 3);
    return "found "
        + forms(found.subList(from, Math.min(found.size(), at + 4)))
        + ", expected "
        + forms(expected.subList(from, Math.min(expected.size(), at + 4)));
  }

  static List<String> forms(List<Token> tokens) {
    return tokens.stream().map(t -> Normalizer.normalize(t.form(), Normalizer.Form.NFC)).toList();
  }
}
