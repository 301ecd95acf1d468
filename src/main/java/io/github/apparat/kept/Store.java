package io.github.apparat.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of things by their names, a file each: the digest of what the thing is made of, the
 * digest of what follows, and the thing, packed. A file that is damaged is none.
 */
class Store {
  private static final int DIGITS = 64;

  private final Path folder;

  Store(Path folder) {
    this.folder = folder;
  }

  /** The thing of a name, if it is made of this and whole. */
  Optional<?> read(String name, Digest madeOf) {
    Path file = path(name);
    try {
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      byte[] expected = madeOf.hex().getBytes(StandardCharsets.US_ASCII);
      boolean same =
          bytes.length > 2 * DIGITS
              && Arrays.equals(bytes, 0, DIGITS, expected, 0, DIGITS)
              && sum(bytes).equals(new String(bytes, DIGITS, DIGITS, StandardCharsets.US_ASCII));
      return same ? Packing.unpack(bytes, 2 * DIGITS) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it went while it was read
    }
  }

  private static String sum(byte[] bytes) {
    return Digest.ofBytes(Arrays.copyOfRange(bytes, 2 * DIGITS, bytes.length)).hex();
  }

  /** Writes beside a file and swaps, so that a crash leaves the old one whole. */
  void write(String name, Digest madeOf, Object made) {
    Path file = path(name);
    byte[] packed = Packing.pack(made);
    String head = madeOf.hex() + Digest.ofBytes(packed).hex();
    byte[] whole =
        Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), 2 * DIGITS + packed.length);
    System.arraycopy(packed, 0, whole, 2 * DIGITS, packed.length);
    try {
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling(file.getFileName() + "." + Thread.currentThread().getId());
      Files.write(beside, whole);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes what waits to be written.
   *
   * @param step is run before each thing; what it throws ends this, and the rest goes on waiting
   */
  void writeWaiting(Runnable step) {}

  /** Deletes all but the things of these names. */
  void keepOnly(Set<String> names) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<Path> left = new HashSet<>();
    names.forEach(name -> left.add(path(name)));
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (!left.contains(file)) {
                Files.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String name) {
    String hex = Digest.of(name).hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 34));
  }
}
