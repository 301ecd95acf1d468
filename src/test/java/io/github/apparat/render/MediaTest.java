package io.github.apparat.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FACS-01, and which files of an edition its site holds. */
class MediaTest {
  @TempDir Path around;
  private Path root;
  private final Report report = new Report();

  @BeforeEach
  void anEdition() throws IOException {
    root = Files.createDirectories(around.resolve("edition"));
    write("leaf.png", "");
    Files.writeString(around.resolve("secret.png"), "");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve("tei/text").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, String> media(String body) throws IOException {
    write("play.xml", "<TEI>\n" + body + "</TEI>");
    EditionFolder folder = new EditionFolder(root);
    XmlFile file = new Xml(folder).read(folder.path("tei/text/play.xml"), report).orElseThrow();
    return new Media(folder).of(file, file.root(), report);
  }

  @Test
  void aFileBesideTheTextIsFoundByItsNameAndByItsAddress() throws IOException {
    write("old leaf.webp", "");
    String body =
        "<pb facs='leaf.png'/><graphic url='old%20leaf.webp'/><p facs='#z ../text/leaf.png'/>";
    assertThat(media(body))
        .containsOnly(
            Map.entry("leaf.png", "media/tei/text/leaf.png"),
            Map.entry("old%20leaf.webp", "media/tei/text/old leaf.webp"),
            Map.entry("../text/leaf.png", "media/tei/text/leaf.png"));
    assertThat(report.findings()).isEmpty();
    assertThat(Media.source("media/tei/text/leaf.png")).isEqualTo("tei/text/leaf.png");
    assertThat(Media.address("media/old leaf é.png")).isEqualTo("media/old%20leaf%20%C3%A9.png");
  }

  @Test
  void addressesOnTheWebAreLeftAlone() throws IOException {
    String body = "<pb facs='https://example.org/a.png'/><pb facs='#leaf'/><pb facs='urn:x'/>";
    assertThat(media(body)).isEmpty();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaidOnceWithItsPlace() throws IOException {
    assertThat(media("<pb facs='lea.png'/>\n<pb facs='lea.png'/>")).isEmpty();
    assertThat(report.findings()).hasSize(1);
    Finding found = report.findings().get(0);
    assertThat(found.code()).isEqualTo("FACS-01");
    assertThat(found.place().line()).isEqualTo(2);
    assertThat(found.text()).startsWith("@facs names lea.png, which is not there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../../secret.png", "../../../edition/../secret.png", "play.xml", "scan.tif"})
  void whatLiesOutsideOrIsNoImageIsNotTaken(String url) throws IOException {
    write("scan.tif", "");
    assertThat(media("<graphic url='" + url + "'/>")).isEmpty();
    assertThat(report.findings()).extracting(Finding::code).containsExactly("FACS-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>1</script>",
        "<a href='javascript:1'/>",
        "<rect onclick='x()'/>",
        "<image href='https://example.org/a.png'/>",
        "<image href='data:image/svg+xml,x'/>",
        "<style>@import 'a.css';</style>",
        "<rect fill='url(http://example.org/#a)'/>",
        "<foreignObject/>",
        "<g",
      })
  void aDrawingThatDoesMoreThanDrawIsNotTaken(String inside) throws IOException {
    write("leaf.svg", "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>");
    assertThat(media("<graphic url='leaf.svg'/>")).isEmpty();
    assertThat(report.findings().get(0).text()).contains("is a drawing that holds a script");
  }

  @Test
  void aDrawingIsTaken() throws IOException {
    String inside =
        "<defs><linearGradient id='a'/></defs><style>rect { fill: url(#a) }</style>"
            + "<use href='#a'/><image href='data:image/png;base64,AAAA'/>";
    write("leaf.svg", "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>");
    assertThat(media("<graphic url='leaf.svg'/>")).hasSize(1);
  }
}
