package io.github.apparat.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Wakes who waits for a change as soon as the system tells of one. Not every system tells of
 * everything, or at once: who was woken has to look, and looks now and then unasked.
 */
final class Waker implements Closeable {
  /** So many milliseconds who is told by the system sleeps without looking. */
  private static final long TOLD = 500;

  /** So many who is not. */
  private static final long UNTOLD = 20;

  private final WatchService system;
  private final Set<Watchable> known = ConcurrentHashMap.newKeySet();
  private boolean tells = true;

  Waker() {
    try {
      system = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a folder, unless it was added before. Safe for several threads. */
  void add(Path folder) {
    if (!known.add(folder)) {
      return;
    }
    try {
      folder.register(system, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    } catch (IOException | UnsupportedOperationException e) {
      // It is gone by now, or nobody tells of it: the next look sees how things stand.
    }
  }

  /**
   * Sleeps until something is told, or it is time to look.
   *
   * @param atMost milliseconds
   * @return whether something was told
   */
  boolean sleep(long atMost) throws InterruptedException {
    long time = Math.min(atMost, tells ? TOLD : UNTOLD);
    WatchKey told = system.poll(time, TimeUnit.MILLISECONDS);
    for (WatchKey next = told; next != null; next = system.poll()) {
      next.pollEvents();
      if (!next.reset()) {
        known.remove(next.watchable()); // it is gone, and may come again
      }
    }
    return told != null;
  }

  /** Learns from a change that was found, whether the system had told of it. */
  void found(boolean told) {
    tells = told;
  }

  @Override
  public void close() throws IOException {
    system.close();
  }
}
