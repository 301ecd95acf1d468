package io.github.apparat.encode.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apparat.encode.mark.LineSet;
import io.github.apparat.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Paging.Foot FOOT = new Paging.Foot("[*]", ".*p\\. \\d", "Table", null);

  private static List<Page> read(String text, LineSet not, Paging.Known... known) {
    Paging paging = new Paging(" \\S", "\\d+", 2, not, List.of(known), FOOT);
    return Pages.of(new SourceText("invented.txt", "0", text), paging).all();
  }

  private static Paging.Known known(int line, String n) {
    return new Paging.Known(line, n, null);
  }

  @Test
  void aPageBeginsWithASpaceOrBelowAPrintedNumber() {
    List<Page> pages = read("One.\n two\n\n8\n\n\nthree\n four", null, known(1, "7"));
    assertThat(pages).extracting(Page::first).containsExactly(1, 2, 7, 8);
    assertThat(pages).extracting(Page::n).containsExactly("7", "8", "9", "10");
    assertThat(pages).extracting(Page::cert).containsExactly("high", "high", "medium", "medium");
    assertThat(pages.get(1).number()).isEqualTo(4);
  }

  @Test
  void whatOnlyLooksLikeTheStartOfAPageIsNone() {
    assertThat(read("One.\n two\n three", LineSet.of("2"), known(1, "7")))
        .extracting(Page::first)
        .containsExactly(1, 3);
  }

  @Test
  void aMissingPageMakesTheNumbersBetweenDoubtful() {
    List<Page> pages = read("One\n two\n three\n four", null, known(1, "7"), known(4, "11"));
    assertThat(pages).extracting(Page::cert).containsExactly("high", "low", "low", "high");
  }

  @Test
  void notesBeginWhereLinesFollowEachOtherCloselyBelowAFinishedOne() {
    String page =
        "The night \n\nwas long, and \n\nno ship came.\n\n* Harbour Book, p. 3. It was\nlong.\n* Ibid.\n";
    assertThat(read(page, null, known(1, "7")).get(0).notes()).isEqualTo(7);
  }

  @Test
  void theSourceOfATableIsNoNote() {
    String page = "The night \n\nwas long.\n\nTable 1. Ships\nnone, p. 3\nat all\n";
    assertThat(read(page, null, known(1, "7")).get(0).hasNotes()).isFalse();
  }

  @Test
  void withoutARuleOnlyTheKnownPagesAreThere() {
    Paging paging = new Paging(null, null, 0, null, List.of(known(2, "iv"), known(9, "v")), null);
    Pages pages = Pages.of(new SourceText("invented.txt", "0", "a\nb\nc"), paging);
    assertThat(pages.all()).extracting(Page::n).containsExactly("iv");
    assertThat(pages.at(1)).isEmpty();
    assertThat(pages.at(3)).map(Page::n).contains("iv");
  }

  @Test
  void aRuleWithoutAFirstPageIsRefused() {
    assertThatThrownBy(() -> new Paging(" ", null, 0, null, null, null))
        .hasMessageContaining("known");
    assertThatThrownBy(() -> new Paging(" ", null, 0, null, List.of(known(1, "iv")), null))
        .hasMessageContaining("figures");
  }
}
