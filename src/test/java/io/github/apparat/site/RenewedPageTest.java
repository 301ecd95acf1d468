package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.model.Stretch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stretch of a page put in the place of the same one. */
class RenewedPageTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><body><main><section id=\"s1\"><h1 id=\"a\">Ночь</h1>\n"
          + "<p  id=\"p1\">One &amp; <b>one</b></p><div class=\"beside\">A note</div>\n"
          + "<p id=\"p2\">Two</p></section>\n<section><section id=\"s2\"><h2>Next</h2>"
          + "<p id=\"p3\">Three</p>\n</section></section></main></body></html>\n";

  private static Optional<RenewedPage> renewal(
      String from, String until, String page, String other) {
    return RenewedPage.of(new Stretch(from, until), bytes(page), bytes(other));
  }

  private static Optional<String> renewed(String from, String until, String page, String other) {
    return renewal(from, until, page, other)
        .map(renewal -> new String(renewal.page(), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void allElseOfThePageIsAsItWasToTheByte() {
    String other =
        "<html><p id=\"p1\">Once, \uD83D\uDE00 &amp;<br>more</p><p id=\"p2\">No</p></html>";
    assertThat(renewed("p1", "p2", PAGE, other))
        .hasValue(
            PAGE.replaceFirst(
                "(?s)<p  id.*(?=<p id=\"p2)", "<p id=\"p1\">Once, \uD83D\uDE00 &amp;<br>more</p>"));
    assertThat(renewed("a", "p1", PAGE, PAGE.replace("Ночь", "День")))
        .hasValue(PAGE.replace("Ночь", "День"));
    assertThat(renewed("p1", "p2", PAGE, PAGE)).hasValue(PAGE);
  }

  @Test
  void whatIsBetweenComesAndGoesWithIt() {
    String none = PAGE.replace("<div class=\"beside\">A note</div>", "");
    assertThat(renewed("p1", "p2", PAGE, none)).hasValue(none);
    assertThat(renewed("p1", "p2", none, PAGE)).hasValue(PAGE);
    String more = PAGE.replace("<p id=\"p2\"", "<p>Another</p>\n<p id=\"p2\"");
    assertThat(renewed("p1", "p2", PAGE, more)).hasValue(more);
    assertThat(renewal("p1", "p2", PAGE, more).orElseThrow().html())
        .isEqualTo(
            "<p  id=\"p1\">One &amp; <b>one</b></p><div class=\"beside\">A note</div>\n"
                + "<p>Another</p>\n");
  }

  @Test
  void itEndsWithWhatItBeganInAndWithoutWhatFollows() {
    String other = PAGE.replace("Two", "No").replace("Three", "None").replace("One", "Once");
    String now = PAGE.replace("Two", "No");
    assertThat(renewed("p2", "s2", PAGE, other)).hasValue(now);
    assertThat(renewed("p2", "", PAGE, other)).hasValue(now);
    assertThat(renewed("p3", "", PAGE, other)).hasValue(PAGE.replace("Three", "None"));
  }

  @Test
  void ofWhatHoldsWhatFollowsItHasWhatComesBeforeThat() {
    String other = PAGE.replace("Next", "Last").replace("Three", "None").replace("Ночь", "День");
    assertThat(renewed("s2", "p3", PAGE, other)).hasValue(PAGE.replace("Next", "Last"));
    assertThat(renewed("s1", "a", PAGE, PAGE.replace("<h1", "<hr><h1")))
        .hasValue(PAGE.replace("<h1", "<hr><h1"));
  }

  @Test
  void whereWhatFollowsBeginsInAnotherWayItIsNoneOfThePage() {
    String other = PAGE.replace("\n<section><section id", "\n<p>New</p><section><section id");
    assertThat(renewed("p2", "s2", PAGE, other)).isEmpty();
    assertThat(renewed("p2", "p3", PAGE, PAGE.replace("Next", "Last"))).isEmpty();
  }

  @Test
  void whatIsNotOnBothPagesIsNotRenewed() {
    assertThat(renewed("p4", "", PAGE, PAGE + "<p id=\"p4\">Four</p>")).isEmpty();
    assertThat(renewed("p2", "", PAGE, PAGE.replace("p2", "p4"))).isEmpty();
    assertThat(renewed("p1", "p4", PAGE, PAGE)).isEmpty();
    assertThat(renewed("p2", "p1", PAGE, PAGE)).isEmpty();
  }
}
