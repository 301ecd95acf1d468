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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files are made of that include others (XInclude), without reading them as XML. */
final class Included {
  private static final String NAMESPACE = "http://www.w3.org/2001/XInclude";

  private static final Pattern INCLUDE =
      Pattern.compile("<(?:[\\w.-]+:)?include\\b[^<>]*?\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final Pattern DOCTYPE =
      Pattern.compile("^[^<]*(?:<(?:\\?[^>]*|!--(?s:.*?)--)>[^<]*)*<!DOCTYPE");

  private Included() {}

  /** The digest of a file and of all that it includes, at any depth. */
  static Digest digest(Path path, byte[] bytes) {
    List<Object> parts = new ArrayList<>();
    add(path, bytes, parts, new HashSet<>());
    return parts.size() == 1 ? (Digest) parts.get(0) : Digest.of(parts);
  }

  /** Whether a file that includes nothing is another than before. */
  static boolean isChanged(Path path, byte[] bytes, Digest before) {
    Digest now = digest(path, bytes);
    return !now.equals(before) && now.equals(Digest.ofBytes(bytes));
  }

  private static void add(Path path, byte[] bytes, List<Object> parts, Set<Path> open) {
    parts.add(Digest.ofBytes(bytes));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) { // UTF-16, in which nothing is looked for
      parts.add(Digest.ofUnknown());
    }
    if (!text.contains(NAMESPACE) || !open.add(path)) {
      return;
    }
    if (text.contains("<!DOCTYPE")
        && DOCTYPE.matcher(text).find()) { // its entities may hide what is included
      parts.add(Digest.ofUnknown());
    }
    Matcher include = INCLUDE.matcher(without(text, "<!--", "-->", "<![CDATA[", "]]>"));
    while (include.find()) {
      String href = include.group(1) == null ? include.group(2) : include.group(1);
      parts.add(href);
      try {
        Path file = path.resolveSibling(href).normalize();
        if (Files.isRegularFile(file)) {
          add(file, Files.readAllBytes(file), parts, open);
        } else {
          parts.add(Digest.ofUnknown());
        }
      } catch (IOException | InvalidPathException e) {
        parts.add(Digest.ofUnknown());
      }
    }
  }

  /**
   * A text without what stands between two marks, where a tag is none; a large file is not to be
   * searched by a pattern each time it is asked for.
   *
   * @param marks a beginning, its end, and others of both
   */
  private static String without(String text, String... marks) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf("<!"); at >= 0; at = text.indexOf("<!", at + 1)) {
      for (int i = 0; i < marks.length; i += 2) {
        int inside = at + marks[i].length();
        int end = text.startsWith(marks[i], at) ? text.indexOf(marks[i + 1], inside) : -1;
        if (end >= 0) {
          left.append(text, from, at);
          from = end + marks[i + 1].length();
          at = from - 1;
          break;
        }
      }
    }
    return left.append(text, from, text.length()).toString();
  }
}
