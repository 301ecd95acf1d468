package io.github.apparat.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.apparat.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldTest {
  private static final SourceText RECEIVED =
      new SourceText("play.txt", "00", "Enter  Romeo.\n\nJuliet's nurse[2] of the Capulets");

  private static List<Passage> read(String... rows) {
    String all = "# a comment\npassage\thalf\t…\n" + String.join("\n", rows).replace(' ', '\t');
    return new Gold(RECEIVED).passages(all.lines().toList());
  }

  private static String words(Mention mention) {
    return RECEIVED.text().substring(mention.start(), mention.end());
  }

  @Test
  void aPlaceIsALineAWordAndACharacter() {
    List<Passage> passages =
        read(
            "1 kept passage 1:1:0 3:5:8  ",
            "1 kept person 1:2:0 1:2:5 romeo ",
            "1 kept person 3:1:0 3:1:6 juliet optional",
            "1 kept organ 3:3:0 3:5:8 montagues|capulets ",
            "1 kept reference 3:2:5 3:2:8 act1/2 ");
    assertThat(passages).hasSize(1);
    Passage passage = passages.get(0);
    assertThat(passage.kept()).isTrue();
    assertThat(passage.end()).isEqualTo(RECEIVED.text().length());
    assertThat(passage.mentions().stream().map(GoldTest::words))
        .containsExactly("Romeo", "Juliet", "of the Capulets", "[2]");
    assertThat(passage.mentions().stream().map(Mention::optional))
        .containsExactly(false, true, false, false);
    assertThat(passage.mentions().get(2).ids()).containsExactly("montagues", "capulets");
    assertThat(passage.mentions().get(3).ids()).containsExactly("2");
  }

  @Test
  void aPlaceThatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("1 kept passage 1:1:0 1:3:0  "))
        .withMessage("no such place in play.txt: 1:3:0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("1 kept passage 1:1:0 1:2:7  "))
        .withMessage("no such place in play.txt: 1:2:7");
  }

  @Test
  void aRowWithoutAllItsCellsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("1 kept passage 1:1:0"))
        .withMessageStartingWith("4 cells in: ");
  }
}
