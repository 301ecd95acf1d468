package io.github.apparat.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Work on several threads. */
class WorkersTest {
  @Test
  void whoIsStoppedTwiceLeavesNobodyBehindWhoStillWorks() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    AtomicReference<RuntimeException> thrown = new AtomicReference<>();
    Thread stopped =
        new Thread(
            () -> {
              try {
                Workers.each(List.of(1), one -> work(begun, ended));
              } catch (Workers.Stopped e) {
                thrown.set(e);
              }
            });
    stopped.start();
    begun.await();
    stopped.interrupt();
    stopped.join(50);
    stopped.interrupt();
    stopped.join();
    assertThat(ended).isTrue();
    assertThat(thrown.get()).hasMessage("stopped while working");
  }

  @Test
  void whatWasBegunIsOverWhenItIsClosedThoughNobodyAskedForIt() {
    AtomicBoolean ended = new AtomicBoolean();
    Workers.Begun<Boolean> begun = Workers.begun(() -> work(new CountDownLatch(1), ended));
    Thread.currentThread().interrupt();
    begun.close();
    assertThat(ended).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatWasBegunIsOverWhenItIsDoneOrStopped() throws InterruptedException {
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (Workers.Begun<Boolean> done = Workers.begun(() -> await(mayEnd));
        Workers.Begun<Boolean> stopped = Workers.begun(() -> await(new CountDownLatch(1)))) {
      assertThat(done.isOver(1)).isFalse();
      mayEnd.countDown();
      assertThat(done.isOver(10_000)).isTrue();
      assertThat(done.get()).isTrue();
      assertThat(stopped.isOver(1)).isFalse();
      stopped.stop();
      assertThat(stopped.isOver(10_000)).isTrue();
      assertThatThrownBy(stopped::get).isInstanceOf(Workers.Stopped.class);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new Workers.Stopped(e);
    }
  }

  /** Hears of it that it is to stop, and has something to end first. */
  private static boolean work(CountDownLatch begun, AtomicBoolean ended) {
    begun.countDown();
    long end = System.nanoTime() + 200_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    ended.set(true);
    return true;
  }
}
