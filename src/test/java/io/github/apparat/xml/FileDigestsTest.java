package io.github.apparat.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.kept.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests of files that change, or do not. */
class FileDigestsTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private final FileDigests digests = new FileDigests();

  private Path write(String name, String text, FileTime time) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(file, time);
  }

  private static Digest of(String text) {
    return Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileIsReadAgainWhereItsSizeOrItsTimeIsAnother() throws IOException {
    Path file = write("a.xml", "<a/>", LONG_AGO);
    assertThat(digests.of(file)).contains(of("<a/>"));
    write("a.xml", "<aa/>", LONG_AGO);
    assertThat(digests.of(file)).contains(of("<aa/>"));
    write("a.xml", "<bb/>", FileTime.fromMillis(LONG_AGO.toMillis() + 1));
    assertThat(digests.of(file)).contains(of("<bb/>"));
    Files.delete(file);
    assertThat(digests.of(file)).isEmpty();
  }

  @Test
  void aFileThatRestsIsNotReadAgain() throws IOException {
    Path file = write("a.xml", "<a/>", LONG_AGO);
    digests.of(file);
    write("a.xml", "<b/>", LONG_AGO); // no system would say so
    assertThat(digests.of(file)).contains(of("<a/>"));
  }

  @Test
  void aFileThatWasChangedAMomentAgoIsReadAgainThoughTheSystemSaysItIsTheSame() throws IOException {
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    Path file = write("a.xml", "<a/>", now);
    assertThat(digests.of(file)).contains(of("<a/>"));
    write("a.xml", "<b/>", now);
    assertThat(digests.of(file)).contains(of("<b/>"));
  }

  @Test
  void whatIsIncludedCountsAndWhatIsNotThereIsNeverTheSame() throws IOException {
    String text = "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='part.xml'/></a>";
    Path file = write("a.xml", text, LONG_AGO);
    assertThat(digests.of(file)).isNotEqualTo(digests.of(file));
    write("part.xml", "<b/>", LONG_AGO);
    Digest first = digests.of(file).orElseThrow();
    assertThat(digests.of(file)).contains(first);
    write("part.xml", "<bb/>", LONG_AGO);
    assertThat(digests.of(file).orElseThrow()).isNotEqualTo(first);
  }
}
