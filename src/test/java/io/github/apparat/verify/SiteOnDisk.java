package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small site for a test: one sound page, and what the test puts beside it. */
final class SiteOnDisk {
  private final Path root;

  SiteOnDisk(Path root) {
    this.root = root;
    page("index.html", "<p id=\"start\">Curtain.</p>");
  }

  /** A sound page with these lines in its main part; the first of them is line 3 of the file. */
  SiteOnDisk page(String name, String body) {
    return file(
        name,
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>Play</title></head><body><main><h1>Play</h1>
        %s
        </main></body></html>
        """
            .formatted(body));
  }

  SiteOnDisk file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  SiteOnDisk file(String name, byte[] bytes) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The TEI of a text shown in full; the first line of its body is line 3 of the file. */
  SiteOnDisk tei(String id, String body) {
    return tei(id, "full", body);
  }

  SiteOnDisk tei(String id, String tier, String body) {
    String header =
        "<teiHeader><fileDesc><publicationStmt><availability n=\"%s\"><p>Free</p></availability>"
            + "</publicationStmt></fileDesc></teiHeader>";
    return file(
        "tei/" + id + ".xml",
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"
            + header.formatted(tier)
            + "\n<text><body>\n"
            + body
            + "\n</body></text></TEI>\n");
  }

  List<Finding> verify() {
    return verify(Verification.ofEverySite());
  }

  List<Finding> verify(Verification asked) {
    return new SiteVerifier(asked).verify(root).findings();
  }

  /** Searches for passages of the texts in a folder. */
  List<Finding> search(Path sources, String... quotable) {
    return verify(new Verification(false, Optional.of(sources), List.of(quotable)));
  }

  List<String> codes() {
    return verify().stream().map(Finding::code).toList();
  }

  static Location at(String file, int line, int column) {
    return new Location(file, line, column);
  }
}
