package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is woken by a change. */
class WakerTest {
  @TempDir Path folder;

  private static long milliseconds(Waker waker) throws InterruptedException {
    long begun = System.nanoTime();
    waker.sleep(10_000);
    return (System.nanoTime() - begun) / 1_000_000;
  }

  @Test
  void whoIsToldBySystemSleepsLongerThanWhoIsNot() throws Exception {
    try (Waker waker = new Waker()) {
      assertThat(milliseconds(waker)).isGreaterThanOrEqualTo(400);
      waker.found(false);
      assertThat(milliseconds(waker)).isLessThan(400);
      waker.found(true);
      assertThat(milliseconds(waker)).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void aSaveWakesHimBeforeItIsTimeToLook() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    try (Waker waker = new Waker()) {
      waker.add(folder);
      Files.writeString(folder.resolve("a.xml"), "<a/>");
      assertThat(waker.sleep(5_000)).isTrue();
    }
  }
}
