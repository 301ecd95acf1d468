package io.github.apparat.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.site.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a release is what it was, and ZIP files that are no release. */
class ReleaseVerifierTest {
  private static final String TEXT = "tei/text/opening-night.xml";

  @TempDir static Path made;
  private static Path release;
  private static SmallestEdition edition;

  @TempDir Path folder;
  private Path zip;

  @BeforeAll
  static void makeOne() {
    edition = SmallestEdition.in(made);
    edition.change(
        "tei/edition.xml",
        "</publisher>",
        "</publisher><date when=\"1623-04-23\">April 1623</date>");
    assertThat(SmallestEdition.run("freeze", made).code()).isZero();
    assertThat(SmallestEdition.run("release", made).code()).isZero();
    release = made.resolve("target/release/the-elsinore-players-1.0.zip");
  }

  @BeforeEach
  void copy() throws IOException {
    zip = Files.copy(release, folder.resolve("copy.zip"));
  }

  private static SortedMap<String, byte[]> files() throws IOException {
    return files(release);
  }

  private static SortedMap<String, byte[]> files(Path of) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipFile file = new ZipFile(of.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        files.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private void pack(Map<String, byte[]> files) {
    SortedMap<String, Supplier<byte[]>> all = new TreeMap<>();
    files.forEach((path, bytes) -> all.put(path, () -> bytes));
    Zip.write(zip, all);
  }

  /** Packs the release with one of its texts changed. */
  private void changed(String name, UnaryOperator<String> change) throws IOException {
    SortedMap<String, byte[]> files = files();
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    String other = change.apply(text);
    assertThat(other).isNotEqualTo(text);
    files.put(name, other.getBytes(StandardCharsets.UTF_8));
    pack(files);
  }

  private String found(Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "verify";
    all[1] = zip;
    System.arraycopy(more, 0, all, 2, more.length);
    Said said = SmallestEdition.run(all);
    assertThat(said.code()).as(said.out()).isEqualTo(1);
    return said.out();
  }

  @Test
  void aReleaseIsWhole() throws IOException {
    Said said = SmallestEdition.run("verify", zip, "--edition", made);
    assertThat(said.out()).contains(files().size() + " files verified, 0 errors, 0 warnings");
    assertThat(said.code()).isZero();
    pack(files());
    assertThat(SmallestEdition.run("verify", zip).code()).isZero();
  }

  @Test
  void release10AByteThatDiffersInAnyFile() throws IOException {
    List<String> names = List.copyOf(files().keySet());
    for (int i = 0; i < names.size(); i += i < 4 ? 1 : 7) {
      String name = names.get(i);
      SortedMap<String, byte[]> files = files();
      byte[] bytes = files.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      files.put(name, bytes);
      pack(files);
      String code = name.equals(Manifest.FILE) ? "RELEASE-1" : "RELEASE-10 " + name + " was";
      assertThat(found()).contains(code);
    }
  }

  @Test
  void aByteThatDiffersAnywhereInTheZipIsFound() throws IOException {
    byte[] whole = Files.readAllBytes(release);
    for (int at = 7; at < whole.length; at += whole.length / 40) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x20;
      Files.write(zip, bytes);
      Said said = SmallestEdition.run("verify", zip);
      assertThat(said.out()).as("byte " + at).containsPattern(" (error|warning) RELEASE-1");
      if (said.code() == 0) {
        assertThat(files(zip).keySet()).as("byte " + at).isEqualTo(files().keySet());
      }
    }
  }

  @Test
  void release11AFileThatIsMissing() throws IOException {
    SortedMap<String, byte[]> files = files();
    files.remove(TEXT);
    pack(files);
    assertThat(found()).contains(TEXT + " error RELEASE-11 " + TEXT + " is named", "1 errors");
    files.remove(Manifest.FILE);
    pack(files);
    assertThat(found()).contains("RELEASE-11 " + Manifest.FILE);
  }

