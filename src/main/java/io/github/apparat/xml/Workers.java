package io.github.apparat.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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
   * @return waits for it, and gives or throws what came of it
   */
  public static <R> Supplier<R> begun(Supplier<R> work) {
    FutureTask<R> task = new FutureTask<>(work::get);
    new Thread(null, task, "apparat", STACK_BYTES).start();
    return () -> {
      try {
        return task.get();
      } catch (ExecutionException e) {
        throw cause(e);
      } catch (InterruptedException e) {
        throw new Stopped(e);
      }
    };
  }

  /**
   * Does the same with each of the items, several at a time.
   *
   * @return the results in the order of the items
   */
  public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
    int threads = Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, r -> new Thread(null, r, "apparat", STACK_BYTES));
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

  /**
   * Who was stopped leaves nobody behind who still writes, however often he is told to stop: one
   * who works for another is told by each of those above him.
   */
  private static void rest(ExecutorService pool) {
    boolean isOver = false;
    while (!isOver) {
      try {
        isOver = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        // Stopped sets the flag again.
      }
    }
  }

  private static RuntimeException cause(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }
}
