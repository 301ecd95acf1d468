package io.github.apparat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BitsTest {
  @Test
  void bitsStandHighestFirst() {
    Bits bits = new Bits();
    bits.write(0b101, 3);
    bits.write(0b11111, 5);
    bits.write(1, 1);
    assertThat(bits.bytes()).containsExactly(0b10111111, (byte) 0b10000000);
  }

  @Test
  void aNumberBelowThreeTakesOneBitOrTwo() {
    Bits bits = new Bits();
    bits.below(0, 3);
    bits.below(1, 3);
    bits.below(2, 3);
    assertThat(bits.bytes()).containsExactly((byte) 0b01011000);
  }

  @Test
  void aRunThatFillsItsRoomTakesNothing() {
    Bits bits = new Bits();
    bits.rising(IntStream.range(10, 500).toArray(), 0, 490, 10, 499);
    assertThat(bits.size()).isZero();
  }

  @Test
  void numbersThatLieTogetherTakeLessThanNumbersFarApart() {
    Bits together = new Bits();
    together.rising(IntStream.range(0, 100).map(i -> 5000 + 2 * i).toArray(), 0, 100, 0, 99_999);
    Bits apart = new Bits();
    apart.rising(IntStream.range(0, 100).map(i -> 1000 * i).toArray(), 0, 100, 0, 99_999);
    assertThat(together.size() * 3).isLessThan(apart.size());
  }
}