  @Test
  void release12AFileThatWasAdded() throws IOException {
    SortedMap<String, byte[]> files = files();
    files.put("tei/text/more.xml", new byte[0]);
    pack(files);
    assertThat(found()).contains("tei/text/more.xml error RELEASE-12 ", "1 errors");
  }

  @Test
  void release13WhatIsNoZip() throws IOException {
    Files.writeString(zip, "thunder");
    assertThat(found()).contains("copy.zip error RELEASE-13 cannot be read as a ZIP file");
    byte[] whole = Files.readAllBytes(release);
    Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
    assertThat(found()).contains("RELEASE-13 cannot be read as a ZIP file");
    Files.delete(zip);
    assertThat(found()).contains("RELEASE-13 there is no such file");
  }

  @Test
  void aNameThatLeadsOutIsNotFollowed() throws IOException {
    for (String name : new String[] {"../out.txt", "/etc/out.txt", "a/../../out", "C:\\out.txt"}) {
      SortedMap<String, byte[]> files = files();
      files.put(name, new byte[] {1});
      pack(files);
      assertThat(found()).contains("RELEASE-13 the name \"" + name + "\" is that of no file");
    }
    assertThat(SmallestEdition.files(folder)).containsExactly(zip);
  }

  @Test
  void aFileThatWouldFillTheMemoryIsNotUnpacked() throws IOException {
    SortedMap<String, byte[]> files = files();
    files.put("site/bomb.txt", new byte[32 << 20]);
    pack(files);
    assertThat(found()).contains("site/bomb.txt would unpack to 32 MB, and is not unpacked");
  }

  @Test
  void release16TheSameFilesPackedByAnotherProgram() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(Zip.ALWAYS.plusDays(1));
        out.putNextEntry(entry);
        out.write(file.getValue());
      }
    }
    Files.write(zip, bytes.toByteArray());
    Said said = SmallestEdition.run("verify", zip);
    assertThat(said.out()).contains("copy.zip warning RELEASE-16 ", "0 errors, 1 warnings");
    assertThat(said.code()).isZero();
  }

  @Test
  void release14ADescriptionThatIsNone() throws IOException {
    changed(Crate.FILE, crate -> crate.replace("\"./\"", "\"./x\""));
    assertThat(found()).contains("RELEASE-14 the whole is not described");
    changed(
        Crate.FILE,
        crate ->
            crate.replace(
                "#publisher\"\n      },\n      \"hasPart", "#x\"\n      },\n      \"hasPart"));
    assertThat(found()).contains("./ names #x, which is not described");
    changed(Crate.FILE, crate -> crate.replace("tei/text/prompt-book.xml", "tei/text/prompt.xml"));
    assertThat(found()).contains("it speaks of the file tei/text/prompt.xml, which is not there");
    changed(Crate.FILE, crate -> crate.substring(1));
    assertThat(found()).contains("RELEASE-14 the description is no JSON");
    changed(Crate.FILE, crate -> "");
    assertThat(found()).contains("RELEASE-14 the description");
  }

  @Test
  void release15FilesAndManifestChangedTogether() throws IOException {
    changed(TEXT, text -> text.replace("The pit was full", "The pit was empty"));
    SortedMap<String, String> sums = new TreeMap<>();
    SortedMap<String, byte[]> files = files(zip);
    files.remove(Manifest.FILE);
    files.forEach((path, bytes) -> sums.put(path, Member.of(bytes).sha256()));
    files.put(Manifest.FILE, new Manifest(sums).bytes());
    pack(files);
    assertThat(found("--edition", made))
        .contains("RELEASE-15 the manifest is not that of the release 1.0");
  }

  @Test
  void aPageOfASiteForPrivateStudyIsFound() throws IOException {
    changed("site/index.html", page -> page.replace("content=\"public\"", "content=\"private\""));
    assertThat(found()).contains("site/index.html error PUBLISH-01 ");
  }

  @Test
  void aManifestWithALineThatIsNoneIsFound() throws IOException {
    changed(Manifest.FILE, lines -> lines + "thunder\n");
    assertThat(found()).contains("RELEASE-13 \"thunder\" is no line of a manifest");
  }
}
