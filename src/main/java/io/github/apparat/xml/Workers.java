package io.github.apparat.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Threads with a stack deep enough for a transformation of any text that {@link Guard} lets in. */
public final class Workers {
  private static final long STACK_BYTES = 64L << 20;

  /** The thread was interrupted while it waited: who asked for that wants no more of the work. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Sets the flag of the thread again, for whoever looks at it further up. */
    public Stopped(InterruptedException cause) {
      super("stopped while working", cause);
      Thread.currentThread().interrupt();
    }
  }

  private Workers() {}

  /** Does one thing on such a thread. */
  public static <R> R deep(Supplier<R> work) {
    return each(List.of(work), Supplier::get).get(0);
  }

  /**
   * Begins one thing beside what goes on.
   *
   * @return what came of it, to be asked for and to be closed
   */
  public static <R> Begun<R> begun(Supplier<R> work) {
    ExecutorService pool = pool(1);
    Future<R> result = pool.submit(work::get);
    pool.shutdown();
    return new Begun<>(pool, result);
  }

  /** Something that goes on beside who began it, and not longer than he does. */
  public static final class Begun<R> implements AutoCloseable {
    private final ExecutorService pool;
    private final Future<R> result;

    private Begun(ExecutorService pool, Future<R> result) {
      this.pool = pool;
      this.result = result;
    }

    /** Waits for it, and gives or throws what came of it. */
    public R get() {
      try {
        return result.get();
      } catch (ExecutionException e) {
        throw cause(e);
      } catch (InterruptedException e) {
        throw new Stopped(e);
      }
    }

    /**
     * Waits for it for a while.
     *
     * @param atMost milliseconds
     * @return whether it is over, whatever came of it
     */
    public boolean isOver(long atMost) throws InterruptedException {
      return pool.awaitTermination(atMost, TimeUnit.MILLISECONDS);
    }

    /** Asks it to stop; who waits in it ends with {@link Stopped}. */
    public void stop() {
      pool.shutdownNow();
    }

    /** Waits until it is over, whatever comes of it. */
    @Override
    public void close() {
      rest(pool);
    }
  }

  /**
   * Does the same with each of the items, several at a time.
   *
   * @return the results in the order of the items
   */
  public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
    int threads = Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = pool(threads);
    try {
      List<Callable<R>> calls = items.stream().<Callable<R>>map(i -> () -> work.apply(i)).toList();
      List<R> results = new ArrayList<>();
      for (Future<R> done : pool.invokeAll(calls)) {
        results.add(done.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      rest(pool);
      throw new Stopped(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
        threads, work -> new Thread(null, work, "apparat", STACK_BYTES));
  }

  /**
   * Who goes leaves nobody behind who still writes, however often he is told to stop: one who works
   * for another is told by each of those above him.
   */
  private static void rest(ExecutorService pool) {
    boolean isStopped = false;
    boolean isOver = false;
    while (!isOver) {
      try {
        isOver = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        isStopped = true;
      }
    }
    if (isStopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException cause(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }
}
