package io.github.apparat.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageReaderTest {
  private static List<Passage> read(String kind, String main) {
    String page =
        "<html lang='en'><body class='page-"
            + kind
            + "'><nav>Elsewhere</nav><main>"
            + main
            + "</main></body></html>";
    return PassageReader.read("text/play.html", page).passages();
  }

  private static List<Passage> text(String body) {
    return read(
        "text", "<article class='full'><div class='text' lang='en'>" + body + "</div></article>");
  }

  @Test
  void aParagraphIsFoundByItsIdAndCalledByItsNumber() {
    Passage passage =
        text("<p id='p4'><a class='parno' data-added>4</a>The  <i>king</i>\n was <b>mu</b>te.<sup"
                + " data-added>1</sup></p>")
            .get(0);
    assertThat(passage.words()).isEqualTo("The king was mute.");
    assertThat(passage.label()).isEqualTo("4");
    assertThat(passage.anchors()).containsExactly(new Passage.Mark(0, "p4"));
    assertThat(passage.kind()).isEqualTo(Kind.TEXT);
  }

  @Test
  void headingsNotesAndEntriesOfTheApparatusAreKindsOfTheirOwn() {
    assertThat(
            text(
                "<section id='s1'><h2>The pit</h2><p id='p1'>Full.</p></section><div"
                    + " class='apparatus' data-added><ul><li id='a1'><a class='place'>1</a> full ]"
                    + " empty <span data-added>[more]</span> B</li></ul></div><ol><li id='n1'"
                    + " data-tei='note'><span class='no' data-added>7 </span>So <p>they</p><p>say</p>."
                    + "</li></ol>"))
        .extracting(Passage::kind, p -> p.anchors().get(0).value(), Passage::label, Passage::words)
        .containsExactly(
            tuple(Kind.HEADING, "s1", "", "The pit"),
            tuple(Kind.TEXT, "p1", "", "Full."),
            tuple(Kind.APPARATUS, "a1", "", "full ] empty B"),
            tuple(Kind.NOTE, "n1", "7", "So they say ."));
  }

  @Test
  void aStanzaIsOnePassageInWhichEachLineHasItsAddress() {
    Passage stanza =
        text("<div id='lg1'><div class='l' id='l1'>One lamp</div><div class='l' id='l2'>two moons</div></div>")
            .get(0);
    assertThat(stanza.words()).isEqualTo("One lamp two moons");
    assertThat(stanza.anchors())
        .containsExactly(new Passage.Mark(0, "l1"), new Passage.Mark(8, "l2"));
  }

  @Test
  void whatThePageRepeatsIsNotFoundTwice() {
    assertThat(
            text(
                "<p id='p1'>Here.</p><div class='beside' data-added>Here again</div><p hidden>no</p>"
                    + "<svg><text>no</text></svg><span aria-hidden='true'>no</span>"))
        .extracting(Passage::words)
        .containsExactly("Here.");
  }

  @Test
  void namesDatesAndLanguagesAreKept() {
    Passage passage =
        text("<p id='p1'>On <time datetime='1924-05'>May</time> <a class='name person'"
                + " href='../person/yorick.html'>old <i>Yorick</i></a> said <i lang='da'>støvler</i>"
                + " of <time datetime='1919/1921'>then</time>.</p>")
            .get(0);
    assertThat(passage.names()).containsExactly(new Passage.Name(7, 17, "person/yorick.html"));
    assertThat(passage.words().substring(7, 17)).isEqualTo("old Yorick");
    assertThat(passage.years()).containsExactly(1919, 1920, 1921, 1924);
    assertThat(passage.languages())
        .extracting(Passage.Mark::value)
        .containsExactly("en", "da", "en");
  }

  @Test
  void ofAMaskedTextOnlyNamesAndHeadingsAreFound() {
    assertThat(
            read(
                "text",
                "<article class='masked'><h1>A Book</h1><div class='text'><h2 id='h1'>Act one</h2>"
                    + "<p id='p1'>secret words <a class='name' href='../person/a.html'>Hamlet</a> more"
                    + " <a class='name' href='../person/b.html'>Ophelia</a> last</p></div></article>"))
        .extracting(Passage::words)
        .containsExactly("A Book", "Act one", "Hamlet … Ophelia …");
  }

  @Test
  void anEntryIsFoundByItsNameItsFormsAndWhatIsSaidOfItTogether() {
    List<Passage> found =
        read(
            "person",
            "<article aria-labelledby='title'><header><p class='kind'>Person</p><h1"
                + " id='title'>Hamlet</h1><div class='abstract'><p>Prince.</p></div></header><section"
                + " aria-labelledby='offices'><h2 id='offices'>Offices</h2><table class='claims'><thead>"
                + "<tr><th>Office</th></tr></thead><tbody><tr id='c1'><th>Director</th><td>1602</td><td"
                + " class='sources'>Folio</td></tr><tr><th>Actor</th></tr></tbody></table></section>"
                + "<section aria-labelledby='forms'><h2 id='forms'>Named as</h2><ul><li><span"
                + " class='form' lang='ru'>Гамлет</span></li></ul></section></article>");
    assertThat(found)
        .extracting(Passage::kind, p -> p.anchors().get(0).value(), Passage::words)
        .containsExactly(
            tuple(Kind.ENTRY, "title", "Hamlet Prince. Гамлет"),
            tuple(Kind.CLAIM, "c1", "Director 1602"),
            tuple(Kind.CLAIM, "offices", "Actor"));
  }

  @Test
  void aListOfWorksHasAPassageForEach() {
    assertThat(
            read(
                "works",
                "<h1>Works</h1><ul class='works'><li id='w1' class='part'><h2>Folio</h2><div>The Folio,"
                    + " 1623.</div><details class='cited'>12</details></li></ul>"))
        .extracting(Passage::kind, Passage::label, Passage::words)
        .containsExactly(
            tuple(Kind.HEADING, "", "Works"), tuple(Kind.WORK, "Folio", "Folio The Folio, 1623."));
  }

  @Test
  void aPassageWithoutEndIsCutAtABlock() {
    String blocks =
        "<div>twelve words of some length stand in each of these little blocks</div>".repeat(60);
    assertThat(text("<section id='s'>" + blocks + "</section>")).hasSizeGreaterThan(2);
  }
}
