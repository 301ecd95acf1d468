package io.github.apparat.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardReaderTest {
  private static final String RECEIVED =
      "The keeper of the lamp\nmet Green in the toum.\nThen the light went\n";

  private static final String TEI =
      """
      <TEI xml:id="lamp"><teiHeader><title>The &amp; Lamp</title><title>Other</title></teiHeader>
      <text><body><pb n="4" cert="low"/>
      <p source="lamp.txt#char=0,65">The <orgName ref="#lamp">keeper of the lamp</orgName>
      met <persName ref="#green" cert="low"><certainty locus="value" match="@ref" assertedValue="#green-elder"/>Green</persName>\
      <note n="3" cert="medium"/><note n="4"><gap reason="lost"/></note>
      in the <choice><sic>toum</sic><corr resp="#edition" cert="medium">town</corr></choice>.
      Then the light went<gap reason="lost"/></p></body></text></TEI>
      """;

  @TempDir private Path folder;
  private final Card card = CardReader.read(TEI, new SourceText("lamp.txt", "00ff", RECEIVED));

  private List<Doubt> of(Doubt.Kind kind) {
    return card.doubts().stream().filter(d -> d.kind() == kind).toList();
  }

  @Test
  void aCardSaysWhatWasReadAndHowMuchOfItIsMarked() {
    assertThat(card.id()).isEqualTo("lamp");
    assertThat(card.title()).isEqualTo("The & Lamp");
    assertThat(card.file()).isEqualTo("lamp.txt");
    assertThat(card.lines()).isEqualTo(4);
    assertThat(card.words()).isEqualTo(15);
    assertThat(card.marked()).isEqualTo(7);
    assertThat(card.share()).isEqualTo(46);
    assertThat(card.counts())
        .containsEntry("paragraphs", 1)
        .containsEntry("persons", 1)
        .containsEntry("organs", 1)
        .containsEntry("notes", 2)
        .containsEntry("emendations", 1)
        .containsEntry("tables", 0);
  }

  @Test
  void aNameInDoubtStandsAtItsPlaceWithWhoElseMayBeMeant() {
    assertThat(of(Doubt.Kind.NAME))
        .containsExactly(
            new Doubt(Doubt.Kind.NAME, 2, 5, "Green", "green", List.of("green-elder"), "low"));
  }

  @Test
  void anEmendationInDoubtHasBothReadings() {
    assertThat(of(Doubt.Kind.EMENDATION))
        .containsExactly(
            new Doubt(Doubt.Kind.EMENDATION, 2, 18, "toum", "town", List.of(), "medium"));
  }

  @Test
  void whatHasNoWordsStandsWhereTheWordsBeforeItEnd() {
    assertThat(of(Doubt.Kind.GAP))
        .extracting(Doubt::line, Doubt::column)
        .containsExactly(tuple(3, 20));
    assertThat(of(Doubt.Kind.REFERENCE)).extracting(Doubt::decided).containsExactly("3");
    assertThat(of(Doubt.Kind.LOST_NOTE))
        .extracting(Doubt::line, Doubt::decided)
        .containsExactly(tuple(2, "4"));
    assertThat(of(Doubt.Kind.PAGE)).extracting(Doubt::line).containsExactly(0);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void everyDoubtIsToldWithAReasonAndAWayToOverruleIt() {
    Labels labels = Labels.read(new EditionFolder(folder));
    String text = CardFiles.text(card, labels);
    assertThat(text)
        .contains("lamp: The & Lamp")
        .contains("lamp.txt:2:5 Green → green | green-elder (low)")
        .contains("names.yaml");
    for (Doubt.Kind kind : Doubt.Kind.values()) {
      assertThat(labels.word("card.why-" + kind.key())).isNotBlank();
      assertThat(labels.word("card.overrule-" + kind.key())).isNotBlank();
      assertThat(labels.word("card.kind-" + kind.key())).isNotBlank();
    }
    assertThat(CardFiles.json(card)).contains("\"kind\" : \"name\"").endsWith("}\n");
  }
}
