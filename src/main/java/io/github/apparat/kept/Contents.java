package io.github.apparat.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The digests of the files of a site. A file is read for it only where its size or its time is
 * another than when it was read or written last. Safe for several threads.
 */
public final class Contents {
  private static final Digest ALWAYS = Digest.of("contents");
  private static final String SITE = "contents site";

  private final Kept kept;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  /** A file as it was: its size in bytes, its time in microseconds. */
  private record Seen(long size, long time, Digest digest) {}

  /**
   * What is known of the files of a site, by those who write and those who verify it.
   *
   * @param kept keeps it
   */
  public Contents(Kept kept) {
    this.kept = kept.shelf("contents");
    this.kept.<Map<String, Seen>>find(SITE, ALWAYS).ifPresent(seen::putAll);
  }

  /**
   * Whether a file still is what it was when its digest was taken; nothing is read for it.
   *
   * @param path its name below the folder
   */
  public boolean is(Path folder, String path, Digest digest) {
    Seen before = seen.get(path);
    return before != null
        && before.digest().equals(digest)
        && stat(folder.resolve(path), digest).equals(Optional.of(before));
  }

  /** The digest of a file that is there. */
  public Digest of(Path folder, String path) {
    Path file = folder.resolve(path);
    Seen before = seen.get(path);
    if (before != null && stat(file, before.digest()).equals(Optional.of(before))) {
      return before.digest();
    }
    try {
      Digest digest = Digest.ofFile(file);
      put(file, path, digest);
      return digest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes down what a file is that was just written.
   *
   * @param file where it is now; its size and its time stay when it is moved to its path
   */
  public void put(Path file, String path, Digest digest) {
    stat(file, digest).ifPresent(s -> seen.put(path, s));
  }

  /**
   * Keeps what is known.
   *
   * @param paths of the files that there are, if they are known; nothing is kept of others
   */
  public void save(Optional<Set<String>> paths) {
    paths.ifPresent(seen.keySet()::retainAll);
    kept.keep(SITE, ALWAYS, new HashMap<>(seen));
  }

  private static Optional<Seen> stat(Path file, Digest digest) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      long time = is.lastModifiedTime().to(TimeUnit.MICROSECONDS);
      return is.isRegularFile() ? Optional.of(new Seen(is.size(), time, digest)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it is not there
    }
  }
}
