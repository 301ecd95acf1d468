package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Progress;
import io.github.apparat.search.Book;
import io.github.apparat.search.PageWords;
import io.github.apparat.search.PassageReader;
import io.github.apparat.search.SearchIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksTest {
  private static final String RECEIVED =
      "When the old prompter’s lamp had gone out the stage was dark, and by the door a boy stood"
          + " who had lost his hat.\nCast: 10 11 Hamlet 12 the ghost 13 and 14 15 16 Laertes, Horatio,"
          + " Osric, Gertrude, Claudius, Yorick of Elsinore\n";

  @TempDir Path folder;
  @TempDir Path sources;
  private SiteOnDisk site;

  @BeforeEach
  void aSmallSite() throws IOException {
    site = new SiteOnDisk(folder);
    Files.writeString(sources.resolve("prompter.txt"), RECEIVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>lamp had gone out the stage was dark</p>",
        "<p>LAMP had <b>gone</b> out,\n the <!-- x --> stage was dark</p>",
        "<p title='lamp had gone out the stage was dark'>x</p>",
        "<p data-x='lamp had gone out the&#32;stage was&nbsp;dark'>x</p>",
        "<!-- lamp had gone out the stage was dark -->",
        "<script>x = 'lamp had gone\\nout the \\u0073tage was dark'</script>",
        "<p>lamp&nbsp;had gone out the stage w&#97;s dark</p>",
        "<p data-x='&lt;b&gt;lamp&lt;/b&gt; had gone &lt;i&gt;out&lt;/i&gt; the stage was dark'>x</p>",
        "<p>lamp <em>had</em> gone &lt;out the stage&gt; was dark</p>",
        "<p>the old prompter's lamp had gone out the</p>",
      })
  void aPassageIsFoundHoweverItIsHidden(String body) {
    List<Finding> found = site.page("a.html", body).search(sources);
    assertThat(found).extracting(Finding::code).containsOnly("LEAK-01");
    assertThat(found).extracting(f -> f.place().line()).containsExactly(3);
    assertThat(found.get(0).text()).contains("a run of 8 words").contains("prompter.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>lamp had gone out the stage was</p>",
        "<p>lamp had gone out a stage was dark</p>",
        "<p>11 Hamlet 12 the ghost 13 and 14</p>",
        "<p>Laertes, Horatio, Osric, Gertrude, Claudius, Yorick of Elsinore</p>",
        "<p>lamp had gone out</p><p>and the stage was dark</p>",
        "<p><a href='a.html'>was dark and by the door</a> boy stood</p>",
      })
  void sevenWordsAndRowsOfFiguresMayStand(String body) {
    assertThat(site.page("a.html", body).search(sources)).isEmpty();
  }

  @Test
  void aLongPassageIsOneFindingWithItsLength() {
    site.file("search.json", "{\n\"a\": \"" + RECEIVED.substring(0, 97).strip() + "\"}");
    assertThat(site.search(sources))
        .extracting(Finding::toString)
        .containsExactly(
            "search.json:2 error LEAK-01 a run of 21 words of the protected text prompter.txt stands"
                + " here: \"When the old prompter’s lamp had…\" (Take it out, or list the title of"
                + " a work in tei/source/quotable.txt.)");
  }

  @Test
  void aQuotableTitleMayStandAndNothingMore() {
    site.page("a.html", "<p>lamp had gone out the stage was dark</p>");
    assertThat(site.search(sources, "Lamp had gone out: the stage was dark")).isEmpty();
    site.page("a.html", "<p>lamp had gone out the stage was dark and</p>");
    assertThat(site.search(sources, "Lamp had gone out: the stage was dark")).hasSize(1);
  }

  @Test
  void aPhraseLongerThanATitleIsFoundAndAllowsNothing() {
    site.page("a.html", "<p>lamp had gone out the stage was dark</p>");
    assertThat(site.search(sources, RECEIVED))
        .extracting(Finding::code)
        .containsExactly("LEAK-01", "LEAK-02");
  }

  @Test
  void whatIsPackedIsOpened() throws IOException {
    byte[] zipped = zip("b.txt", RECEIVED);
    site.file("a.bin", gzip(zipped)).file("c.zip", zip("d/e.txt", "Nothing of it."));
    assertThat(site.search(sources))
        .extracting(f -> f.code() + " " + f.place())
        .containsExactly("LEAK-01 a.bin!!/b.txt:1");
  }

  @Test
  void theIndexOfTheSearchIsOpened() {
    String page =
        "<html lang='en'><body class='page-text'><main><div class='text'><p id='p1'>%s</p></div>"
            + "</main></body></html>";
    List<PageWords> pages =
        List.of(PassageReader.read("text/a.html", page.formatted(RECEIVED.split("\n")[0])));
    SearchIndex.files(List.of(new Book("A", pages)), Progress.NONE).forEach(site::file);
    assertThat(site.search(sources))
        .extracting(f -> f.code() + " " + f.place().file())
        .containsExactly("LEAK-01 search/t0.js!");
  }

  @Test
  void whatIsPackedAndCannotBeOpenedIsFound() throws IOException {
    byte[] whole = gzip(RECEIVED.repeat(50).getBytes(StandardCharsets.UTF_8));
    site.file("a.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(site.search(sources)).extracting(Finding::code).containsExactly("LEAK-03");
    byte[] deep = RECEIVED.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 4; i++) {
      deep = gzip(deep);
    }
    assertThat(site.file("a.gz", deep).search(sources))
        .extracting(Finding::code)
        .containsExactly("LEAK-03");
  }

  @Test
  void aFileInAnotherEncodingIsReadToo() {
    site.file("a.txt", ("\uFEFF" + RECEIVED).getBytes(StandardCharsets.UTF_16LE));
    assertThat(site.search(sources)).hasSize(1);
  }

  @Test
  void theSourceOfATextShownInFullIsFree() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(RECEIVED.getBytes(StandardCharsets.UTF_8));
    String tei =
        """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><availability n="%s"/><sourceDesc>
        <bibl><idno type="sha256">%s</idno></bibl></sourceDesc></teiHeader></TEI>
        """;
    site.page("a.html", "<p>lamp had gone out the stage was dark</p>");
    String sum = HexFormat.of().formatHex(hash);
    assertThat(site.file("tei/a.xml", tei.formatted("full", sum)).search(sources)).isEmpty();
    assertThat(site.file("tei/a.xml", tei.formatted("masked", sum)).search(sources)).hasSize(1);
    assertThat(site.file("tei/a.xml", tei.formatted("full", "00")).search(sources)).hasSize(1);
  }

  @Test
  void aFolderWithoutReceivedTextsDoesNotPassForNoLeak() {
    assertThat(site.search(sources.resolve("none")))
        .extracting(Finding::code)
        .containsExactly("SOURCE-02");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
