package io.github.apparat.kept;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The program that is running: another version of it may make something else of the same. */
public final class Program {
  private static final Digest RUNNING = running();

  private Program() {}

  /** The digest of its files, by their names, sizes and times, and of the Java it runs on. */
  public static Digest digest() {
    return RUNNING;
  }

  private static Digest running() {
    List<Object> parts = new ArrayList<>(List.of(System.getProperty("java.vm.version", "")));
    classPath().forEach(entry -> files(entry, parts));
    return Digest.of(parts);
  }

  /** Where classes come from; Maven runs the program with a loader of its own. */
  private static List<Path> classPath() {
    if (Program.class.getModule().isNamed()) { // packed together with its Java
      return List.of(Path.of(System.getProperty("java.home"), "lib", "modules"));
    }
    if (Program.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString()))).toList();
    }
    String path = System.getProperty("java.class.path", "");
    return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static void files(Path entry, List<Object> parts) {
    if (!Files.exists(entry)) {
      return;
    }
    Map<String, List<Long>> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          entry,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              files.put(file.toString(), List.of(is.size(), is.lastModifiedTime().toMillis()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.add(files);
  }
}
