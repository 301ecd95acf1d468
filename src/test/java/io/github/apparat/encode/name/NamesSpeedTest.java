package io.github.apparat.encode.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesSpeedTest {
  @TempDir private Path folder;

  @Test
  void manyNamesOnOneLineTakeTimeInProportion() {
    InventedNames names =
        new InventedNames(folder)
            .person("gamov", "Gamov, P. I.", "Gamov@play")
            .organ("guild", "Guild", "Guild@play")
            .organ("board", "Board of the Guild", "Board of the Guild@play")
            .organ("mill", "Red mill", "Red mill@play");
    String text =
        "P. I. Gamov, Board of the Guild, A. B. Unknown, Red, Red mills of the ".repeat(5_000);
    String found = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> names.in(text));
    assertThat(found).startsWith("[gamov P. I. Gamov], [board Board of the Guild], A. B. Unknown");
  }
}
