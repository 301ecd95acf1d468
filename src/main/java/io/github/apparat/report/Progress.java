package io.github.apparat.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Is told how far long work has come, by whatever threads do it. It changes nothing of what they
 * make.
 */
public interface Progress extends AutoCloseable {
  /** Nobody looks on. */
  Progress NONE =
      new Progress() {
        @Override
        public <T, R> Function<T, R> stage(String name, Parts<T> parts, Function<T, R> work) {
          return work;
        }
      };

  /**
   * What there is to do in a stage.
   *
   * @param name what somebody who waits knows a part by
   * @param weight how much longer than another it may take; only the proportion counts
   */
  record Parts<T>(List<T> all, Function<T, String> name, ToLongFunction<T> weight) {

    /** Parts of which none is known to take longer than another. */
    public static <T> Parts<T> alike(List<T> all, Function<T, String> name) {
      return new Parts<>(all, name, part -> 1);
    }
  }

  /**
   * A stage begins, and with it the one before has ended.
   *
   * @param name what is done, in a word
   * @param work what is done with a part
   * @return the same, to be done once with each part; while it lasts, it is told
   */
  <T, R> Function<T, R> stage(String name, Parts<T> parts, Function<T, R> work);

  /** A stage in which something is done with one part after another. */
  default <T> void each(String name, Parts<T> parts, Consumer<T> work) {
    Function<T, T> told =
        stage(
            name,
            parts,
            part -> {
              work.accept(part);
              return part;
            });
    parts.all().forEach(told::apply);
  }

  /** A step of a part is done, of which there are more. */
  default void step() {}

  /** All is done; what comes later is not told. */
  @Override
  default void close() {}
}
