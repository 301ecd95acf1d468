package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A text that is longer than a page may be: the smallest edition, with pages of some 800
 * characters.
 */
class LongTextTest {
  private static final String FIRST = "text/opening-night.s1.html";
  private static final String SECOND = "text/opening-night.s2.html";

  private static SmallestEdition edition;
  private static Said said;
  private static TreeMap<String, String> site;

  @BeforeAll
  static void build(@TempDir Path folder) {
    edition =
        SmallestEdition.in(folder)
            .override("site/site.yaml", "longestPage: 150000", "longestPage: 8500");
    String text = "tei/text/opening-night.xml";
    edition
        .change(
            text,
            "<p xml:id=\"opening-night.p5\">",
            "<p xml:id=\"opening-night.p5\"><ptr type=\"note\" target=\"#opening-night.n8\"/>")
        .change(
            text,
            "</body>",
            "</body><back><div type=\"notes\">"
                + "<note xml:id=\"opening-night.n8\" n=\"8\" type=\"reference\">The lamp smoked.</note>"
                + "<note xml:id=\"opening-night.n9\" n=\"9\" type=\"reference\" subtype=\"unplaced\">Nobody saw.</note>"
                + "</div></back>");
    said = run("build", edition.root());
    site = contents(edition.path("target/site"));
  }

  private static Document page(String name) {
    return Jsoup.parse(site.get(name));
  }

  private static String href(Document page, String selector) {
    return page.select(selector).attr("href");
  }

  @Test
  void itsPagesHaveEveryWordAndEveryLinkLeadsSomewhere() {
    assertThat(said.err() + said.out()).contains("0 errors, 0 warnings");
    assertThat(site).containsKeys(FIRST, SECOND);
  }

  @Test
  void thePageOfTheTextLeadsIntoItsParts() {
    Document whole = page("text/opening-night.html");
    assertThat(whole.select(".headings a").eachAttr("href"))
        .containsExactly("../" + FIRST + "#s1", "../" + SECOND + "#s2");
    assertThat(whole.select(".text p.p")).isEmpty();
    assertThat(whole.select(".names .places a").eachAttr("href"))
        .contains("../" + FIRST + "#p1", "../" + SECOND + "#l2");
  }

  @Test
  void aPartHasItsHeadingFirstAndItsOwnNotes() {
    Document first = page(FIRST);
    assertThat(first.select("h1").text()).isEqualTo("The house");
    assertThat(first.select(".notes > li").eachAttr("id")).containsExactly("n1", "n1a");
    assertThat(first.select(".interventions")).isEmpty();
    assertThat(page(SECOND).select(".interventions > li")).hasSize(4);
    assertThat(page(SECOND).title()).startsWith("The play ").contains(" Opening Night ");
  }

  @Test
  void partsFollowOneAnother() {
    assertThat(href(page(FIRST), "a[rel=prev]")).isEqualTo("../text/opening-night.html");
    assertThat(href(page(FIRST), "a[rel=next]")).isEqualTo("../" + SECOND);
    assertThat(page(SECOND).select("a[rel=next]")).isEmpty();
    assertThat(page(SECOND).select(".breadcrumb li").eachText())
        .endsWith("Opening Night", "The play");
  }

  @Test
  void whatLeadsIntoTheTextLeadsToTheRightPart() {
    assertThat(page(FIRST).select("#n1a a.ref").eachAttr("href"))
        .containsExactly("../" + SECOND + "#p3", "../" + SECOND + "#t1");
    assertThat(page("person/ophelia.html").select(".mention a").eachAttr("href"))
        .contains("../" + FIRST + "#p1", "../" + SECOND + "#l2");
    assertThat(page("person/ophelia.html").select(".mention h4").eachText())
        .containsExactly("The house 1", "The play 3");
    assertThat(page("works.html").select(".cited a").eachAttr("href"))
        .contains(FIRST + "#n1", SECOND + "#p5");
  }

  @Test
  void aNoteThatStandsApartIsListedWhereItIsReferredTo() {
    Element note = page(SECOND).getElementById("n8");
    assertThat(note.text()).contains("The lamp smoked.");
    assertThat(note.select("a.back").attr("href")).isEqualTo("#n8-ref");
    Element unplaced = page("text/opening-night.html").getElementById("n9");
    assertThat(unplaced.text()).isEqualTo("9 Nobody saw. (place of the note unknown)");
  }

  @Test
  void aLengthThatIsNoNumberIsToldOfTheSettings() {
    edition.change("site/site.yaml", "longestPage: 8500", "longestPage: many");
    Said fault = run("build", edition.root());
    edition.change("site/site.yaml", "longestPage: many", "longestPage: 8500");
    assertThat(fault.code()).isEqualTo(1);
    assertThat(fault.out() + fault.err()).contains("site/site.yaml", "not many");
  }
}
