package io.github.apparat.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteSpaceTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"a b\", \"a b\"",
        "\"a  b\tc\", \"a b c\"",
        "\"a \n\n b\", \"a\nb\"",
        "\"a\r\nb\rc\", \"a\nb\nc\"",
        "\"a\u00A0 b\", \"a\u00A0 b\"",
        "\"\", \"\"",
      })
  void aRunOfWhiteSpaceReadsAsOneCharacterAndNoBreakSpacesStay(String received, String read) {
    assertThat(WhiteSpace.collapse(received)).isEqualTo(read);
    assertThat(WhiteSpace.collapse(read)).isEqualTo(read);
  }
}
