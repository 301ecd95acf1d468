package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole site as one file. */
class ArchivedTest {
  private static final String NAME = "the-elsinore-players-site.zip";

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void build() {
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    assertThat(SmallestEdition.run("build", edition.root()).out()).contains("0 errors");
    site = edition.path("target/site");
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(site.resolve(NAME)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private void pack(Map<String, byte[]> entries, String comment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setComment(comment);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    Files.write(site.resolve(NAME), bytes.toByteArray());
  }

  private String verified() {
    Said said = SmallestEdition.run("verify", site);
    assertThat(said.code()).isEqualTo(1);
    return said.out();
  }

  @Test
  void anUnpackedArchiveIsAWholeSite() throws IOException {
    for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
      Path file = folder.resolve("unpacked").resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    Path unpacked = folder.resolve("unpacked/the-elsinore-players-site");
    assertThat(SmallestEdition.run("verify", unpacked).out()).contains("0 errors");
    assertThat(unpacked.resolve("index.html")).exists();
    assertThat(Files.readString(unpacked.resolve("data.html"))).doesNotContain(NAME);
    assertThat(Files.readString(site.resolve("data.html"))).contains("href=\"" + NAME + "\"");
  }

  @Test
  void aFileThatDiffersInTheArchiveIsFound() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.put("the-elsinore-players-site/index.html", "<html>".getBytes(StandardCharsets.UTF_8));
    pack(entries, "");
    assertThat(verified()).contains(NAME + " error ARCHIVE-01 ").contains("index.html differs");
  }

  @Test
  void aFileThatIsInTheArchiveAloneIsFound() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.put("the-elsinore-players-site/more.txt", new byte[0]);
    pack(entries, "");
    assertThat(verified()).contains("more.txt is no file of the site");
  }

  @Test
  void aFileThatTheArchiveLacksIsFound() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.remove("the-elsinore-players-site/works.html");
    pack(entries, "");
    assertThat(verified()).contains("works.html is not in it");
  }

  @Test
  void anArchiveThatIsNoneIsFound() throws IOException {
    Files.writeString(site.resolve(NAME), "thunder");
    assertThat(verified()).contains("is not in it");
  }

  @Test
  void aPrivateSiteHasNoArchive() throws IOException {
    SmallestEdition edition = SmallestEdition.in(folder.resolve("private"));
    Path sources = edition.path("sources");
    Said said = SmallestEdition.run("build", edition.root(), "--private", "--sources", sources);
    assertThat(said.out()).contains("0 errors");
    Path site = edition.path("target/private/site");
    assertThat(SmallestEdition.files(site)).noneMatch(f -> f.toString().endsWith(".zip"));
    assertThat(Files.readString(site.resolve("data.html"))).doesNotContain(".zip");
  }
}
