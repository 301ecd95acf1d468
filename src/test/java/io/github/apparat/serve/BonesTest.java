package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.xml.Markup;
import org.junit.jupiter.api.Test;

/** What is left of a text for other pages than those with its words. */
class BonesTest {
  private static String bones(String inText) {
    Markup markup = new Markup("<text>" + inText + "</text>");
    StringBuilder bones = new StringBuilder();
    bones(markup, bones);
    return bones.substring("<text>".length(), bones.length() - "</text>".length());
  }

  private static void bones(Markup markup, StringBuilder to) {
    new Bones(markup, new Spare(markup))
        .each((token, leftOut, written, inBlock) -> to.append(leftOut).append(written));
  }

  private static String leftOut(int characters, int choices) {
    return "<?apparat-left-out " + characters + " " + choices + "?>";
  }

  @Test
  void wordsAndPhrasesAreWeighedAsTheyAreForPages() {
    assertThat(bones("<p>Four</p>")).isEqualTo("<p>" + leftOut(4, 0) + "</p>");
    assertThat(bones("<p><date when=\"1601\"><num>1</num>601</date>!</p>"))
        .isEqualTo("<p>" + leftOut(110 + 110 + 4 + 1, 0) + "</p>");
    assertThat(bones("<p><gap reason=\"rights\" quantity=\"12\"/></p>"))
        .isEqualTo("<p>" + leftOut(110 + 8 * 12, 0) + "</p>");
  }

  @Test
  void charactersAreCountedAsAParserDoes() {
    assertThat(bones("<p>a&amp;b&#x1F600;\uD83D\uDE00\r\n</p>"))
        .isEqualTo("<p>" + leftOut(6, 0) + "</p>");
    assertThat(bones("<p>&who; <name>&who;</name></p>"))
        .isEqualTo("<p>&who; <name>&who;</name></p>");
    assertThat(bones("<p><![CDATA[a]]><name><!-- b --></name></p>"))
        .isEqualTo("<p><![CDATA[a]]><name><!-- b --></name></p>");
  }

  @Test
  void aNoteKeepsSomethingAndItsWordsAreShownTwice() {
    assertThat(bones("<p><note n=\"1\">Four</note></p>"))
        .isEqualTo("<p><note n=\"1\">…</note>" + leftOut(8 - 2, 0) + "</p>");
    assertThat(bones("<p><note><pb/>.</note></p>")).isEqualTo("<p><note><pb/>…</note></p>");
    assertThat(bones("<p><note><bibl><seg>R</seg> of <title>it</title></bibl></note></p>"))
        .isEqualTo(
            "<p><note><bibl><seg>R</seg></bibl></note>" + leftOut(2 * 4 + 110 + 2 * 2, 0) + "</p>");
  }

  @Test
  void ofANoteThatCanBeSparedNoMoreThanTheIdIsLeft() {
    String spared = "<note xml:id=\"n1\" n=\"1\" target=\"x.txt#char=1,2\">Four</note>";
    String anchor = "<anchor xml:id=\"n1\"/>";
    assertThat(bones("<p>A" + spared + "b</p>"))
        .isEqualTo("<p>" + anchor + leftOut(1 + 700 + 2 * 4 + 1, 0) + "</p>");
    assertThat(bones("<p><q>A" + spared + "b</q></p>"))
        .isEqualTo("<p>" + anchor + leftOut(110 + 1 + 700 + 2 * 4 + 1, 0) + "</p>");
    assertThat(bones("<p><note xml:id=\"n2\" n=\"2\"><lb/>Two" + spared + "</note></p>"))
        .isEqualTo(
            "<p><note xml:id=\"n2\" n=\"2\"><lb/>…"
                + anchor
                + "</note>"
                + leftOut(2 * 3 - 2 + 700 + 3 * 4, 0)
                + "</p>");
    assertThat(bones("<p><note xml:id=\"n2\" n=\"2\">Two" + spared + "</note></p>"))
        .isEqualTo(
            "<p><anchor xml:id=\"n2\"/>" + anchor + leftOut(700 + 2 * 3 + 700 + 3 * 4, 0) + "</p>");
  }

