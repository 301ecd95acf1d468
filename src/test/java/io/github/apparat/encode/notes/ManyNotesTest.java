package io.github.apparat.encode.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What grows with the square of a text would need hours here. */
class ManyNotesTest {
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final int MANY = 100_000;

  @Test
  void aHundredThousandReferencesOnOneLine() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= MANY; i++) {
      text.append("lamp[").append(i).append("] ");
    }
    for (int i = 1; i <= MANY; i++) {
      text.append('\n').append(i).append(". Oil.");
    }
    String sheet =
        """
        series:
          - type: reference
            reference: '\\[(?<n>\\d+)\\]'
            body: '(?<n>\\d+)\\. '
            scopes: [{text: 1, notes: 2-9999999}]
        """;
    Reading read = assertTimeoutPreemptively(ENOUGH, () -> Reading.of(text.toString(), sheet));
    assertThat(read.notes().links()).hasSize(MANY).allMatch(l -> l.body().isPresent());
  }

  @Test
  void asManyTracesAndNotesOnOnePage() {
    String sheet =
        """
        series:
          - type: reference
            links: true
            body: '\\* '
            scopes: [{text: 1, notes: 2-9999999}]
            ruin:
              traces: [{name: mark, pattern: "(?<=\\\\p{L})(?<m>’)", strength: 0.8, closing: "‘’"}]
        """;
    String text = "[lamp’](#) ".repeat(MANY) + "\n* Oil.".repeat(MANY);
    Reading read = assertTimeoutPreemptively(ENOUGH, () -> Reading.of(text, sheet));
    assertThat(read.notes().links()).hasSize(MANY);
  }
}
