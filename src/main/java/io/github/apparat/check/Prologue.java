package io.github.apparat.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root of a file: the schemas it names (Associating Schemas with XML
 * documents, {@code xml-model}; {@code oxygen RNGSchema}) and the part of its DTD that lies
 * outside. Known before the file is read, as its validation begins with its first element.
 *
 * @param schemas their addresses, in order, each once
 * @param doctype the system id of the DTD; nothing where none lies outside
 */
record Prologue(List<String> schemas, Optional<String> doctype) {
  private static final int BYTES = 16_384;

  private static final Pattern ROOT = Pattern.compile("<[^?!]");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern MODEL =
      Pattern.compile(
          "<\\?(?:xml-model\\b[^>]*?\\bhref|oxygen\\b[^>]*?\\bRNGSchema)\\s*=\\s*[\"']([^\"']+)");
  private static final Pattern DOCTYPE =
      Pattern.compile(
          "<!DOCTYPE\\s+[^\\s>\\[]+\\s+(?:SYSTEM|PUBLIC\\s+(?:\"[^\"]*\"|'[^']*'))\\s+[\"']([^\"']+)");

  /** Whether an editor's program finds the schema, whatever it is. */
  boolean namesSchema() {
    return !schemas.isEmpty();
  }

  static Prologue of(Path path) {
    String head = COMMENT.matcher(head(path)).replaceAll("");
    Matcher root = ROOT.matcher(head);
    String before = root.find() ? head.substring(0, root.start()) : head;
    List<String> schemas = new ArrayList<>();
    MODEL.matcher(before).results().map(m -> m.group(1)).distinct().forEach(schemas::add);
    Matcher doctype = DOCTYPE.matcher(before);
    return new Prologue(schemas, doctype.find() ? Optional.of(doctype.group(1)) : Optional.empty());
  }

  /** What is asked for is written in ASCII, in whatever encoding the file has. */
  private static String head(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(BYTES);
      boolean wide =
          bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE);
      Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
      return new String(bytes, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