  @Test
  void ofABlockAllThatIsLeftOutIsSaidAtItsEndUnlessAnInterventionFollows() {
    assertThat(bones("<p>One<pb/>two<q>three<pb/>four</q></p><p>five</p>"))
        .isEqualTo(
            "<p><pb/><q><pb/></q>"
                + leftOut(3 + 3 + 5 + 4, 0)
                + "</p><p>"
                + leftOut(4, 0)
                + "</p>");
    String choice = "<choice><sic>o f</sic><corr>of</corr></choice>";
    assertThat(bones("<p>One" + choice + "<pb/><add>of</add>two</p>"))
        .isEqualTo("<p><pb/>" + leftOut(3 + 335, 1) + "<add>of</add>" + leftOut(3, 0) + "</p>");
    assertThat(bones("<p>One<add>of</add>two</p>"))
        .isEqualTo("<p><add>of</add>" + leftOut(3 + 3, 0) + "</p>");
  }

  @Test
  void whereItsWordsWereReceivedOrOnWhatTheyDrawIsOfNoUseWithoutThem() {
    assertThat(bones("<p n=\"1\" source=\"a.txt#char=1,2 a.txt#char=4,5\"><lb/></p>"))
        .isEqualTo("<p n=\"1\"><lb/></p>");
    assertThat(bones("<p source=\"cite:work/p.1 a.txt#char=4,5 cite:work/note.2\"><lb/></p>"))
        .isEqualTo("<p><lb/></p>");
    String led = "<p source=\"cite:work/p.1 #there\"><lb/></p>";
    assertThat(bones(led)).isEqualTo(led);
  }

  @Test
  void notesStayWhereOneIsPointedAtOrCountedOrBelongsToAnotherPlace() {
    String note = "<note xml:id=\"n1\" n=\"1\"/>";
    for (String kept :
        new String[] {
          note + "<ref target=\"#n1\"/>",
          note + "<ref target=\"a.xml#n1\"/>",
          note + "<note xml:id=\"n2\"><lb/></note>",
          note + "<note n=\"2\"><lb/></note>",
          "<note xml:id=\"n1\" n=\"1\" target=\"x.xml #p1\"/>",
          "<note xml:id=\"n1\" n=\"1\" prev=\"#n0\"/>",
          "<seg>" + note + "</seg>"
        }) {
      assertThat(bones("<p>" + kept + "</p>")).isEqualTo("<p>" + kept + "</p>");
    }
  }

  @Test
  void ofAnEntryOfTheApparatusThatCanBeSparedNoMoreThanTheIdIsLeft() {
    String first = "<p><app xml:id=\"a0\"><lem/></app></p>";
    String entry =
        "<app xml:id=\"a1\"><lem wit=\"#A\" source=\"cite:work/p.1\">Four</lem>"
            + "<rdg wit=\"#B\">Five</rdg><note resp=\"#editor\">Of it</note></app>";
    assertThat(bones(first + "<p>" + entry + "</p>"))
        .isEqualTo(
            first
                + "<p><anchor xml:id=\"a1\"/>"
                + leftOut(2 * 110 + 4 + 4 + 110 + 700 + 2 * 5, 0)
                + "</p>");
  }

  @Test
  void entriesOfAnApparatusStayWhereSomethingLeadsToThemOrTheyAreOfOtherPlaces() {
    String first = "<p><app xml:id=\"a0\"><lem/></app></p>";
    for (String kept :
        new String[] {
          "<app><rdg>Four</rdg></app>",
          "<app xml:id=\"a1\"><rdg xml:id=\"r1\">Four</rdg></app>",
          "<app xml:id=\"a1\"><rdg><choice><sic/><corr/></choice></rdg></app>",
          "<app xml:id=\"a1\" from=\"#p1\"><rdg>Four</rdg></app>",
          "<app xml:id=\"a1\"><rdg>Four</rdg></app><pb corresp=\"#a1\"/>"
        }) {
      String text = first + "<p>" + kept + "</p>";
      assertThat(bones(text)).isEqualTo(text);
    }
  }

  @Test
  void notesOfTheApparatusDoNotKeepThoseOfTheTextFromBeingSpared() {
    String note = "<note xml:id=\"n1\" n=\"1\">Four</note>";
    assertThat(bones("<p><app><note>Of it</note></app>" + note + "</p>"))
        .contains("<anchor xml:id=\"n1\"/>");
    assertThat(bones("<p><note>Of it</note>" + note + "</p>")).contains(note.substring(0, 20));
  }

