package io.github.apparat.verify;

import io.github.apparat.kept.Contents;
import io.github.apparat.kept.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finished site on disk: the names of its files, relative to it, with {@code /} between their
 * parts. Names are compared letter by letter, as web servers do, whatever the file system does.
 */
final class SiteFolder {
  private static final String HOME = "index.html";

  /** How a page leads to itself in another language, from the root of the site. */
  private static final Pattern VERSION =
      Pattern.compile(
          "<link rel=\"alternate\" hreflang=\"[^\"]*\" href=\"([^\"/]+/)index\\.html\">");

  private final Path root;
  private final Contents contents;
  private final NavigableSet<String> names;
  private final Set<String> known;

  /**
   * @param root a folder that is there
   * @param contents what is known of its files
   */
  SiteFolder(Path root, Contents contents) {
    this.root = root;
    this.contents = contents;
    try (Stream<Path> found = Files.walk(root)) {
      names =
          found
              .filter(Files::isRegularFile)
              .map(p -> root.relativize(p).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    known = new HashSet<>(names);
  }

  /** All files, sorted. */
  NavigableSet<String> names() {
    return Collections.unmodifiableNavigableSet(names);
  }

  /** The files whose name ends so, sorted. */
  List<String> ending(String suffix) {
    return names.stream().filter(n -> n.endsWith(suffix)).toList();
  }

  /**
   * The files in each language: those of the first by an empty name, those of each other, to which
   * the page to begin with leads, by that of its folder.
   */
  Map<String, List<String>> languages() {
    String home = has(HOME) ? text(HOME) : "";
    Set<String> folders =
        VERSION.matcher(home).results().map(m -> m.group(1)).collect(Collectors.toSet());
    return names.stream()
        .collect(
            Collectors.groupingBy(
                n -> {
                  String folder = n.substring(0, n.indexOf('/') + 1);
                  return folders.contains(folder) ? folder : "";
                },
                TreeMap::new,
                Collectors.toList()));
  }

  boolean has(String name) {
    return known.contains(name);
  }

  /** Whether there is a file in or below this folder. */
  boolean hasFolder(String name) {
    String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    String first = names.ceiling(prefix);
    return first != null && first.startsWith(prefix);
  }

  /** The digest of a file. */
  Digest digest(String name) {
    return contents.of(root, name);
  }

  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is, that may be larger than the memory. */
  Path path(String name) {
    return root.resolve(name);
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
