package io.github.apparat.xml;

import io.github.apparat.report.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Ends the work at one of its steps. */
final class Ending implements Progress {
  final IllegalStateException ended = new IllegalStateException("ended");
  final AtomicInteger steps = new AtomicInteger();
  private final int last;

  Ending(int last) {
    this.last = last;
  }

  @Override
  public <T, R> Function<T, R> stage(String name, Parts<T> parts, Function<T, R> work) {
    return work;
  }

  @Override
  public void step() {
    if (steps.incrementAndGet() == last) {
      throw ended;
    }
  }
}
