package io.github.apparat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of {@code src/test/resources/smallest}, the smallest edition that goes the whole way: an
 * article, a masked text with its received text, and a text that is only described.
 */
public final class SmallestEdition {
  private static final Path KEPT = Path.of("src/test/resources/smallest");

  private final Path root;

  private SmallestEdition(Path root) {
    this.root = root;
  }

  /** What a command said, and how it ended. */
  public record Said(int code, String out, String err) {}

  /** A copy in a folder. */
  public static SmallestEdition in(Path folder) {
    return in(folder, false);
  }

  /** A copy whose files are made in the other order, as another disk might list them. */
  public static SmallestEdition backwardsIn(Path folder) {
    return in(folder, true);
  }

  private static SmallestEdition in(Path folder, boolean backwards) {
    List<Path> files = files(KEPT);
    if (backwards) {
      Collections.reverse(files);
    }
    SmallestEdition edition = new SmallestEdition(folder);
    files.forEach(f -> edition.write(slashed(KEPT.relativize(f)), bytes(f)));
    return edition;
  }

  /** The folder of the edition. */
  public Path root() {
    return root;
  }

  /** A file of the edition, whether or not it is there. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** The characters of a file. */
  public String read(String name) {
    return new String(bytes(path(name)), StandardCharsets.UTF_8);
  }

  /** Writes a file of the edition. */
  public SmallestEdition write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of the edition. */
  public SmallestEdition write(String name, byte[] bytes) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.write(path(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the first place of a file that reads so; there must be one. */
  public SmallestEdition change(String name, String found, String instead) {
    return write(name, changed(read(name), found, instead));
  }

  /** Gives the edition its own copy of a default, changed at one place. */
  public SmallestEdition override(String name, String found, String instead) {
    return write(
        name, changed(new String(bytes(Path.of(name)), StandardCharsets.UTF_8), found, instead));
  }

  private static String changed(String text, String found, String instead) {
    int at = text.indexOf(found);
    if (at < 0) {
      throw new IllegalArgumentException("there is no place that reads " + found);
    }
    return text.substring(0, at) + instead + text.substring(at + found.length());
  }

  /** The line on which a file first has these words, counted from 1. */
  public int line(String name, String words) {
    String text = read(name);
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(name + " has nowhere " + words);
    }
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** Runs a command as from a shell. */
  public static Said run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** All files below a folder with their bytes, each byte a character, by their names. */
  public static TreeMap<String, String> contents(Path folder) {
    TreeMap<String, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      contents.put(
          slashed(folder.relativize(file)), new String(bytes(file), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** All files below a folder. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
