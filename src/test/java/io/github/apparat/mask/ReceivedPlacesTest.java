package io.github.apparat.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceivedPlacesTest {
  private static final SourceText RECEIVED =
      new SourceText("a.txt", "", "The lamp was out.\nGreen lit it\nagain, and left.\n");
  private static final String TEI =
      "<TEI><teiHeader/><text><body><p source=\"a.txt#char=0,47\">The lamp was out.\n"
          + "<persName>Green</persName> lit it\nagain, and left.</p></body></text></TEI>";

  private static Optional<Integer> line(String tei, String before) {
    return new ReceivedPlaces(tei, RECEIVED).of(tei.indexOf(before)).map(p -> p.line());
  }

  @Test
  void aPlaceInAWholeTextIsThatOfItsWord() {
    assertThat(line(TEI, "The lamp")).contains(1);
    assertThat(line(TEI, "<persName")).contains(1);
    assertThat(line(TEI, "Green")).contains(2);
    assertThat(line(TEI, "again")).contains(3);
  }

  @Test
  void aPlaceInAMaskedTextIsThatOfItsGapOrName() {
    String masked = new Masker(RECEIVED, List.of()).mask("a.xml", TEI, new Report()).orElseThrow();
    assertThat(masked).doesNotContain("again");
    assertThat(line(masked, "Green")).contains(2);
    assertThat(line(masked, "</p>")).contains(3);
    assertThat(new ReceivedPlaces(masked, RECEIVED).of(masked.lastIndexOf("<gap")))
        .hasValueSatisfying(p -> assertThat(p.toString()).isEqualTo("a.txt:2:7"));
  }

  @Test
  void theHeaderHasNoPlace() {
    assertThat(line(TEI, "<teiHeader")).isEmpty();
  }
}
