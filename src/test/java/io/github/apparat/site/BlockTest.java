package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A block put in the place of the same one. */
class BlockTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><body><main><h1 id=\"a\">Ночь</h1>\n"
          + "<p  id=\"p1\">One &amp; <b>one</b></p><div class=\"beside\">A note</div>\n"
          + "<p id=\"p2\">Two</p><p id=\"p3\">Three</p></main></body></html>\n";

  private static Optional<String> renewed(String id, String page, String other) {
    return renewed(Set.of(id), page, other);
  }

  private static Optional<String> renewed(Set<String> ids, String page, String other) {
    return Optional.of(Block.renewed(ids, bytes(page), bytes(other)))
        .filter(renewed -> renewed.blocks().size() == ids.size())
        .map(renewed -> new String(renewed.page(), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void allElseOfThePageIsAsItWasToTheByte() {
    String other =
        "<html><p id=\"p1\">Once, \uD83D\uDE00 &amp;<br>more</p><p id=\"p2\">No</p></html>";
    assertThat(renewed("p2", PAGE, other)).hasValue(PAGE.replace("Two", "No"));
    assertThat(renewed("p1", PAGE, PAGE)).hasValue(PAGE);
    assertThat(renewed("a", PAGE, PAGE.replace("Ночь", "День")))
        .hasValue(PAGE.replace("Ночь", "День"));
  }

  @Test
  void theNotesBesideItComeAndGoWithIt() {
    String none = PAGE.replace("<div class=\"beside\">A note</div>", "");
    assertThat(renewed("p1", PAGE, none)).hasValue(none);
    assertThat(renewed("p1", none, PAGE)).hasValue(PAGE);
    assertThat(Block.renewed(Set.of("p1"), bytes(none), bytes(PAGE)).blocks().get("p1"))
        .isEqualTo("<p  id=\"p1\">One &amp; <b>one</b></p><div class=\"beside\">A note</div>");
  }

  @Test
  void severalBlocksAreRenewedWhateverTheirOrder() {
    String other = "<p id=\"p3\">Third of all</p><p id=\"p1\">1</p><h1 id=\"a\">День</h1>";
    assertThat(renewed(Set.of("a", "p1", "p3"), PAGE, other))
        .hasValue(
            "<!DOCTYPE html><html><body><main><h1 id=\"a\">День</h1>\n<p id=\"p1\">1</p>\n"
                + "<p id=\"p2\">Two</p><p id=\"p3\">Third of all</p></main></body></html>\n");
  }

  @Test
  void aBlockThatIsNotInBothIsNotRenewed() {
    assertThat(renewed("p4", PAGE, PAGE + "<p id=\"p4\">Four</p>")).isEmpty();
    assertThat(renewed("p2", PAGE, PAGE.replace("p2", "p4"))).isEmpty();
  }
}