  @Test
  void choicesOfTheEditorsAreCountedWhereTheyAreListed() {
    String choice = "<choice><sic>o f</sic><corr>of</corr></choice>";
    assertThat(bones("<p>" + choice + choice + "</p>"))
        .isEqualTo("<p>" + leftOut(2 * (330 + 5), 2) + "</p>");
    assertThat(bones("<p><del><q>" + choice + "</q></del></p>"))
        .isEqualTo("<p><del><q></q></del>" + leftOut(335, 0) + "</p>");
    String inAnother = "<p><choice><sic>" + choice + "</sic><corr/></choice></p>";
    assertThat(bones(inAnother)).isEqualTo(inAnother);
    String ofOne = "<p><choice><corr/></choice></p>";
    assertThat(bones(ofOne)).isEqualTo(ofOne);
  }

  @Test
  void whatOtherPlacesMayNeedStays() {
    for (String kept :
        new String[] {
          "<head>The <name>heading</name></head>",
          "<p><name xml:id=\"x\"/></p>",
          "<p><pb n=\"2\"/><ref xml:id=\"r\">2</ref><add/><cb/></p>",
          "<listBibl><bibl corresp=\"#w\"/></listBibl>",
          "<cit><quote/></cit>"
        }) {
      assertThat(bones(kept)).isEqualTo(kept);
    }
  }

  @Test
  void ofWhatDecidesOfTheViewsOfATextTheFirstStays() {
    for (String name : new String[] {"gap", "lb", "supplied", "surplus", "unclear"}) {
      String one = "<" + name + "/>";
      assertThat(bones("<p>" + one + one + "</p><p>" + one + "</p>"))
          .as(name)
          .isEqualTo("<p>" + one + leftOut(110, 0) + "</p><p>" + leftOut(110, 0) + "</p>");
    }
    Markup markup =
        new Markup("<TEI><teiHeader><p><gap/></p></teiHeader><text><p><gap/></p></text></TEI>");
    StringBuilder bones = new StringBuilder();
    bones(markup, bones);
    assertThat(bones).hasToString(markup.text());
  }

  @Test
  void ofReferencesThoseStayByWhichNotesAreCalled() {
    for (String target : new String[] {"#x", "x.xml#p1", "https://example.org/"}) {
      String pointers = "<ref target=\"" + target + "\">2</ref><ptr target=\"" + target + "\"/>";
      assertThat(bones("<p>" + pointers + "</p>")).isEqualTo("<p>" + leftOut(221, 0) + "</p>");
      for (String number : new String[] {"", " n=\"1\""}) {
        String called = pointers + "<note xml:id=\"x\"" + number + "><lb/></note>";
        assertThat(bones("<p>" + called + "</p>"))
            .as(called)
            .isEqualTo(
                target.equals("#x")
                    ? "<p>" + called + "</p>"
                    : "<p><note xml:id=\"x\""
                        + number
                        + "><lb/></note>"
                        + leftOut(221, 0)
                        + "</p>");
      }
    }
  }

  @Test
  void aTableKeepsTheFirstCellOfItsFirstRow() {
    assertThat(
            bones(
                "<table><head>Seats</head><row><cell>Pit</cell><cell>9</cell></row>"
                    + "<row><cell>Box</cell></row><trailer>All</trailer></table>"))
        .isEqualTo(
            "<table><head>Seats</head><row><cell></cell></row>"
                + leftOut(3 + 111 + 223 + 113, 0)
                + "</table>");
  }

  @Test
  void wordsThatWereLostWeighLessThanThoseThatAreWithheld() {
    String gap = "<gap reason=\"%s\" quantity=\"12\"/>";
    String both = "<gap/>" + gap.formatted("lost") + gap.formatted("rights");
    assertThat(bones("<p>" + both + "</p>"))
        .isEqualTo("<p><gap/>" + leftOut(110 + 110 + 8 * 12, 0) + "</p>");
  }

  @Test
  void headingsStayAsTheyAreSinceOtherPlacesMaySayThem() {
    String heads =
        "<head>The <q>first</q></head><table><head>Of <name>it</name> <q><lb/>all</q></head>"
            + "<row><cell/></row></table>";
    assertThat(bones(heads)).isEqualTo(heads);
  }

  @Test
  void aHeaderStaysAsItIs() {
    Markup markup = new Markup("<TEI><teiHeader><p>Of it</p></teiHeader></TEI>");
    StringBuilder bones = new StringBuilder();
    bones(markup, bones);
    assertThat(bones).hasToString(markup.text());
  }
}
