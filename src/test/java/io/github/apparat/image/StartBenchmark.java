package io.github.apparat.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long {@code check} of a new edition takes, by the program packed with its Java and by the
 * plain jar, run by turns, each on an edition of its own: before it is built, and after, when what
 * was found before is told again. {@code mvn -q package toolchains:select-jdk-toolchain
 * exec:exec@image exec:exec@start-benchmark}: both with the same Java, the newest there.
 */
public final class StartBenchmark {
  private static final int RUNS = 21;

  private StartBenchmark() {}

  /** A way to run the program, on an edition, and what runs of it took in milliseconds. */
  private record Way(List<String> program, Path edition, List<Double> before, List<Double> after) {
    static Way of(Path folder, String... program) throws IOException, InterruptedException {
      Way way = new Way(List.of(program), folder, new ArrayList<>(), new ArrayList<>());
      way.time("init");
      return way;
    }

    void run() throws IOException, InterruptedException {
      AppImage.delete(edition.resolve("target"));
      before.add(time("check"));
      time("build");
      after.add(time("check"));
    }

    private double time(String command) throws IOException, InterruptedException {
      List<String> all = new ArrayList<>(program);
      all.addAll(List.of(command, edition.toString()));
      long start = System.nanoTime();
      AppImage.run(all.toArray(String[]::new));
      return (System.nanoTime() - start) / 1e6;
    }
  }

  /** Prints medians in milliseconds, and that of the ratios of the pairs. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("apparat-benchmark");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Way plain = Way.of(folder.resolve("plain"), java, "-jar", "target/apparat.jar");
    Way packed = Way.of(folder.resolve("packed"), AppImage.launcher().toString());
    // The first pair warms the disk.
    for (int run = 0; run <= RUNS; run++) {
      plain.run();
      packed.run();
    }
    print("not built", plain.before(), packed.before());
    print("built", plain.after(), packed.after());
    AppImage.delete(folder);
  }

  private static void print(String which, List<Double> plain, List<Double> packed) {
    List<Double> ratios = new ArrayList<>();
    for (int run = 1; run <= RUNS; run++) {
      ratios.add(packed.get(run) / plain.get(run));
    }
    System.out.printf(
        Locale.ROOT,
        "check of a new edition, %s: plain jar %.0f ms, packed %.0f ms; median %.2f of the time%n",
        which,
        median(plain.subList(1, plain.size())),
        median(packed.subList(1, packed.size())),
        median(ratios));
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }
}
