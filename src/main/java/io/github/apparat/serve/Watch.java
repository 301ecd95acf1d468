package io.github.apparat.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees whether something in some folders is another than before. It looks at sizes and times again
 * and again: that sees files that were renamed, deleted or put in the place of others, however an
 * editor's program saves them, and misses nothing when there are many at a time.
 */
public final class Watch implements Closeable {
  /** So many milliseconds nothing has to be saved before the saving has come to rest. */
  private static final long REST = 10;

  private final List<Path> folders;
  private final Waker waker = new Waker();
  private Map<Path, Seen> before;

  private record Seen(long size, FileTime time, Object file) {}

  /**
   * Looks for the first time.
   *
   * @param folders that need not be there
   */
  public Watch(List<Path> folders) {
    this.folders = List.copyOf(folders);
    before = look();
  }

  /** Whether there was a change since it was asked last. */
  public boolean hasChanged() {
    Map<Path, Seen> now = look();
    boolean changed = !now.equals(before);
    before = now;
    return changed;
  }

  /**
   * Waits for a change, and then for the saving to come to rest.
   *
   * @param atMost milliseconds to wait for it
   * @return whether there was one
   */
  public boolean await(long atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost * 1_000_000;
    boolean changed = hasChanged();
    while (!changed) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      boolean told = waker.sleep(left);
      changed = hasChanged();
      if (changed) {
        waker.found(told);
      }
    }
    for (int i = 0; i < 20 && rests(); i++) {
      // somebody is still writing
    }
    return true;
  }

  private boolean rests() throws InterruptedException {
    Thread.sleep(REST);
    return hasChanged();
  }

  private Map<Path, Seen> look() {
    Map<Path, Seen> seen = new HashMap<>();
    for (Path folder : folders) {
      if (Files.exists(folder)) {
        look(folder, seen);
      }
    }
    return seen;
  }

  private void look(Path folder, Map<Path, Seen> seen) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path of, BasicFileAttributes is) {
              waker.add(of);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              seen.put(
                  file, new Seen(is.size(), is.lastModifiedTime(), String.valueOf(is.fileKey())));
              return FileVisitResult.CONTINUE;
            }

            /** It went while we looked. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path of, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is told of nothing any more. */
  @Override
  public void close() throws IOException {
    waker.close();
  }
}
