package io.github.apparat.xml;

import io.github.apparat.kept.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The digests of files and of all that is included in them. A file is read for it only where its
 * size, its time or itself is another than before, or where it was changed a moment ago: on some
 * systems two changes of one second have the same time. Safe for several threads.
 */
final class FileDigests {
  /** In milliseconds: no system tells times apart less well. */
  private static final long A_MOMENT = 3000;

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /** What the system says of a file: its size in bytes, its time, its number. */
  private record Seen(long size, FileTime time, Object number) {
    static Optional<Seen> of(Path file) {
      try {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new Seen(is.size(), is.lastModifiedTime(), is.fileKey()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /** A digest, and all files it is of as they were before they were read. */
  private record Known(Digest digest, Map<Path, Seen> files) {
    boolean isSame() {
      return files.entrySet().stream()
          .allMatch(f -> Seen.of(f.getKey()).filter(f.getValue()::equals).isPresent());
    }
  }

  /** The digest of a file; nothing where it cannot be read. */
  Optional<Digest> of(Path file) {
    Known before = known.get(file);
    if (before != null && before.isSame()) {
      return Optional.of(before.digest());
    }
    long now = System.currentTimeMillis();
    Map<Path, Seen> files = new HashMap<>();
    try {
      files.put(file, Seen.of(file).orElse(null));
      byte[] bytes = Files.readAllBytes(file);
      Included all = Included.of(file, bytes, path -> files.put(path, Seen.of(path).orElse(null)));
      boolean rests =
          files.values().stream()
              .allMatch(seen -> seen != null && now - seen.time().toMillis() > A_MOMENT);
      if (rests && all.isKnown()) {
        known.put(file, new Known(all.digest(), files));
      } else {
        known.remove(file);
      }
      return Optional.of(all.digest());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
