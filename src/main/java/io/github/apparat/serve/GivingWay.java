package io.github.apparat.serve;

import io.github.apparat.report.Progress;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Lets work give way to what is more urgent: before a part of it is begun, it asks whether there is
 * something, and if so the work ends. What was made until then stays. Safe for several threads.
 */
public final class GivingWay implements Progress {
  private final Progress told;
  private final BooleanSupplier urgent;

  /** Whether a thread, and those it begins, are at work that gives way. */
  private final InheritableThreadLocal<Boolean> gives = new InheritableThreadLocal<>();

  /** Ends work that gives way; no fault of anybody. */
  static final class GaveWay extends RuntimeException {
    private static final long serialVersionUID = 1;

    private GaveWay() {
      super("gave way to what is more urgent", null, false, false);
    }
  }

  /**
   * @param told is told how far the work has come
   * @param urgent whether there is something more urgent; asked often, by any thread
   */
  public GivingWay(Progress told, BooleanSupplier urgent) {
    this.told = told;
    this.urgent = urgent;
  }

  /**
   * Does work that gives way, with all threads that are begun for it; what goes on elsewhere does
   * not, even if it tells its steps here.
   *
   * @return whether it was done to its end
   */
  public boolean done(Runnable work) {
    gives.set(true);
    try {
      work.run();
      return true;
    } catch (GaveWay e) {
      return false;
    } finally {
      gives.remove();
    }
  }

  @Override
  public <T, R> Function<T, R> stage(String name, Parts<T> parts, Function<T, R> work) {
    Function<T, R> counted = told.stage(name, parts, work);
    return part -> {
      step();
      return counted.apply(part);
    };
  }

  @Override
  public void step() {
    if (Boolean.TRUE.equals(gives.get()) && urgent.getAsBoolean()) {
      throw new GaveWay();
    }
  }

  @Override
  public void close() {
    told.close();
  }
}
