package io.github.apparat.serve;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The texts of an edition as they were when they were sound last. */
public final class SoundTexts {
  private static final String TEXTS = "tei/text/";

  private final Path folder;

  /**
   * @param folder where they are kept
   */
  public SoundTexts(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps the texts of which a site was made, as they were read: what was saved since may have an
   * error.
   *
   * @param xml read them
   */
  public void keep(Corpus corpus, Xml xml) {
    try {
      Files.createDirectories(folder);
      for (TextSource source : corpus.texts()) {
        if (source.file().name().startsWith(TEXTS)) {
          keep(source.file(), xml);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(XmlFile file, Xml xml) throws IOException {
    Path text = xml.folder().path(file.name());
    Path copy = copy(file.name());
    if (isSame(text, copy)) {
      return;
    }
    Path beside = copy.resolveSibling("." + copy.getFileName());
    try {
      Files.copy(text, beside, REPLACE_EXISTING, COPY_ATTRIBUTES);
    } catch (NoSuchFileException e) {
      return; // it was taken away while its pages were made
    }
    if (!xml.digest(text).equals(Optional.of(file.digest()))) {
      Files.write(beside, asRead(file));
    }
    if (Files.size(beside) > 0) {
      Files.move(beside, copy, REPLACE_EXISTING);
    }
  }

  /** The bytes of a file that is another by now; none where nobody has them any more. */
  private static byte[] asRead(XmlFile file) {
    try {
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      return Digest.ofBytes(bytes).equals(file.digest()) ? bytes : new byte[0];
    } catch (UnusableFile e) {
      return new byte[0];
    }
  }

  private static boolean isSame(Path text, Path copy) throws IOException {
    return Files.isRegularFile(copy)
        && Files.isRegularFile(text)
        && Files.size(copy) == Files.size(text)
        && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(text));
  }

  /** The bytes of a text as it was kept last. */
  Optional<byte[]> bytes(String name) {
    Path copy = copy(name);
    try {
      return name.startsWith(TEXTS) && Files.isRegularFile(copy)
          ? Optional.of(Files.readAllBytes(copy))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copy(String name) {
    return folder.resolve(name.replaceFirst("^.*/", ""));
  }

  /**
   * Where a text is another than it was when it was sound last: the ids of the places in which the
   * change begins and ends.
   *
   * @param isPlace whether the text has a place of an id
   * @return none where there is no such place, or the text is the same or new
   */
  public Set<String> changed(TextSource text, Predicate<String> isPlace) {
    Path copy = copy(text.file().name());
    if (!text.file().name().startsWith(TEXTS) || !Files.isRegularFile(copy)) {
      return Set.of();
    }
    try {
      byte[] bytes = Files.readAllBytes(copy);
      return Digest.ofBytes(bytes).equals(text.file().digest())
          ? Set.of()
          : new Change(new String(bytes, StandardCharsets.UTF_8), text.file().text())
              .places(text::local, isPlace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the texts that have errors now are as they were before, by the names of these. */
  public Map<String, Path> before(Report report) {
    Map<String, Path> before = new TreeMap<>();
    for (Finding finding : report.findings()) {
      String name = finding.place().file();
      if (finding.severity() == Severity.ERROR
          && name.startsWith(TEXTS)
          && Files.isRegularFile(copy(name))) {
        before.put(name, copy(name));
      }
    }
    return before;
  }
}
