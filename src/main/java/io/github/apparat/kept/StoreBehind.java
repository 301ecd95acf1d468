package io.github.apparat.kept;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A store that writes when the work that goes on has come to rest, for one who waits for what is
 * made rather than for its being kept. What waits to be written is there already; what was not
 * written when the program ended counts as never made.
 */
final class StoreBehind extends Store {
  /** What waits is held in memory; where more waits, it is written beside the work. */
  private static final int MANY = 32;

  /** Where still more waits, its maker writes himself. */
  private static final int MOST = 64;

  /** When nothing was made for so many milliseconds, the work rests. */
  private static final long REST = 300;

  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean isPlanned = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor writer;
  private volatile long made = System.nanoTime();

  private record Waiting(Digest of, Object made) {}

  StoreBehind(Path folder) {
    super(folder);
    writer = new ScheduledThreadPoolExecutor(1, StoreBehind::daemon);
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
    this.made = System.nanoTime();
    waiting.put(name, new Waiting(madeOf, made));
    plan();
    if (waiting.size() > MOST) {
      write(name);
    }
  }

  private void plan() {
    if (isPlanned.compareAndSet(false, true)) {
      writer.schedule(this::writeAll, REST, TimeUnit.MILLISECONDS);
    }
  }

  private void writeAll() {
    isPlanned.set(false);
    for (String name : waiting.keySet()) {
      boolean rests = System.nanoTime() - made > TimeUnit.MILLISECONDS.toNanos(REST);
      if (!rests && waiting.size() <= MANY) {
        plan();
        return;
      }
      write(name);
    }
  }

  private synchronized void write(String name) {
    Waiting last = waiting.get(name);
    if (last != null) {
      try {
        super.write(name, last.of(), last.made());
        waiting.remove(name, last);
      } catch (UncheckedIOException e) {
        // It goes on waiting; if it cannot be written then either, that is told.
      }
    }
  }

  @Override
  void writeWaiting(Runnable step) {
    for (String name : waiting.keySet()) {
      step.run();
      write(name);
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
