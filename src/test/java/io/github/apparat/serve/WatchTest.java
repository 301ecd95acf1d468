package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a folder that changes. */
class WatchTest {
  @TempDir Path folder;
  private Watch watch;

  @BeforeEach
  void look() throws IOException {
    Files.createDirectories(folder.resolve("tei/text"));
    Files.writeString(folder.resolve("tei/text/a.xml"), "<a/>");
    watch = new Watch(List.of(folder.resolve("tei"), folder.resolve("none")));
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
  }

  @Test
  void nothingIsSeenWhereNothingChanged() {
    assertThat(watch.hasChanged()).isFalse();
  }

  @Test
  void aFileThatIsWrittenRenamedOrDeletedIsSeenOnce() throws IOException {
    Files.writeString(folder.resolve("tei/text/a.xml"), "<a> </a>");
    assertThat(watch.hasChanged()).isTrue();
    assertThat(watch.hasChanged()).isFalse();
    Files.move(folder.resolve("tei/text/a.xml"), folder.resolve("tei/text/b.xml"));
    assertThat(watch.hasChanged()).isTrue();
    Files.delete(folder.resolve("tei/text/b.xml"));
    assertThat(watch.hasChanged()).isTrue();
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeInItsPlaceIsSeen() throws IOException {
    Path file = folder.resolve("tei/text/a.xml");
    Path beside = folder.resolve("beside.xml");
    Files.writeString(beside, "<b/>");
    Files.setLastModifiedTime(beside, Files.getLastModifiedTime(file));
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(watch.hasChanged()).isTrue();
  }

  @Test
  void aFolderThatComesLaterIsSeen() throws IOException {
    Files.createDirectories(folder.resolve("none"));
    Files.writeString(folder.resolve("none/b.xml"), "<b/>");
    assertThat(watch.hasChanged()).isTrue();
  }

  @Test
  void itWaitsAndSaysWhenNothingCame() throws InterruptedException {
    assertThat(watch.await(50)).isFalse();
  }

  @Test
  void aChangeThatNobodyToldOfIsSeenAllTheSame() throws Exception {
    Thread editor =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
                Files.createDirectories(folder.resolve("none/below"));
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
              save("none/below/b.xml", "<b/>");
            });
    editor.start();
    assertThat(watch.await(5_000)).isTrue();
    editor.join();
  }

  @Test
  void aFolderThatGoesAndComesAgainIsSeen() throws Exception {
    Path text = folder.resolve("tei/text");
    for (int i = 0; i < 3; i++) {
      Files.delete(text.resolve("a.xml"));
      Files.delete(text);
      assertThat(watch.await(5_000)).isTrue();
      Files.createDirectory(text);
      save("tei/text/a.xml", "<a/>");
      assertThat(watch.await(5_000)).isTrue();
    }
    assertThat(watch.await(50)).isFalse();
  }

  @Test
  void manyQuickSavesAreOneChangeWhenTheyRest() throws Exception {
    Thread editor =
        new Thread(
            () -> {
              for (int i = 0; i < 40; i++) {
                save("tei/text/a.xml", "<a>" + i + "</a>");
              }
            });
    editor.start();
    assertThat(watch.await(5_000)).isTrue();
    editor.join();
    watch.hasChanged();
    assertThat(watch.hasChanged()).isFalse();
  }

  private void save(String file, String words) {
    try {
      Files.writeString(folder.resolve(file), words);
      Thread.sleep(2);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
