package io.github.apparat.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.TeiAll;
import io.github.apparat.invented.InventedVolume.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is invented is the same each time, and what it is meant to be. */
class InventedEditionsTest {
  @TempDir Path folder;

  private Map<String, String> letters(String name, int letters, long seed) {
    new InventedLetters(letters, seed, Convention.FOREIGN).write(folder.resolve(name));
    return SmallestEdition.contents(folder.resolve(name));
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    Map<String, String> first = letters("first", 3, 1);
    assertThat(letters("again", 3, 1)).isEqualTo(first).hasSize(7);
    assertThat(letters("other", 3, 2).get("L0001.xml")).isNotEqualTo(first.get("L0001.xml"));
  }

  @Test
  void aLetterHasThirtyKilobytes() {
    Map<String, String> files = letters("letters", 20, 1);
    files.keySet().removeIf(name -> !name.startsWith("L"));
    double bytes = files.values().stream().mapToInt(String::length).average().orElseThrow();
    assertThat(bytes).isBetween(27_000.0, 33_000.0);
  }

  @Test
  void whatIsInventedIsValidTei() throws Exception {
    letters("letters", 3, 1);
    new CriticalText(300, 1).write(folder.resolve("critical"));
    new InventedMinutes(2, 130, 1).write(folder.resolve("minutes"));
    new InventedDictionary(50, 1).write(folder.resolve("dictionary"));
    for (Shape shape : Shape.values()) {
      new InventedVolume(shape, 1, 1, Convention.FOREIGN).write(folder.resolve("volume" + shape));
    }
    TeiAll schema = TeiAll.read();
    List<String> faults = new ArrayList<>();
    for (Path file : SmallestEdition.files(folder)) {
      faults.addAll(schema.faults(file));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsKeptAsThisHouseDoesHasNoErrors() {
    new InventedLetters(2, 1, Convention.OWN).write(folder);
    Said said = SmallestEdition.run("check", folder);
    assertThat(said.out()).contains("7 files checked, 0 errors,");
  }
}
