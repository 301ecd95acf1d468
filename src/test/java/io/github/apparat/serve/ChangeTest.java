package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a text is another than before. */
class ChangeTest {
  private static final String BEFORE =
      "<TEI xml:id='a'><p xml:id=\"a.p1\">One.</p><p rend='x'>No id.</p>"
          + "<p xml:id = \"a.p2\">Two, <name xml:id='a.x'>three</name>.</p><p xml:id=\"a.p3\">Four.</p></TEI>";

  private static String local(String id) {
    return id.startsWith("a.") ? id.substring(2) : id;
  }

  private static Set<String> places(String found, String instead) {
    assertThat(BEFORE).contains(found);
    return new Change(BEFORE, BEFORE.replace(found, instead))
        .places(ChangeTest::local, Set.of("p1", "p2", "p3", "p4")::contains);
  }

  @Test
  void aWordIsWhereItsPassageIs() {
    assertThat(places("One", "Eins")).containsExactly("p1");
    assertThat(places("Four", "")).containsExactly("p3");
    assertThat(places("No id", "Still none")).containsExactly("p1");
  }

  @Test
  void whatIsNoPlaceIsPassedOver() {
    assertThat(places("three", "3")).containsExactly("p2");
    assertThat(places("<TEI", "<!-- --><TEI")).isEmpty();
  }

  @Test
  void aChangeFromOnePlaceIntoAnotherIsInBoth() {
    assertThat(places("Two, <name xml:id='a.x'>three</name>.</p><p xml:id=\"a.p3\">Four", "All"))
        .containsExactly("p2");
    assertThat(
            places(
                "One.</p><p rend='x'>No id.</p><p xml:id = \"a.p2\">Two",
                "One.</p><p xml:id=\"a.p4\">Two"))
        .containsExactlyInAnyOrder("p1", "p4");
  }

  @Test
  void aTextThatIsTheSameButLongerIsOtherAtItsEnd() {
    assertThat(new Change("<p xml:id='p1'>", "<p xml:id='p1'></p>").places(id -> id, id -> true))
        .containsExactly("p1");
    assertThat(new Change("aaa", "aa").places(id -> id, id -> true)).isEmpty();
  }
}
