package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Progress;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.xml.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work that ends when something more urgent has come. */
class GivingWayTest {
  private final AtomicBoolean urgent = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();
  private final GivingWay work =
      new GivingWay(
          Progress.NONE,
          () -> {
            asked.incrementAndGet();
            return urgent.get();
          });

  @Test
  void allIsDoneWhereNothingIsMoreUrgent() {
    List<Integer> done = new ArrayList<>();
    assertThat(work.done(() -> each(done))).isTrue();
    assertThat(done).containsExactly(1, 2, 3);
    assertThat(asked).hasPositiveValue();
  }

  @Test
  void noPartIsBegunWhenSomethingUrgentHasCome() {
    List<Integer> done = new ArrayList<>();
    urgent.set(true);
    assertThat(work.done(() -> each(done))).isFalse();
    assertThat(done).isEmpty();
    urgent.set(false);
    assertThat(work.done(() -> each(done))).isTrue();
    assertThat(done).containsExactly(1, 2, 3);
  }

  private void each(List<Integer> done) {
    work.each("parts", Parts.alike(List.of(1, 2, 3), String::valueOf), done::add);
  }

  @Test
  void whatGoesOnBesideWorkThatGivesWayDoesNot() {
    urgent.set(true);
    List<Integer> before = new ArrayList<>();
    each(before);
    assertThat(before).hasSize(3);
    assertThat(work.done(work::step)).isFalse();
    List<Integer> after = new ArrayList<>();
    each(after);
    assertThat(after).hasSize(3);
  }

  @Test
  void longWorkOfManyThreadsEndsSoon() {
    List<Integer> parts = IntStream.range(0, 100_000).boxed().toList();
    AtomicInteger done = new AtomicInteger();
    Function<Integer, Integer> part =
        work.stage(
            "parts",
            Parts.alike(parts, String::valueOf),
            n -> {
              urgent.set(done.incrementAndGet() >= 10);
              sleep();
              return n;
            });
    assertThat(work.done(() -> Workers.each(parts, part))).isFalse();
    assertThat(done).hasValueLessThan(parts.size());
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
