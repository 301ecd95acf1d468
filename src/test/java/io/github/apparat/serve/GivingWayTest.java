package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apparat.report.Progress;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.serve.GivingWay.GaveWay;
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
  private final Progress work =
      new GivingWay(
          Progress.NONE,
          () -> {
            asked.incrementAndGet();
            return urgent.get();
          });

  @Test
  void allIsDoneWhereNothingIsMoreUrgent() {
    List<Integer> done = new ArrayList<>();
    work.each("parts", Parts.alike(List.of(1, 2, 3), String::valueOf), done::add);
    assertThat(done).containsExactly(1, 2, 3);
    assertThat(asked).hasPositiveValue();
  }

  @Test
  void noPartIsBegunWhenSomethingUrgentHasCome() {
    List<Integer> done = new ArrayList<>();
    urgent.set(true);
    assertThatThrownBy(
            () -> work.each("parts", Parts.alike(List.of(1, 2), String::valueOf), done::add))
        .isInstanceOf(GaveWay.class);
    assertThat(done).isEmpty();
  }

  @Test
  void longWorkOfManyThreadsEndsSoonAndIsThrownOutOfThem() {
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
    assertThatThrownBy(() -> Workers.each(parts, part)).isInstanceOf(GaveWay.class);
    assertThat(done).hasValueLessThan(parts.size());
  }

  @Test
  void itIsAskedSeldom() {
    List<Integer> parts = IntStream.range(0, 1000).boxed().toList();
    work.each("parts", Parts.alike(parts, String::valueOf), n -> {});
    assertThat(asked).hasValueLessThan(parts.size());
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
