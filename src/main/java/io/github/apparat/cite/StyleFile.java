package io.github.apparat.cite;

import io.github.apparat.report.Location;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A CSL style as a file: the edition's own, {@code site/csl/NAME.csl}, or the one of that name at
 * citationstyles.org. The processor parses it by itself, so it may name nothing that lies outside.
 *
 * @param xml all of it
 */
record StyleFile(String name, String xml) {
  private static final Pattern TITLE = Pattern.compile("(?s)<title\\b[^>]*>(.*?)</title>");
  private static final Pattern CLASS = Pattern.compile("<style\\b[^>]*\\bclass=\"([^\"]+)\"");

  /** Reads a style; throws {@link UnusableFile} where there is none of this name. */
  static StyleFile read(EditionFolder folder, String name) {
    String own = "site/csl/" + name + ".csl";
    if (!name.matches("[A-Za-z0-9-]+")) {
      throw unusable("site/site.yaml", "citationStyles: no style is called " + name);
    }
    byte[] bytes =
        folder
            .bytes(own)
            .or(() -> known(name))
            .orElseThrow(() -> unusable(own, "is in neither the edition nor the jar"));
    String xml = new String(bytes, StandardCharsets.UTF_8);
    if (xml.contains("<!DOCTYPE")) {
      throw unusable(own, "a style has no DOCTYPE");
    }
    return new StyleFile(name, xml);
  }

  private static UnusableFile unusable(String file, String message) {
    return new UnusableFile(Location.of(file), message, null);
  }

  private static Optional<byte[]> known(String name) {
    try (InputStream in = StyleFile.class.getResourceAsStream("/" + name + ".csl")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it is called. */
  String title() {
    Matcher title = TITLE.matcher(xml);
    return title.find() ? Parser.unescapeEntities(title.group(1).strip(), false) : name;
  }

  /** Whether it cites in notes, and not by author and date or by numbers in the text. */
  boolean isOfNotes() {
    Matcher kind = CLASS.matcher(xml);
    return kind.find() && kind.group(1).equals("note");
  }

  /** That it cannot be used, and why. */
  UnusableFile unusable(Exception cause) {
    return new UnusableFile(Location.of("site/csl/" + name + ".csl"), cause.toString(), cause);
  }
}
