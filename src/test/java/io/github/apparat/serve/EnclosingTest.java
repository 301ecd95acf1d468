package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Location;
import org.junit.jupiter.api.Test;

/** What stands around a place of a file that somebody is writing. */
class EnclosingTest {
  private static final Location FILE = Location.of("a.xml");

  private static final Enclosing TEXT =
      new Enclosing(
          "<TEI xml:id=\"a\">\n"
              + "<p xml:id=\"p1\">One,<note xml:id=\"n1\">a note</note> and <name/> more.</p>\n"
              + "<!-- <p xml:id=\"none\"> -->\n"
              + "  <p>Two <pb xml:id=\"b2\"/>three</p>\n"
              + "</TEI>\n");

  @Test
  void aPlaceAfterANoteIsInTheParagraphAndNotInTheNote() {
    assertThat(TEXT.around(FILE.at(2, 51))).containsExactly("p1", "a");
    assertThat(TEXT.around(FILE.at(2, 38))).containsExactly("n1", "p1", "a");
  }

  @Test
  void aPlaceWithinATagIsInItsElement() {
    assertThat(TEXT.around(FILE.at(2, 1))).containsExactly("p1", "a");
    assertThat(TEXT.around(FILE.at(2, 4))).containsExactly("p1", "a");
    assertThat(TEXT.around(FILE.at(4, 10))).containsExactly("b2", "a");
    assertThat(TEXT.around(FILE.at(4, 27))).containsExactly("a");
  }

  @Test
  void aWholeLineIsWhereItsFirstTagBeginsAndAWholeFileNowhere() {
    assertThat(TEXT.around(new Location("a.xml", 2, 0))).containsExactly("p1", "a");
    assertThat(TEXT.around(FILE)).isEmpty();
    assertThat(TEXT.before(FILE)).isEmpty();
  }

  @Test
  void whatStandsBeforeIsToldTheNearestFirstAndCommentsAreNothing() {
    assertThat(TEXT.before(FILE.at(4, 30))).containsExactly("b2", "n1", "p1", "a");
  }

  @Test
  void tagsThatAreMissingOrTooManyAreGotOver() {
    Enclosing text =
        new Enclosing(
            "<a xml:id=\"a\">\n<b xml:id=\"b\"><c xml:id=\"c\">\n</b>\n</d> here\n<e xml:id=\"e");
    assertThat(text.around(FILE.at(2, 30))).containsExactly("c", "b", "a");
    assertThat(text.around(FILE.at(4, 6))).containsExactly("a");
    assertThat(text.around(FILE.at(5, 3))).containsExactly("a");
    assertThat(text.before(FILE.at(5, 3))).containsExactly("c", "b", "a");
  }
}
