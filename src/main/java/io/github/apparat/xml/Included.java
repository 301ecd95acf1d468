package io.github.apparat.xml;

import io.github.apparat.kept.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files are made of that include others (XInclude), without reading them as XML. */
final class Included {
  private static final String NAMESPACE = "http://www.w3.org/2001/XInclude";

  private static final Pattern INCLUDE =
      Pattern.compile("<(?:[\\w.-]+:)?include\\b[^<>]*?\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  /** Where a tag is none. */
  private static final Pattern APART = Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|<!--.*?-->");

  private static final Pattern DOCTYPE =
      Pattern.compile("^[^<]*(?:<(?:\\?[^>]*|!--(?s:.*?)--)>[^<]*)*<!DOCTYPE");

  private final List<Object> parts = new ArrayList<>();
  private final Set<Path> open = new HashSet<>();
  private final Consumer<Path> reads;
  private boolean isKnown = true;

  private Included(Consumer<Path> reads) {
    this.reads = reads;
  }

  /**
   * A file with all that it includes, at any depth.
   *
   * @param bytes of it
   * @param reads is told of each file that is included, before it is read
   */
  static Included of(Path path, byte[] bytes, Consumer<Path> reads) {
    Included all = new Included(reads);
    all.add(path, bytes);
    return all;
  }

  /** The digest of a file and of all that it includes, at any depth. */
  static Digest digest(Path path, byte[] bytes) {
    return of(path, bytes, file -> {}).digest();
  }

  /** The digest of all of it. */
  Digest digest() {
    return parts.size() == 1 ? (Digest) parts.get(0) : Digest.of(parts);
  }

  /** Whether the digest is the same while the files are. */
  boolean isKnown() {
    return isKnown;
  }

  /** Whether a file that includes nothing is another than before. */
  static boolean isChanged(Path path, byte[] bytes, Digest before) {
    Digest now = digest(path, bytes);
    return !now.equals(before) && now.equals(Digest.ofBytes(bytes));
  }

  private void unknown() {
    parts.add(Digest.ofUnknown());
    isKnown = false;
  }

  private void add(Path path, byte[] bytes) {
    parts.add(Digest.ofBytes(bytes));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) { // UTF-16, in which nothing is looked for
      unknown();
    }
    if (!text.contains(NAMESPACE) || !open.add(path)) {
      return;
    }
    if (DOCTYPE.matcher(text).find()) { // its entities may hide what is included
      unknown();
    }
    Matcher include = INCLUDE.matcher(APART.matcher(text).replaceAll(""));
    while (include.find()) {
      String href = include.group(1) == null ? include.group(2) : include.group(1);
      parts.add(href);
      try {
        Path file = path.resolveSibling(href).normalize();
        if (Files.isRegularFile(file)) {
          reads.accept(file);
          add(file, Files.readAllBytes(file));
        } else {
          unknown();
        }
      } catch (IOException | InvalidPathException e) {
        unknown();
      }
    }
  }
}
