package io.github.apparat.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Received texts and what they are encoded to, found by folder: a tiny edition with {@code
 * received.txt}, and beside it {@code expected.xml} and the report, {@code findings.txt}. With
 * {@code -Dgolden.renew} both are written anew, to be read before they are committed.
 */
class EncoderGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/encode");

  /** A text needs a profile; what else it needs is peculiar to it. */
  private static final Set<String> SHEETS =
      Stream.of("citations", "emendations", "names", "notes", "pages", "structure", "tables")
          .map(s -> "tei/source/ID/" + s + ".yaml")
          .collect(Collectors.toSet());

  private static final boolean RENEW = System.getProperty("golden.renew") != null;

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  /** All files of a golden folder, by what they are; an id and names of registers are free. */
  private static List<String> parts(Path golden) throws IOException {
    try (Stream<Path> found = Files.walk(golden)) {
      return found
          .filter(Files::isRegularFile)
          .map(p -> golden.relativize(p).toString().replace('\\', '/'))
          .map(p -> p.replaceFirst("^tei/source/[^/]+/", "tei/source/ID/"))
          .map(p -> p.replaceFirst("^tei/register/[^/]+\\.xml$", "tei/register/*.xml"))
          .sorted()
          .toList();
    }
  }

  private static void assertWhole(Path golden) throws IOException {
    List<String> parts = parts(golden);
    assertThat(parts.stream().distinct().filter(p -> !SHEETS.contains(p)))
        .containsExactly(
            "expected.xml",
            "findings.txt",
            "received.txt",
            "tei/register/*.xml",
            "tei/source/ID/header.xml",
            "tei/source/ID/profile.yaml");
    assertThat(parts.stream().filter(p -> p.startsWith("tei/source"))).doesNotHaveDuplicates();
  }

  private record Result(String tei, String findings) {}

  private static Result encode(Path golden) {
    Report report = new Report();
    Encoder encoder = new Encoder(new Xml(new EditionFolder(golden)), report);
    SourceText source = SourceReader.read(golden.resolve("received.txt"), report).orElseThrow();
    String tei = encoder.encode(source, report).map(Encoder.Encoded::tei).orElse("");
    return new Result(tei, report.text());
  }

  private static void compare(Path golden) throws IOException {
    Result result = encode(golden);
    assertThat(encode(golden)).as("encoded twice").isEqualTo(result);
    Path tei = golden.resolve("expected.xml");
    Path findings = golden.resolve("findings.txt");
    if (RENEW) {
      Files.writeString(tei, result.tei());
      Files.writeString(findings, result.findings());
    }
    assertThat(result.tei()).isEqualTo(Files.readString(tei));
    assertThat(result.findings()).isEqualTo(Files.readString(findings));
  }

  @TestFactory
  Stream<DynamicTest> aReceivedTextBecomesTheExpectedTei() throws IOException {
    return in(FOLDER).stream()
        .map(golden -> dynamicTest(golden.getFileName().toString(), () -> compare(golden)));
  }

  @TestFactory
  Stream<DynamicTest> aFolderHasAllItsParts() throws IOException {
    assertThat(in(FOLDER)).hasSizeGreaterThan(1);
    return in(FOLDER).stream()
        .map(golden -> dynamicTest(golden.getFileName().toString(), () -> assertWhole(golden)));
  }

  @Test
  void theOrderOfFilesOnDiskLeavesNoTrace(@TempDir Path copy) throws IOException {
    for (Path golden : in(FOLDER)) {
      Path edition = copy.resolve(golden.getFileName());
      List<Path> files;
      try (Stream<Path> found = Files.walk(golden)) {
        files = found.filter(Files::isRegularFile).sorted((a, b) -> b.compareTo(a)).toList();
      }
      for (Path file : files) {
        Path to = edition.resolve(golden.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      assertThat(encode(edition)).isEqualTo(encode(golden));
    }
  }
}
