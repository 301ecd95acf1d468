package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is built on what is there is what would be built from nothing. */
class IncrementalBuildTest {
  @TempDir Path folder;

  @Test
  void editsAtRandomGiveTheSameSiteAsAFullBuild() {
    RandomEdits edits = new RandomEdits(folder, 1923);
    for (int i = 0; i < 12; i++) {
      RandomEdits.Outcome outcome = edits.next();
      assertThat(outcome.difference()).as(i + " " + outcome.edit()).isEmpty();
    }
  }
}
