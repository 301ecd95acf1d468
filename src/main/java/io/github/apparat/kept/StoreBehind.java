package io.github.apparat.kept;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A store that writes beside the work that goes on, for one who waits for what is made rather than
 * for its being kept. What waits to be written is there already; what was not written when the
 * program ended counts as never made.
 */
final class StoreBehind extends Store {
  /** What waits is held in memory; where more waits, its maker writes himself. */
  private static final int MOST = 64;

  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST),
          StoreBehind::daemon,
          new ThreadPoolExecutor.CallerRunsPolicy());

  private record Waiting(Digest of, Object made) {}

  StoreBehind(Path folder) {
    super(folder);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "apparat-store");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  Optional<?> read(String name, Digest madeOf) {
    Waiting there = waiting.get(name);
    if (there == null) {
      return super.read(name, madeOf);
    }
    return there.of().equals(madeOf) ? Optional.of(there.made()) : Optional.empty();
  }

  @Override
  void write(String name, Digest madeOf, Object made) {
    Waiting last = new Waiting(madeOf, made);
    waiting.put(name, last);
    writer.execute(() -> write(name, last));
  }

  private synchronized void write(String name, Waiting last) {
    if (waiting.get(name) == last) {
      try {
        super.write(name, last.of(), last.made());
        waiting.remove(name, last);
      } catch (UncheckedIOException e) {
        // It goes on waiting; if it cannot be written then either, that is told.
      }
    }
  }

  /** Writes all that waits before. */
  @Override
  synchronized void keepOnly(Set<String> names) {
    waiting.forEach((name, last) -> super.write(name, last.of(), last.made()));
    waiting.clear();
    super.keepOnly(names);
  }
}
