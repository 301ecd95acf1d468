package io.github.apparat.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long {@code check} of a new edition takes, by the program packed with its Java and by the
 * plain jar, run by turns: {@code mvn -q package exec:java@image exec:java@start-benchmark}.
 */
public final class StartBenchmark {
  private static final int RUNS = 21;

  private StartBenchmark() {}

  /** Prints medians in milliseconds, and that of the ratios of the pairs. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path edition = Files.createTempDirectory("apparat-benchmark").resolve("edition");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Path.of("target", "apparat.jar").toString();
    String packed = AppImage.launcher().toString();
    time(packed, "init", edition.toString());
    List<Double> plainly = new ArrayList<>();
    List<Double> packedly = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      double plain = time(java, "-jar", jar, "check", edition.toString());
      double image = time(packed, "check", edition.toString());
      // The first pair warms the disk.
      if (run > 0) {
        plainly.add(plain);
        packedly.add(image);
        ratios.add(image / plain);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "check of a new edition, %d runs: plain jar %.0f ms, packed %.0f ms; median %.2f of the time%n",
        RUNS,
        median(plainly),
        median(packedly),
        median(ratios));
  }

  private static double time(String... command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    AppImage.run(command);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }
}
