package io.github.apparat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
  @Test
  void saysOnlyWhatIsKnown() {
    assertThat(Location.of("a.xml")).hasToString("a.xml");
    assertThat(Location.of("a.xml").at(4, 0)).hasToString("a.xml:4");
    assertThat(Location.of("a.xml").at(4, 23)).hasToString("a.xml:4:23");
  }

  @Test
  void linesAndColumnsAreOrderedAsNumbers() {
    Location a = Location.of("a.xml");
    assertThat(a).isLessThan(a.at(2, 1));
    assertThat(a.at(2, 1)).isLessThan(a.at(10, 1));
    assertThat(a.at(2, 9)).isLessThan(a.at(2, 10));
    assertThat(a.at(99, 99)).isLessThan(Location.of("b.xml"));
    assertThat(a.at(2, 9)).isEqualByComparingTo(a.at(2, 9));
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "1,-1", "0,5"})
  void refusesPlacesThatCannotBe(int line, int column) {
    assertThatThrownBy(() -> new Location("a.xml", line, column))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line + ":" + column);
  }
}
