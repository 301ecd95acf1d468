package io.github.apparat.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.check.Outline.Anchor;
import io.github.apparat.kept.Digest;
import io.github.apparat.xml.XmlFile.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What pointers find in a file. */
class OutlineTest {
  private static Digest found(String element, int line, String within) {
    Anchor anchor = new Anchor(element, new Place(line, 1, ""), within);
    return new Outline(
            Map.of("x", anchor),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            "text",
            "TEI",
            Outline.TEI,
            List.of(0),
            Set.of(),
            false,
            false,
            false,
            false,
            Set.of())
        .found();
  }

  @Test
  void theSameIsFoundWhereverItStandsAndWhereAnAnchorIsInItsPlace() {
    Digest note = found("note", 1, "p1");
    assertThat(found("note", 7, "p1")).isEqualTo(note);
    assertThat(found("anchor", 1, "p1")).isEqualTo(note);
    assertThat(found("anchor", 1, "p1")).isEqualTo(found("app", 1, "p1"));
  }

  @Test
  void anotherElementOrPlaceIsAnotherFind() {
    assertThat(found("person", 1, "p1")).isNotEqualTo(found("note", 1, "p1"));
    assertThat(found("note", 1, "p2")).isNotEqualTo(found("note", 1, "p1"));
  }
}
