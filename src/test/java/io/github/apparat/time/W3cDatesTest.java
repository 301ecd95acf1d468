package io.github.apparat.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class W3cDatesTest {

  @Test
  void plainDatesAreTheSame() {
    assertThat(W3cDates.lasting("1930-12", "1941-05-06", Style.GREGORIAN))
        .isEqualTo(Map.of("from", "1930-12", "to", "1941-05-06"));
    assertThat(W3cDates.happening("1934", Style.GREGORIAN)).isEqualTo(Map.of("when", "1934"));
  }

  @Test
  void whatTheyCannotSayOfSomethingThatLastsIsLeftToTheOthers() {
    assertThat(W3cDates.lasting("[..1932-02]", "[1932-02..]", Style.GREGORIAN)).isEmpty();
    assertThat(W3cDates.lasting("1926", "..", Style.GREGORIAN)).isEqualTo(Map.of("from", "1926"));
  }

  @Test
  void anEventBetweenTwoDatesHasItsLimits() {
    assertThat(W3cDates.happening("[1919-03..1919-04]", Style.GREGORIAN))
        .isEqualTo(Map.of("notBefore", "1919-03-01", "notAfter", "1919-04-30"));
    assertThat(W3cDates.happening("[..1919]", Style.GREGORIAN))
        .isEqualTo(Map.of("notAfter", "1919-12-31"));
    assertThat(W3cDates.happening("1919-03/1919-04", Style.GREGORIAN))
        .isEqualTo(Map.of("from", "1919-03", "to", "1919-04"));
  }

  @Test
  void anOldStyleDateIsGivenInTheNew() {
    assertThat(W3cDates.happening("1917-10-25", Style.JULIAN))
        .isEqualTo(Map.of("when", "1917-11-07"));
    assertThat(W3cDates.happening("1917-10", Style.JULIAN))
        .isEqualTo(Map.of("notBefore", "1917-10-14", "notAfter", "1917-11-13"));
  }
}
