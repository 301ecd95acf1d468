package io.github.apparat.serve;

import io.github.apparat.report.Progress;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Lets work give way to what is more urgent: before a part of it is begun, it looks whether there
 * is something, and if so the work ends with {@link GaveWay}. What was made until then stays. Safe
 * for several threads.
 */
public final class GivingWay implements Progress {
  /** To look takes time of its own: so many nanoseconds at least are between two looks. */
  private static final long SELDOM = 20_000_000;

  private final Progress told;
  private final BooleanSupplier urgent;
  private final ReentrantLock looks = new ReentrantLock();
  private volatile long next = System.nanoTime();

  /** Ends work that gives way; no fault of anybody. */
  public static final class GaveWay extends RuntimeException {
    private static final long serialVersionUID = 1;

    private GaveWay() {
      super("gave way to what is more urgent", null, false, false);
    }
  }

  /**
   * @param told is told how far the work has come
   * @param urgent whether there is something more urgent; asked now and then, by any thread
   */
  public GivingWay(Progress told, BooleanSupplier urgent) {
    this.told = told;
    this.urgent = urgent;
  }

  @Override
  public <T, R> Function<T, R> stage(String name, Parts<T> parts, Function<T, R> work) {
    Function<T, R> counted = told.stage(name, parts, work);
    return part -> {
      look();
      return counted.apply(part);
    };
  }

  @Override
  public void step() {
    look();
  }

  /** One of the threads looks; where that takes long, it does so less often. */
  private void look() {
    long begun = System.nanoTime();
    if (begun - next < 0 || !looks.tryLock()) {
      return;
    }
    try {
      if (urgent.getAsBoolean()) {
        throw new GaveWay();
      }
      long ended = System.nanoTime();
      next = ended + Math.max(SELDOM, 10 * (ended - begun));
    } finally {
      looks.unlock();
    }
  }

  @Override
  public void close() {
    told.close();
  }
}
