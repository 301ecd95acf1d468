package io.github.apparat.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.ElementFixtures;
import io.github.apparat.SmallestEdition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reading stylesheet makes of single elements. */
class ElementsTest {
  @TempDir static Path folder;
  private static ElementFixtures fixtures;

  @BeforeAll
  static void compile() {
    fixtures = new ElementFixtures(folder);
  }

  private static Document page(String body) {
    return page(fixtures, "", body);
  }

  private static Document page(ElementFixtures fixtures, String header, String body) {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>%s</teiHeader>"
            + "<text><body>%s</body></text></TEI>";
    return Jsoup.parseBodyFragment(
        fixtures.show(fixtures.tree(tei.formatted(header, body)), Map.of()).html());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rend='bold' | r-bold",
        "rend='Fett, gesperrt' | r-bold r-letterspaced",
        "rend='kursiv' | r-italic",
        "rend='aq' | r-antiqua",
        "rend='#k' | r-small-caps",
        "rend='font-style: oblique; color: red' | r-italic",
        "rendition='simple:underline' | r-underline",
        "rendition='#b' | r-bold",
        "rendition='#own' | r-right r-small",
        "style='text-decoration: underline line-through' | r-underline r-strike",
        "style='font-weight: 400; vertical-align: 3pt' | r-sup",
        "style='vertical-align: -2px; letter-spacing: .1em' | r-sub r-letterspaced",
        "style='font-size: 120%; border: 1px solid' | r-large r-boxed",
        "style='text-indent: 2em; direction: rtl' | r-indent r-rtl",
        "rend='wavy' | ''",
        "style='background: url(https://example.org/x); position: fixed' | ''",
      })
  void aLookIsOneOfTheFixedClasses(String said, String classes) {
    String own =
        "<encodingDesc><tagsDecl><rendition xml:id='own'>text-align: right; font-size: .8em"
            + "</rendition></tagsDecl></encodingDesc>";
    Element shown = page(fixtures, own, "<p><seg " + said + ">word</seg></p>").selectFirst("p");
    Element span = shown.selectFirst("span");
    assertThat(span == null ? "" : span.className()).isEqualTo(classes);
    assertThat(shown.select("[style]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "he, rtl",
    "ar-EG, rtl",
    "fa, rtl",
    "syr, rtl",
    "arc, rtl",
    "az-Arab, rtl",
    "he-Latn, ''",
    "yi, rtl",
    "de, ''",
    "grc, ''",
    "ru-Cyrl, ''"
  })
  void aLanguageHasTheDirectionOfItsScript(String language, String direction) {
    Element shown = page("<p xml:lang='" + language + "'>word</p>").selectFirst("p");
    assertThat(shown.attr("lang")).isEqualTo(language);
    assertThat(shown.attr("dir")).isEqualTo(direction);
  }

  @Test
  void aTextInAScriptFromRightToLeftIsSetSo() {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='ar'><text><body><p>ماء</p><p"
            + " xml:lang='en'>water</p></body></text></TEI>";
    Document page = Jsoup.parseBodyFragment(fixtures.show(fixtures.tree(tei), Map.of()).html());
    assertThat(page.selectFirst("[data-tei=body]").attr("dir")).isEqualTo("rtl");
    assertThat(page.selectFirst("[lang=en]").attr("dir")).isEqualTo("ltr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ref target='#a'>x</ref> | <a class=\"ref\" href=\"#a\">x</a>",
        "<ref target='#none'>x</ref> | <span class=\"ref\">x</span>",
        "<ref target='#t'>x</ref> | <a class=\"ref\" href=\"#par-2\">x</a>",
        "<ref target='#i'>x</ref> | <a class=\"ref\" href=\"#par-2\">x</a>",
        "<ref target='javascript:x()'>x</ref> | <span class=\"ref\">x</span>",
        "<ptr target='#a'/> | <a class=\"ptr\" href=\"#a\" data-added=\"\">the end</a>",
        "<ptr target='#none'/> | ''",
      })
  void aPointerLeadsWhereItsPlaceIsShown(String pointer, String shown) {
    String tei =
        "<p>"
            + pointer
            + "</p><p><seg xml:id='a'>the end</seg><index xml:id='t'>"
            + "<term xml:id='i'>y</term></index></p>";
    Element paragraph = page(tei).selectFirst("p");
    paragraph.select(".parno").remove();
    assertThat(paragraph.html()).isEqualTo(shown);
  }

  @Test
  void theSecondPlaceOfAPointerIsALinkOfItsOwnAndNoLinkStandsInALink() {
    Document page =
        page(
            "<p xml:id='a'>One.</p><p xml:id='b2'>Two.</p><p><ref target='#a #b2'>both <persName"
                + " ref='https://example.org/'>Ann</persName></ref></p>");
    assertThat(page.select("p:last-child a:not(.parno)"))
        .extracting(a -> a.attr("href") + " " + a.text())
        .containsExactly("#a both Ann", "#b2 Paragraph 2");
  }

  @Test
  void aHeadingThatIsPointedAtIsCalledAsItIsToBeRead() {
    Document page =
        page(
            "<table xml:id='t'><head>Size <choice><sic>o f</sic><corr>of</corr></choice> it</head>"
                + "<row><cell>1</cell></row></table><p><ptr target='#t'/></p>");
    assertThat(page.select("a.ptr")).extracting(Element::text).containsExactly("Size of it");
  }

  @Test
  void everyFifthLineOfAPoemHasItsNumber() {
    String lines =
        IntStream.rangeClosed(1, 12).mapToObj(i -> "<l>x</l>").collect(Collectors.joining());
    Document page = page("<div><lg>" + lines + "</lg></div><div><lg><l>x</l><l>x</l></lg></div>");
    assertThat(page.select(".lineno")).extracting(Element::text).containsExactly("5", "10");
    assertThat(page.select(".l:has(.lineno)"))
        .extracting(Element::elementSiblingIndex)
        .containsExactly(4, 9);
    assertThat(page("<p><lg>" + lines + "</lg></p>").select(".lineno")).isEmpty();
  }

  @Test
  void aSharedLineCountsOnceAndEachPartStandsAfterTheOneBefore() {
    String shared =
        "<sp><l part='I'>Who?</l></sp><sp><l part='M'>No one.</l></sp><sp><l part='F'>Ah!</l></sp>";
    Document page = page("<div>" + shared.repeat(10) + "</div>");
    assertThat(page.select(".before").subList(0, 2))
        .extracting(Element::text)
        .containsExactly("Who?", "Who? No one.");
    assertThat(page.select(".lineno")).extracting(Element::text).containsExactly("5", "10");
  }

  @Test
  void whatStandsBelowABlockStandsInItsEntryAndNothingInsideABlockHasAPlaceBelow(
      @TempDir Path other) {
    SmallestEdition edition =
        SmallestEdition.in(other)
            .override(
                "xslt/part/notes-below.xsl",
                "<xsl:context-item as=\"element()\" use=\"required\"/>",
                "<xsl:context-item as=\"element()\" use=\"required\"/><div xmlns=\"\" class=\"below\"/>");
    Document page =
        page(
            new ElementFixtures(edition.root()),
            "",
            "<div><head>h</head><p>a<list><item>b</item></list></p><list><item>c</item>"
                + "<item>d<list><item>e</item></list></item></list><list><label>f</label>"
                + "<item>g</item></list><lg><l>i</l></lg></div>");
    assertThat(page.select(".below"))
        .extracting(b -> b.parent().tagName() + " " + b.siblingElements().size())
        .containsExactlyElementsOf(
            List.of("section 7", "section 7", "li 0", "li 1", "dd 1", "dd 1", "section 7"));
  }

  @Test
  void headingsGoNoDeeperThanHtmlHasAndLeaveNoneOut() {
    String deep = "<div><head>h</head>".repeat(8) + "</div>".repeat(8);
    assertThat(page(deep).select("h1, h2, h3, h4, h5, h6"))
        .extracting(Element::tagName)
        .containsExactly("h2", "h3", "h4", "h5", "h6", "h6", "h6", "h6");
  }

  @ParameterizedTest
  @CsvSource({
    "<div type='textpart' subtype='book' n='2'><p>a</p></div>, book 2",
    "<div type='chapter' n='2'><p>a</p></div>, chapter 2",
    "<div n='2'><p>a</p></div>, 2",
    "<div n='2'><head>Two</head><p>a</p></div>, ''",
    "<div n='urn:cts:x.y'><p>a</p></div>, ''",
    "<div><p>a</p></div>, ''"
  })
  void aDivisionWithoutAHeadingSaysItsNumber(String division, String said) {
    assertThat(page(division).select("section > .division-number").text()).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "<p xml:id='p12'>a</p>, 12",
    "<p xml:id='p12a'>a</p>, 12a",
    "<p xml:id='d1e55'>a</p>, 1",
    "<p xml:id='d1e55' n='7'>a</p>, 7",
    "<p n='7'>a</p>, 7",
    "<p>a</p>, 1"
  })
  void aParagraphHasTheNumberOfItsIdOrWhatTheEncodingSaysOrIsCounted(String text, String number) {
    assertThat(page(text).select(".parno").text()).isEqualTo(number);
  }
}
