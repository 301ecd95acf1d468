package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown texts of many kinds go the whole way: drafted, encoded, checked. */
class DraftsTest {
  private static final String ENDNOTES =
      """
      The Keeper of the Lamps

      Ada Quill

      The keeper of the lamps was a patient woman, and the town knew it.[1] She had walked the same
      street every evening of her life with a ladder and a can of oil, in rain and in wind.

      Nobody thanked her for the light until the night of 4 March 1911, when it did not come.[2] Then
      the whole of the town stood at the doors and looked for her lantern in the dark.[3]

      Notes

      1. So the baker told it, who was her cousin.
      2. The oil had been stolen by the miller’s boys.
      3. The parish book says nothing of it.
      """;

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  private Said draft(String file, String text) {
    return draft(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Said draft(String file, byte[] bytes) {
    edition.write("sources/" + file, bytes);
    return run("encode", "--draft-profile", "--edition", folder, edition.path("sources/" + file));
  }

  private String sheet(String id, String name) {
    return edition.read("tei/source/" + id + "/" + name);
  }

  /** Encodes what was drafted, checks the edition, and gives the whole TEI. */
  private String encoded(String id, String file) {
    Said encoded = run("encode", "--edition", folder, edition.path("sources/" + file));
    assertThat(encoded.out()).doesNotContain(" error ").contains("target/private/tei/" + id);
    Said checked = run("check", folder);
    assertThat(checked.out()).doesNotContain(" error ").contains(" 0 errors");
    return edition.read("target/private/tei/" + id + ".xml");
  }

  @Test
  void aTextWithEndnotesHasItsTitleItsAuthorAndItsNotes() {
    Said said = draft("keeper.txt", ENDNOTES);
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("info ENCODE-61 language: English", "3 references, 3 notes, 3 linked")
        .contains("title: the first line, and who wrote it", "dates: day-month-year 1×")
        .contains("next: mend them, then encode ");
    assertThat(sheet("keeper", "profile.yaml"))
        .contains("paragraphs: run  # high", "{zone: head, lines: 1}", "{zone: byline, lines: 3}")
        .contains("{zone: notes, lines: 13-15}", "what: 'The heading of the notes.'");
    assertThat(encoded("keeper", "keeper.txt"))
        .containsSubsequence("<head ", "Keeper of the Lamps</head>", "<docAuthor>Ada Quill")
        .containsSubsequence("knew it.<note ", "n=\"1\"", "cousin.</note>")
        .containsSubsequence("n=\"3\"", "parish book")
        .containsOnlyOnce("was a patient woman");
  }

  @Test
  void markdownTellsItsHeadingsAndItsNotes() {
    Said said =
        draft(
            "lamps.md",
            """
            # The Lamps of the Town

            The first lamp was lit by the mayor himself.[^mayor] It burned for one evening.

            ## The Oil

            The oil came from the coast, in barrels, and it was the best of the oil there.[^2]

            > A quotation that somebody wrote on the wall of the mill.

            The Glass
            ---------

            The glass was made in the town, by the mill and with the sand of the river.

            [^mayor]: He had burned his fingers.
            [^2]: From the book of the harbour,
                where all barrels are counted.
            """);
    assertThat(said.out()).contains("received as lamps.md: Markdown", "sources/lamps.txt");
    assertThat(sheet("lamps", "structure.yaml")).contains("level: 1", "lines: 5", "lines: 11");
    assertThat(encoded("lamps", "lamps.txt"))
        .containsSubsequence("Lamps of the Town</head>", "himself.<note", "fingers.</note>")
        .containsSubsequence("The Oil</head>", "all barrels are counted.</note>", "<quote")
        .containsSubsequence("The Glass</head>", "sand of the river")
        .doesNotContain("[^", "---", "&gt;");
  }

  @Test
  void aPageOfTheWebLosesItsFurnitureAndKeepsItsNotesAndTables() {
    draft(
        "page.html",
        """
        <!DOCTYPE html><html><head><title>x</title><script>var a = 'the script';</script></head><body>
        <nav><ul><li><a href="/">Home of the site</a></li></ul></nav>
        <article><h1>The Harbour</h1>
        <p>The harbour of the town was deep,<sup><a href="#n1" id="r1">1</a></sup> and the ships
        came to it from the south.<sup><a href="#n2" id="r2">2</a></sup></p>
        <h2>The Ships</h2><p>There were three of them in the year 1911 &amp; no more.</p>
        <ul><li>the brig</li><li>the cutter</li></ul>
        <table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Brig</td><td>120</td></tr></table>
        <h2>Notes</h2><ol><li id="n1"><a href="#r1">↑</a> Nine fathoms, at the mole.</li>
        <li id="n2">With the wind of spring.</li></ol></article>
        <footer>Made with care by the site.</footer></body></html>
        """);
    assertThat(sheet("page", "profile.yaml"))
        .contains("What the page has for its site’s sake.", "{element: item, within: list");
    String tei = encoded("page", "page.txt");
    assertThat(tei)
        .containsSubsequence(
            "The Harbour</head>", "deep,<note", "Nine fathoms, at the mole.</note>")
        .containsSubsequence("The Ships</head>", "&amp; no more", "<item", "the cutter</item>")
        .containsSubsequence("<table", "<cell", "Brig", "120")
        .doesNotContain("the script", "↑");
    assertThat(tei.substring(tei.indexOf("<text"))).doesNotContain("Home of the site", "with care");
  }

  @Test
  void aRussianChapterInAnOldEncodingIsWrittenOutInUtf8() {
    String text =
        """
        Глава 1. Фонарь

        Старый фонарь стоял на углу и светил всем, кто шёл по улице в дождь и в снег.(1) Его зажигала
        вдова часовщика, и никто не знал, откуда она брала масло для него в те годы.(2)

        Глава 2. Масло

        Масло привозили с побережья в бочках, и вдова прятала его в погребе под домом, чтобы не
        нашли мальчишки с мельницы, которые не боялись ни её, ни темноты.(3)

        Примечания

        1) Так говорил пекарь.
        2) В книге прихода об этом ничего нет.
        3) Мельница сгорела 4 марта 1911 года.
        """;
    Said said = draft("Глава.txt", text.getBytes(Charset.forName("windows-1251")));
    assertThat(said.out())
        .contains("plain text, windows-1251 (certainty medium)", "Russian (certainty high)")
        .contains("Глава.plain.txt", "headings: 2 (2 high) on 1 levels");
    assertThat(edition.read("sources/Глава.plain.txt")).isEqualTo(text);
    assertThat(encoded("glava", "Глава.plain.txt"))
        .contains("xml:lang=\"ru\"")
        .containsSubsequence("Фонарь</head>", "снег.<note", "пекарь.</note>", "Масло</head>")
        .contains("when=\"1911-03-04\"");
  }

  @Test
  void raisedFiguresAreReferences() {
    draft(
        "raised.txt",
        """
        The mill stood by the river¹ and it was the oldest of all the mills.² There was no
        other mill in the valley, and the farmers came to it from the hills.³

        ¹ By the ford, that is.
        ² The church is older.
        ³ On foot.
        """);
    assertThat(sheet("raised", "notes.yaml"))
        .contains("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "high: 3 references, 3 notes");
    assertThat(encoded("raised", "raised.txt"))
        .containsSubsequence("river<note", "ford, that is.</note>", "n=\"3\"", "On foot.");
  }

  private static final String CHAPTERS =
      """
      CHAPTER I
      THE LADDER

      The ladder was of ash and it had eleven steps, of which the third was new.[1] It stood in the
      passage behind the house, and in the winter it was brought in to the stove.[2]

      [1] The old one had broken.
      [2] Ash does not like the frost.

      CHAPTER II
      THE CAN

      The can was of tin, and it held enough for eleven lamps and not for the twelfth of them.[1] To
      fill it she went to the cellar, and on Sundays she polished it with sand.[2]

      [1] The twelfth had a can of its own.
      [2] From the river.
      """;

  @Test
  void notesThatBeginAnewAreOfTheirChapter() {
    Said said = draft("chapters.txt", CHAPTERS);
    assertThat(said.out()).contains("4 references, 4 notes, 4 linked, in 2 rows");
    assertThat(sheet("chapters", "structure.yaml"))
        .contains("{lines: 1-2, level: 1, attributes: {type: chapter}}", "{lines: 10-11, level: 1");
    assertThat(sheet("chapters", "notes.yaml"))
        .contains("{text: '1-6, 9', notes: '7-8'}", "{text: '10-15, 18', notes: '16-17'}");
    assertThat(encoded("chapters", "chapters.txt"))
        .containsSubsequence("xml:id=\"chapters.n1.1\"", "had broken", "chapters.n2.2", "river.");
  }

  @Test
  void numbersThatBeginAnewWithoutAChapterAreLeftAsTheyStand() {
    Said said = draft("bare.txt", CHAPTERS.replaceAll("CHAPTER.*\\R.*\\R", ""));
    assertThat(said.out()).contains("warning ENCODE-62 notes: numbers that begin anew, but no");
    assertThat(encoded("bare", "bare.txt")).doesNotContain("<note ").contains("new.[1]");
  }

  @Test
  void hardLinesBecomeParagraphsByTheLineSetIn() {
    Said said =
        draft(
            "wrapped.txt",
            """
               The road to the mill goes along the river, and it is so
            narrow that two carts cannot pass each other there. One has
            to wait at the ford until the other has gone by at last.
               In the spring the river comes over the road, and then the
            farmers carry the corn on their backs through the wet grass
            of the meadow, which belongs to the parish and not to them.
               Nobody has ever mended the road of the mill or the bridge
            that is behind it on the way to the hills and to the coast.
            """);
    assertThat(said.out()).contains("a paragraph begins with a line set in");
    assertThat(encoded("wrapped", "wrapped.txt").split("<p ")).hasSize(4);
  }

  @Test
  void aTextOfWhichNothingIsRecognisedHasParagraphs() {
    Said said = draft("odd.txt", "qwx zzt, plk brr\n\nmnt krr 12 wq; zzt\n\n?? plk\n");
    assertThat(said.out())
        .contains("a language that was not recognised (certainty low); say it", "notes: none");
    assertThat(sheet("odd", "profile.yaml")).contains("language: und");
    assertThat(encoded("odd", "odd.txt").split("<p ")).hasSize(4);
  }

  @Test
  void shortLinesWithCapitalsAreVerse() {
    Said said =
        draft(
            "poem.txt",
            """
            The lamp is lit upon the hill
            And all the town is grey and still
            The river carries down the light
            As if it had no end of night

            A ladder leans against the wall
            And nobody has come at all
            To carry up the can of oil
            Or rest a little from the toil
            """);
    assertThat(said.out()).contains("verse: 8 lines");
    assertThat(encoded("poem", "poem.txt").split("<l ")).hasSize(9);
  }

  @Test
  void pageNumbersAndRunningHeadsAreNoText() {
    StringBuilder book = new StringBuilder();
    for (int page = 1; page <= 6; page++) {
      book.append("THE KEEPER OF LAMPS\n\nOn page ").append(words(page));
      book.append(" the keeper of the lamps walked on through the town and lit the lamps of it\n");
      book.append("until there was nothing in the town that was not lit by them.\n\n");
      book.append(page + 11).append("\n\f");
    }
    Said said = draft("book.txt", book.toString());
    assertThat(said.out()).contains("furniture: 12 lines");
    String tei = encoded("book", "book.txt");
    assertThat(tei.substring(tei.indexOf("<text"))).doesNotContain("KEEPER", ">12<");
  }

  private static String words(int page) {
    return "one two three four five six".split(" ")[page - 1];
  }

  @Test
  void nothingIsWrittenOverWithoutForce() {
    draft("keeper.txt", ENDNOTES);
    edition.write("tei/source/keeper/profile.yaml", "language: fr\n");
    Said again = draft("keeper.txt", ENDNOTES);
    assertThat(again.out()).contains("error ENCODE-01", "nothing was written");
    assertThat(again.code()).isEqualTo(1);
    assertThat(sheet("keeper", "profile.yaml")).isEqualTo("language: fr\n");
    Path file = edition.path("sources/keeper.txt");
    Said forced = run("encode", "--draft-profile", "--force", "--edition", folder, file);
    assertThat(forced.code()).isZero();
    assertThat(sheet("keeper", "profile.yaml")).contains("language: en");
  }

  @Test
  void theIdIsChosenOrMadeAndNeverThatOfAnotherText() {
    Path file = edition.write("sources/Prompt Book.txt", ENDNOTES).path("sources/Prompt Book.txt");
    run("encode", "--draft-profile", "--edition", folder, file);
    assertThat(edition.path("tei/source/prompt-book-2/profile.yaml")).exists();
    Said said = run("encode", "--draft-profile", "--id", "lamp", "--edition", folder, file);
    assertThat(said.out()).contains("tei/source/lamp/header.xml");
    assertThat(run("encode", "--draft-profile", "--id", "../x", "--edition", folder, file).code())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "\u0000\u0001\u0002\u0003PNG", "*** --- ***"})
  void aFileThatIsNoTextIsAFinding(String bytes) {
    Said said = draft("none.txt", bytes);
    assertThat(said.out()).startsWith("none.txt error ENCODE-60").contains("nothing was written");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereOrTooLongIsAFinding() throws Exception {
    Path lost = folder.resolve("lost.txt");
    assertThat(run("encode", "--draft-profile", "--edition", folder, lost).out())
        .contains("lost.txt error SOURCE-02 cannot be read");
    try (var file = new java.io.RandomAccessFile(lost.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertThat(run("encode", "--draft-profile", "--edition", folder, lost).out())
        .contains("lost.txt error ENCODE-60 this file has 209715200 bytes");
  }

  @Test
  @Timeout(60)
  void hugeTextsTakeTimeByTheirLengthAlone() {
    assertThat(draft("line.txt", "the lamp[1] of ".repeat(150_000)).code()).isZero();
    StringBuilder marks = new StringBuilder();
    for (int n = 1; n <= 100_000; n++) {
      marks.append("word[").append(n % 9999).append("] ").append(n % 10 == 0 ? "\n" : "");
    }
    assertThat(draft("marks.txt", marks.toString()).code()).isZero();
    assertThat(draft("lines.txt", "a\n\n".repeat(100_000)).code()).isZero();
    assertThat(draft("numbers.txt", "1.1 A\n\n".repeat(50_000)).code()).isZero();
    assertThat(draft("tags.html", "<div><sup>1</sup>".repeat(5_000)).code()).isZero();
  }

  @Test
  void anAsteriskInsideAWordSetsNothingApart() {
    draft("stars.txt", "The la*mp of the mi*ll, and *Argand* of Geneva.\n\nIt was lit again.\n");
    assertThat(encoded("stars", "stars.txt"))
        .contains("The la*mp of the mi*ll", "<hi rend=\"italic\">Argand</hi>");
  }

  @Test
  void whateverTheTextItsDraftEncodes() {
    Random random = new Random(7);
    String signs = "aА1.[]()¹^#*-•|_`\"'&<>\n\n\n\t \f\r\u00a0\uFEFF§é🜚";
    int[] points = signs.codePoints().toArray();
    for (int i = 0; i < 30; i++) {
      StringBuilder text = new StringBuilder("Word ");
      random.ints(400, 0, points.length).forEach(p -> text.appendCodePoint(points[p]));
      String file = "random" + i + (i % 3 == 0 ? ".md" : i % 3 == 1 ? ".txt" : ".html");
      assertThat(draft(file, text.toString()).code()).isZero();
      encoded("random" + i, "random" + i + ".txt");
    }
  }

  @Test
  void theSameTextGivesTheSameDraft() throws Exception {
    draft("keeper.txt", ENDNOTES);
    String first = sheet("keeper", "notes.yaml") + sheet("keeper", "profile.yaml");
    Files.delete(edition.path("tei/source/keeper/profile.yaml"));
    Path file = edition.path("sources/keeper.txt");
    run("encode", "--draft-profile", "--force", "--edition", folder, file);
    assertThat(sheet("keeper", "notes.yaml") + sheet("keeper", "profile.yaml")).isEqualTo(first);
  }
}
