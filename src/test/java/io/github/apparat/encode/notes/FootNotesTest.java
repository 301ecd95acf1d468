package io.github.apparat.encode.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootNotesTest {
  private static final String PAGES =
      """
      start: ' \\S'
      printed: '\\d+'
      blanks: 2
      known: [{line: 1, n: 7}]
      notes:
        opener: "[*^\\\\d]"
        citation: "Ibid|.*p\\\\. \\\\d"
        never: 'Table \\d'
      """;

  private static final String MARKS =
      """
      series:
        - type: reference
          place: foot
          foot:
            mark: "[*^]+ |\\\\d{1,2} (?=\\\\p{Lu})"
            opens: "Ibid"
            finished: "\\\\d\\\\."
            width: 20
            stray: 16
          scopes: [{text: 1-99}]
          ruin:
            spaced: true
            confusions: {"3": "8"}
            traces:
              - {name: signs, pattern: "(?<=[.,])(?<m>[*^]+)", strength: 0.9}
              - {name: figures, pattern: "(?<=\\\\p{L}[.,])(?<m>(?<n>\\\\d+))(?= |$)", strength: 0.9}
              - {name: apart, pattern: "(?:\\\\p{L} ){3,}\\\\p{L} ?\\\\.", strength: 0.7}
              - {name: paragraph, pattern: "\\\\p{L}\\\\.$", strength: 0.3}
      """;

  /** Two pages: the second note runs over; a mark of the text has sunk to line 16. */
  private static final String BOOK =
      """
       The lamp was lit at nine.^ The\s

      watch was c a l l e d . Nobody\s

      came up.

      * Harbour Book, p. 4.
      ^ The harbour master wrote of it
      long after, in a letter, and
       in a second one. So the night\s

      went on.8 And the wind rose and\s

      rose.

      3

      which is lost, p. 9. See also
      his son's.
      Ibid., p. 12.

      8


       The end.
      """;

  private static Reading book() {
    return Reading.of(BOOK, MARKS, PAGES);
  }

  @Test
  void aNoteHasATraceOnItsOwnPage() {
    Reading read = book();
    assertThat(read.line(1)).isEqualTo("The lamp was lit at nine.{n1} The");
    assertThat(read.line(3)).isEqualTo("watch was c a l l e d .{n2} Nobody");
    assertThat(read.line(12)).isEqualTo("went on.{n3} And the wind rose and");
    assertThat(read.cert("n1")).isEqualTo("high");
  }

  @Test
  void aNoteThatRunsOverThePageIsWhole() {
    Reading read = book();
    assertThat(read.words("n1")).isEqualTo("Harbour Book, p. 4.");
    assertThat(read.words("n2"))
        .startsWith("The harbour master")
        .contains("long after, in a letter, and")
        .endsWith("his son's.");
    assertThat(read.words("n3")).isEqualTo("Ibid., p. 12.");
    assertThat(read.told()).contains("ENCODE-21");
  }

  @Test
  void aNoteWhoseWordsAreLostKeepsItsNumberAndItsReference() {
    String sheet = MARKS + "      lost: [{n: 1, text: 1-6}]\n";
    Reading read = Reading.of(BOOK, sheet, PAGES);
    assertThat(read.words("n1")).isEqualTo("lost");
    assertThat(read.words("n2")).isEqualTo("Harbour Book, p. 4.");
    assertThat(read.words("n4")).isEqualTo("Ibid., p. 12.");
    assertThat(read.cert("n3")).isEqualTo("medium");
  }

  @Test
  void aClosingQuotationMarkIsAWeakerTraceThanAMarkAlone() {
    String sheet =
        """
        series:
          - type: reference
            body: '\\* '
            scopes: [{text: 1, notes: 2}]
            ruin:
              traces: [{name: mark, pattern: "(?<=\\\\.)(?<m>’)", strength: 0.8, closing: "‘’"}]
        """;
    Reading read = Reading.of("He said ‘no lamp.’ It was Peter’s oil.’ End.\n* Book.", sheet);
    assertThat(read.line(1)).isEqualTo("He said ‘no lamp.’ It was Peter’s oil.{n1} End.");
  }

  @Test
  void figuresAreComparedAsTheyAreMisread() {
    assertThat(Figures.fit("38", 33, java.util.Map.of("3", "8"))).isEqualTo(0.5);
    assertThat(Figures.fit("33", 33, java.util.Map.of())).isEqualTo(1);
    assertThat(Figures.fit("34", 33, java.util.Map.of())).isEqualTo(-1);
    assertThat(Figures.fit("3", 33, java.util.Map.of())).isEqualTo(-1);
  }
}
