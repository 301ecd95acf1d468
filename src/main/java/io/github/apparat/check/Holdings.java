package io.github.apparat.check;

import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of an edition: those of the house's own layout where there is a {@code
 * tei/edition.xml}, or else whatever XML a folder of somebody else's holds.
 *
 * @param foreign whether the layout is somebody else's
 * @param files in the order in which they are read: registers before texts, by their names
 */
record Holdings(boolean foreign, List<Path> files) {
  static final String EDITION = "tei/edition.xml";
  static final String TEXTS = "tei/text";
  static final String REGISTERS = "tei/register";

  private static final Pattern XML = Pattern.compile(".*\\.(xml|tei)", Pattern.CASE_INSENSITIVE);

  /** Folders of tools, in which nobody keeps texts. */
  private static final Set<String> PASSED_OVER = Set.of("target", "node_modules");

  static Holdings of(EditionFolder folder) {
    if (!Files.isRegularFile(folder.path(EDITION))) {
      return new Holdings(true, found(folder.root()));
    }
    List<Path> files = new ArrayList<>();
    files.add(folder.path(EDITION));
    files.addAll(folder.xml(REGISTERS));
    files.addAll(folder.xml(TEXTS));
    return new Holdings(false, files);
  }

  private static List<Path> found(Path root) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    SimpleFileVisitor<Path> walk =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            boolean passed =
                !path.equals(root)
                    && (name.startsWith(".") || PASSED_OVER.contains(name) || isSite(path));
            return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && XML.matcher(path.getFileName().toString()).matches()) {
              files.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(Path::toString));
    return files;
  }

  /** A site of ours holds the TEI of its texts, which are no texts of their own. */
  private static boolean isSite(Path folder) {
    return Files.isRegularFile(folder.resolve("index.html"))
        && Files.isDirectory(folder.resolve("tei"))
        && Files.isDirectory(folder.resolve("assets"));
  }
}
