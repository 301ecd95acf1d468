package io.github.apparat.encode.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
  private static final String BRACKETS =
      """
      series:
        - type: reference
          reference: '\\[(?<n>\\d+)\\]'
          body: '(?<n>\\d+)\\. '
          scopes: [{text: 1-2, notes: 4-9}]
      """;
  private static final String RAISED =
      """
      series:
        - type: reference
          reference: '(?<n>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)'
          body: '- (?:(?<n>\\d+)\\. )?'
          scopes:
            - {text: 1, notes: 2-7}
            - {text: 8, notes: 9}
      """;
  private static final String LINKS =
      """
      series:
        - type: reference
          reference: '\\^?\\{?\\\\?\\[(?<n>\\d{1,4})\\\\?\\](?!\\(#\\))'
          links: true
          scopes: [{text: 1-9, first: 31, last: 33, local: true}]
          ruin:
            traces:
              - {name: link, pattern: '(?<=\\p{L})\\]\\(#\\)', strength: 0.9}
      """;

  @Test
  void aReferenceTakesTheSpaceBeforeItAndGivesItBackToAWord() {
    Reading read =
        Reading.of("The lamp [1], then the rope [2]and a knot.\n\n\n1. Oil.\n2. Hemp.", BRACKETS);
    assertThat(read.line(1)).isEqualTo("The lamp{n1}, then the rope{n2} and a knot.");
    assertThat(read.words("n2")).isEqualTo("Hemp.");
  }

  @Test
  void wordsInBracketsAreNoReference() {
    Reading read = Reading.of("A lamp [sic] of 1[1] tin [brass].\n\n\n1. Oil.", BRACKETS);
    assertThat(read.line(1)).isEqualTo("A lamp [sic] of 1{n1} tin [brass].");
  }

  @Test
  void aSecondReferenceToANoteComesAgainAndOneOutOfOrderIsDoubtful() {
    Reading read = Reading.of("A[2] b[1] c[2].\n\n\n1. Oil.\n2. Hemp.", BRACKETS);
    assertThat(read.line(1)).isEqualTo("A{n2} b{n1} c{n2}.");
    assertThat(read.notes().links())
        .extracting(NoteLink::again)
        .containsExactly(true, false, false);
    assertThat(read.cert("n1")).isEqualTo("high");
  }

  @Test
  void aNoteGoesOnOverABlankLineAndOneWithoutNumberCountsOn() {
    Reading read =
        Reading.of(
            "Oil¹ rope² tar³\n- 1. Of seals,\n\nnot whales.\n- Of hemp.\n- 3. Of pine.\n\nEnd¹\n- Of all.",
            RAISED);
    assertThat(read.line(1)).isEqualTo("Oil{n1.1} rope{n1.2} tar{n1.3}");
    assertThat(read.words("n1.1")).isEqualTo("Of seals,not whales.");
    assertThat(read.words("n1.2")).isEqualTo("Of hemp.");
    assertThat(read.words("n2.1")).isEqualTo("Of all.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "The oil\"[32]2, as said → The oil\"{n32}, as said",
        "The [good oil](#)\"[32]2 burns → The good oil\"{n32} burns",
        "The [oil](#) [32]2 burns → The oil{n32} burns",
        "The [oil](#)^[32]². → The oil{n32}.",
        "The oil^[32]2. → The oil{n32}.",
        "The [oil\\[32\\]2.](#) → The oil{n32}.",
        "The [oil\\[32\\]2](#)\" burns → The oil\"{n32} burns",
        "The oil [\\[32\\]2](#) burns → The oil{n32} burns",
        "The [oil](#)[\\[32\\]](#)[2](#). → The oil{n32}.",
        "The oil [\\[32\\]](#)² burns → The oil{n32} burns",
        "There were [\\[32\\]2 barrels of oil](#) → There were {n32} barrels of oil",
        "The oil^{[32]2} burns → The oil{n32} burns",
        "The oil^[32] ~~2~~ burns → The oil{n32} burns",
        "The oil [32] 2. → The oil{n32}.",
        "Some[32]29 lamps → Some{n32}9 lamps",
        "The oil[33]². → The oil{n32}.",
        "A [lamp \\(lit\\)](#)[32]2 and [—](#) oil → A lamp (lit){n32} and  oil",
        "[The] oil V[ictor] sold[32]2 → [The] oil V[ictor] sold{n32}"
      })
  void whatALinkHasLeftOfAReferenceIsReadByItsChecksum(String line, String expected) {
    Reading read = Reading.of("Before[31]1\n" + line + "\nafter[33]3", LINKS);
    assertThat(read.line(2)).isEqualTo(expected);
    assertThat(read.notes().links()).hasSize(3);
  }

  @Test
  void aLinkThatHasLostItsNumberIsTheMissingReference() {
    Reading read = Reading.of("Before[31]1\nThe [oil](#) burns.\nafter[33]3", LINKS);
    assertThat(read.line(2)).isEqualTo("The oil{n32} burns.");
    assertThat(read.notes().links()).filteredOn(NoteLink::supplied).hasSize(1);
    assertThat(read.told()).containsExactly("ENCODE-20");
  }

  @Test
  void aReferenceOfWhichNothingIsLeftStandsWhereTheSheetSays() {
    String sheet = LINKS + "      supplied: [{n: 32, line: 2, after: 'the oil', cert: low}]\n";
    Reading read = Reading.of("Before[31]1\nAll the oil burns.\nafter[33]3", sheet);
    assertThat(read.line(2)).isEqualTo("All the oil{n32} burns.");
    assertThat(read.cert("n32")).isEqualTo("low");
    Reading wrong = Reading.of("Before[31]1\nAll the tar burns.\nafter[33]3", sheet);
    assertThat(wrong.told()).contains("ENCODE-06");
  }

  @Test
  void whatHasNoPartnerIsKeptAndTold() {
    Reading read = Reading.of("A lamp[1].\n\n\nStray words.\n2. Hemp.", BRACKETS);
    assertThat(read.words("n1")).isEqualTo("lost");
    assertThat(read.notes().unplaced()).extracting(Notes.Unplaced::id).containsExactly("n2");
    assertThat(read.told()).containsExactly("ENCODE-21");
  }

  @Test
  void aSheetThatMakesNoSenseIsRefusedInWords() {
    assertThatThrownBy(
            () ->
                Reading.yaml(
                    "series: [{type: note, scopes: [{text: 1}], reference: 'x'}]",
                    Convention.class))
        .hasMessageContaining("(?<n>");
    assertThatThrownBy(
            () ->
                Reading.yaml(
                    "series: [{type: note, scopes: [{text: 1}], body: '('}]", Convention.class))
        .hasMessageContaining("no regular expression");
    assertThatThrownBy(() -> Reading.yaml("series: [{type: note}]", Convention.class))
        .hasMessageContaining("needs scopes");
  }

  @Test
  void aNoteThatIsReferredToTwiceStandsAtItsFirstReference() {
    List<NoteLink> links =
        Reading.of("Alas[1] poor[1].\n\n\n1. A skull.", BRACKETS).notes().links();
    assertThat(links).extracting(NoteLink::again).containsExactly(false, true);
  }
}
