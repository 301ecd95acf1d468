package io.github.apparat.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  /** Of the three bytes {@code abc}, from FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;
  private final Report report = new Report();

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void everyCharacterIsKeptAsFound() throws IOException {
    String text = "\uFEFFTo be,\r\nor  not\tto be.\r\f\uD83D\uDC80\u0000e\u0301\n";
    Optional<SourceText> read = SourceReader.read(file("act-1.txt", text.getBytes(UTF_8)), report);
    assertThat(read.orElseThrow().text()).isEqualTo(text);
    assertThat(read.orElseThrow().file()).isEqualTo("act-1.txt");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void theSha256IsThatOfTheBytes() throws IOException {
    SourceText read = SourceReader.read(file("a.txt", "abc".getBytes(UTF_8)), report).orElseThrow();
    assertThat(read.sha256()).isEqualTo(ABC);
  }

  @Test
  void anEmptyFileIsAnEmptyText() throws IOException {
    assertThat(SourceReader.read(file("a.txt", new byte[0]), report).orElseThrow().text())
        .isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreFoundAtTheirPlace() throws IOException {
    byte[] bytes = "Быть\nили не".getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;
    assertThat(SourceReader.read(file("a.txt", bytes), report)).isEmpty();
    assertThat(report.text()).startsWith("a.txt:2:6 error XML-04 the bytes FF are not UTF-8");
  }

  @Test
  void aCharacterCutInHalfAtTheEndIsFound() throws IOException {
    byte[] whole = "abé".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(SourceReader.read(file("a.txt", cut), report)).isEmpty();
    assertThat(report.text()).startsWith("a.txt:1:3 error XML-04 the bytes C3 are not UTF-8");
  }

  @Test
  void anotherEncodingIsNotGuessed() throws IOException {
    byte[] bytes = "Быть или не быть".getBytes(Charset.forName("windows-1251"));
    assertThat(SourceReader.read(file("a.txt", bytes), report)).isEmpty();
    assertThat(report.text()).startsWith("a.txt:1:1 error XML-04");
  }

  @Test
  void aFileThatIsNotThereIsAFinding() {
    assertThat(SourceReader.read(folder.resolve("none.txt"), report)).isEmpty();
    assertThat(report.text()).startsWith("none.txt error SOURCE-02");
  }

  @Test
  void aFileIsFoundByItsBytesWhateverItsName() throws IOException {
    file("c.txt", "other".getBytes(UTF_8));
    Path second = file("b.txt", "abc".getBytes(UTF_8));
    file("d.txt", "abc".getBytes(UTF_8));
    Files.createDirectory(folder.resolve("a"));
    assertThat(SourceReader.find(folder, ABC)).contains(second);
    assertThat(SourceReader.find(folder, "00")).isEmpty();
    assertThat(SourceReader.find(folder.resolve("none"), ABC)).isEmpty();
  }
}
