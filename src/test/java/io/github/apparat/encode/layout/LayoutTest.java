package io.github.apparat.encode.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.source.SourceText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  private final Aside aside = new Aside();
  private SourceText source;

  /** How the text is laid out, as its profile and its structure would say. */
  record Sheet(
      Paragraphs paragraphs, List<Zone> zones, List<BlockRule> blocks, Structure structure) {}

  private Layout layout(String text, String yaml) throws Exception {
    source = new SourceText("invented.txt", "0", text);
    Sheet sheet = YAML.readValue(yaml, Sheet.class);
    Layout.Shape shape =
        new Layout.Shape(
            sheet.paragraphs() == null ? Paragraphs.RUN : sheet.paragraphs(),
            sheet.zones(),
            sheet.blocks() == null ? List.of() : sheet.blocks(),
            sheet.structure() == null ? Structure.NONE : sheet.structure());
    return new Layout(source, shape, aside);
  }

  /** The blocks as they read, each with its first line. */
  private List<String> blocks(String text, String yaml) throws Exception {
    return layout(text, yaml).blocks().stream()
        .map(b -> b.line() + " " + new Reading(source.text(), b.run(), List.of()).text())
        .toList();
  }

  private static String body(String more) {
    return "zones: [{zone: body, lines: 1-99}]\n" + more;
  }

  private static String joined(String joins) {
    return body("structure: {joins: {ended: '[.!?]$', " + joins + "}}\n");
  }

  @Test
  void linesWithoutABlankOneBetweenAreOneParagraph() throws Exception {
    assertThat(blocks("\n The lamp\nwent out. \n \t\nIt rained.", body("")))
        .containsExactly("2 The lamp went out.", "5 It rained.");
  }

  @Test
  void everyLineIsAParagraphWhereTheProfileSaysSo() throws Exception {
    assertThat(blocks("The lamp.\nThe rope.", body("paragraphs: line")))
        .containsExactly("1 The lamp.", "2 The rope.");
  }

  @Test
  void aLineThatEndsInASpaceGoesOnOverBlankOnes() throws Exception {
    assertThat(
            blocks("The lamp \n\n\nwent \n\nout.\n\nIt rained. \r\n", body("paragraphs: spaced")))
        .containsExactly("1 The lamp went out.", "8 It rained.");
  }

  @Test
  void someLinesMayMakeParagraphsInAnotherWay() throws Exception {
    String rule = "blocks: [{element: l, within: lg, paragraphs: line, lines: 2-3}]";
    assertThat(blocks("Sung:\nThe lamp\nThe rope\nand so on.", body(rule)))
        .containsExactly("1 Sung:", "2 The lamp", "3 The rope", "4 and so on.");
  }

  @Test
  void zonesAndRulesPartBlocks() throws Exception {
    String sheet =
        "zones: [{zone: head, lines: 1}, {zone: front, lines: 2}, {zone: body, lines: 3-9}]\n"
            + "blocks: [{within: quote, lines: '4, 5'}]\n";
    Layout layout = layout("One\nTwo\nThree\nFour\nFive\nSix", sheet);
    assertThat(layout.blocks())
        .extracting(b -> b.line() + " " + b.zone().zone() + " " + b.group())
        .containsExactly("1 HEAD 0", "2 FRONT 0", "3 BODY 0", "4 BODY 1", "5 BODY 2", "6 BODY 0");
  }

  @Test
  void ofTwoZonesOnALineTheFirstHolds() throws Exception {
    String sheet = "zones: [{zone: furniture, lines: 2, what: x}, {zone: body, lines: 1-3}]";
    assertThat(blocks("One\nTwo\nThree", sheet)).containsExactly("1 One", "3 Three");
  }

  @Test
  void notesAndFurnitureAreNoBlocks() throws Exception {
    String sheet = "zones: [{zone: body, lines: 1}, {zone: notes, lines: 2}]";
    assertThat(blocks("One\n1. Two", sheet)).containsExactly("1 One");
  }

  @Test
  void linesInNoZoneAreToldOnceForEachRun() throws Exception {
    Layout layout =
        layout("One\n\nTwo\n\nThree\nFour\nFive", "zones: [{zone: body, lines: '1, 6'}]");
    assertThat(layout.linesInNoZone()).containsExactly(3, 7);
    assertThat(layout.zone(6)).isPresent();
    assertThat(layout.zone(3)).isEmpty();
    assertThat(layout.zone(99)).isEmpty();
  }

  @Test
  void zonesMayEndBehindTheText() throws Exception {
    assertThat(blocks("One", "zones: [{zone: body, lines: 1-99999999}]")).containsExactly("1 One");
    assertThat(blocks("One", "zones: [{zone: body, lines: 50-60}]")).isEmpty();
  }

  @Test
  void headingsStandByThemselvesWithTheirLevels() throws Exception {
    String sheet =
        body(
            "structure: {headings: [{lines: 1-2, level: 1, n: '1'}, {lines: 3, level: 2}]}\n"
                + "paragraphs: line\n");
    Layout layout = layout("The\nHouse\nThe Lamp\nIt burns.", sheet);
    assertThat(layout.blocks()).extracting(Block::line).containsExactly(1, 3, 4);
    assertThat(layout.blocks().get(0).heading().orElseThrow().n()).isEqualTo("1");
    assertThat(layout.blocks().get(1).heading().orElseThrow().level()).isEqualTo(2);
    assertThat(layout.blocks().get(2).heading()).isEmpty();
  }

  @Test
  void aRuleMayPartABlockBeforeEachMatch() throws Exception {
    String rule = "blocks: [{element: item, within: list, split: '\\(\\w\\)', lines: 1-2}]";
    assertThat(blocks("(a) lamps, (b) ropes\nand (c) tar.", body(rule)))
        .containsExactly("1 (a) lamps,", "1 (b) ropes and", "2 (c) tar.");
  }

  @Test
  void whatIsNotFinishedGoesOn() throws Exception {
    String text = "The lamp went out and\n\nwe all\n\nwent home.\n\nIt rained.";
    assertThat(blocks(text, joined("from: 5")))
        .containsExactly("1 The lamp went out and we all went home.", "7 It rained.");
  }

  @Test
  void whatIsShortIsNotOpen() throws Exception {
    assertThat(blocks("The lamps\n\nwere lit.", joined("from: 10")))
        .containsExactly("1 The lamps", "3 were lit.");
  }

  @Test
  void aHyphenAtTheEndOfAPageGoes() throws Exception {
    assertThat(blocks("The lan-\n\ntern and the –\n\nrope.", joined("from: 5")))
        .containsExactly("1 The lan-tern and the – rope.");
  }

  @Test
  void aTableInTheMiddleOfASentenceIsCutOut() throws Exception {
    aside.add(3, 4);
    Layout layout = layout("There were\n\n1 2 3\n4 5 6\n\nlamps.", joined("from: 5"));
    assertThat(layout.blocks()).hasSize(1);
    assertThat(layout.blocks().get(0).run().source(source))
        .isEqualTo("invented.txt#char=0,10 invented.txt#char=25,31");
  }

  @Test
  void aSmallLetterGoesOnWhereTheSheetSaysSo() throws Exception {
    String text = "It rained.\n\nand rained.";
    assertThat(blocks(text, joined("from: 5, lower: true"))).hasSize(1);
    assertThat(blocks(text, joined("from: 5"))).hasSize(2);
  }

  @Test
  void aFullLineBeforeThePageTurnsGoesOnThoughASentenceEnded() throws Exception {
    String text = "The lamp went out.\n\nIt rained.\n\nWe left.";
    aside.turn(3);
    aside.turn(5);
    assertThat(blocks(text, joined("from: 5, wide: 15")))
        .containsExactly("1 The lamp went out. It rained.", "5 We left.");
  }

  @Test
  void aFullLineThatIsNotThePagesLastEndsItsParagraph() throws Exception {
    assertThat(blocks("The lamp went out.\n\nIt rained.", joined("from: 5, wide: 15"))).hasSize(2);
  }

  @Test
  void anEditorMayDecideOtherwise() throws Exception {
    String text = "The lamp went\n\nout.\n\nIt rained.";
    assertThat(blocks(text, joined("from: 5, never: 3"))).hasSize(3);
    assertThat(blocks(text, joined("from: 5, always: 5"))).hasSize(1);
  }

  @Test
  void nothingIsJoinedBehindACutOrAcrossHeadingsZonesAndRules() throws Exception {
    String text = "The lamp went\n\nout and\n\nit rained.";
    String joins = "structure: {joins: {ended: '[.]$', from: 5}, ";
    assertThat(blocks(text, body(joins + "cuts: 1}"))).hasSize(2);
    assertThat(blocks(text, body(joins + "headings: [{lines: 3, level: 1}]}"))).hasSize(3);
    assertThat(blocks(text, body(joins + "}\nblocks: [{within: quote, lines: 3}]"))).hasSize(3);
    assertThat(
            blocks(
                text, "zones: [{zone: front, lines: 1}, {zone: body, lines: 3-5}]\n" + joins + "}"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zones: [{zone: cellar, lines: 1}]",
        "zones: [{zone: body}]",
        "zones: [{zone: body, lines: 3-1}]",
        "blocks: [{lines: 1}]",
        "blocks: [{element: quote}]",
        "structure: {headings: [{level: 1}]}",
        "structure: {headings: [{lines: 1, level: -1}]}",
        "structure: {joins: {from: 5}}",
        "paragraphs: sentence"
      })
  void whatMakesNoSenseIsRefused(String sheet) {
    assertThatThrownBy(() -> layout("One", sheet))
        .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lamp \n\n", "lamp\n", "\n", "(a) lamp ", "lamp-\n\n"})
  void aLongTextIsReadInTimeThatGrowsWithIt(String piece) {
    String text = piece.repeat(2_000_000 / piece.length());
    String sheet =
        "zones: [{zone: body, lines: 1-9999999}]\nparagraphs: spaced\n"
            + "blocks: [{element: item, split: '[(]a', lines: 1}]\n"
            + "structure: {joins: {ended: '[.]$', from: 1, never: 5}}\n";
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> layout(text, sheet).blocks());
  }
}
