package io.github.apparat.encode.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apparat.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  private static String read(String text, Run run) {
    return new Reading(text, run, List.of()).text();
  }

  @ParameterizedTest
  @CsvSource({
    "'lan-\ntern', 'lan-tern'",
    "'lan- \n\u00a0tern', 'lan-tern'",
    "'lan-\r\ntern', 'lan-tern'",
    "'a lamp -\nlit', 'a lamp - lit'",
    "'a-b\nc', 'a-b c'",
    "'lan-\n', 'lan- '"
  })
  void aHyphenAtTheEndOfALineHoldsItsWordTogether(String text, String expected) {
    assertThat(read(text, Run.overLines(text, 0, text.length()))).isEqualTo(expected);
  }

  @Test
  void partsAreReadAsOneAndKeepTheirPlaces() {
    String text = "A lan-\ntern\n\n12\n\nof tin-\n\n13\n\nfoil.";
    Run run =
        Run.joined(
            List.of(Run.overLines(text, 0, 11), Run.of(17, 24), Run.of(30, text.length())), text);
    assertThat(read(text, run)).isEqualTo("A lan-tern of tin-foil.");
    assertThat(run.spans()).hasSize(4);
    assertThat(run.source(new SourceText("a.txt", "0", text)))
        .isEqualTo("a.txt#char=0,6 a.txt#char=7,11 a.txt#char=17,24 a.txt#char=30,35");
  }

  @Test
  void aRunThatEndsBeforeItBeginsIsNone() {
    assertThatThrownBy(() -> Run.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
