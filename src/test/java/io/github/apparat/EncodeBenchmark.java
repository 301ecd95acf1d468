package io.github.apparat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long it takes to encode the received texts of this edition and to fill them, cold and in 512
 * MB, beside a bare Saxon identity pass over the TEI: {@code mvn -q test-compile
 * exec:java@encode-benchmark}. The texts are looked for in {@code ../shared/sources}.
 */
public final class EncodeBenchmark {
  private static final Path SOURCES = Path.of("../shared/sources");
  private static final String MAIN = "io.github.apparat.Main";
  private static final String FLOOR = "io.github.apparat.EncodeBenchmark";
  private static final int RUNS = 5;
  private static final int TIMES = 10;

  private EncodeBenchmark() {}

  /**
   * Prints medians in milliseconds and ratios of pairs; with the name of a folder, is the bare pass
   * over its files itself.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      BuildBenchmark.identity(files(Path.of(arguments[0]), ".xml"));
      return;
    }
    if (!Files.isDirectory(SOURCES)) {
      System.out.println("there are no received texts in " + SOURCES);
      return;
    }
    Path edition = Files.createTempDirectory("apparat-benchmark").resolve("edition");
    copy(Path.of("tei"), edition.resolve("tei"));
    String whole = edition.resolve("target/private/tei").toString();
    Series encoding = new Series();
    Series filling = new Series();
    List<Double> often = new ArrayList<>();
    // The first round warms the disk.
    for (int run = 0; run <= RUNS; run++) {
      double once = BuildBenchmark.time(MAIN, encode(edition, 1));
      encoding.add(once, BuildBenchmark.time(FLOOR, whole));
      filling.add(
          BuildBenchmark.time(MAIN, "fill", edition.toString(), "--sources", SOURCES.toString()),
          BuildBenchmark.time(FLOOR, whole));
      if (run == 1) {
        often.add(BuildBenchmark.time(MAIN, encode(edition, TIMES)) / once);
      }
    }
    encoding.print("encode");
    filling.print("fill");
    System.out.printf(
        Locale.ROOT, "encode %d times over: %.1f times as long%n", TIMES, often.get(0));
  }

  private static String[] encode(Path edition, int times) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("encode", "--force", "--edition", edition.toString()));
    for (int i = 0; i < times; i++) {
      files(SOURCES, ".txt").forEach(f -> command.add(f.toString()));
    }
    return command.toArray(String[]::new);
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Files.createDirectories(to.resolve(from.relativize(file)).getParent());
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** Times of a command and of the bare pass beside it. */
  private static final class Series {
    private final List<Double> times = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    void add(double time, double floor) {
      times.add(time);
      ratios.add(time / floor);
    }

    void print(String command) {
      System.out.printf(
          Locale.ROOT,
          "%s, cold: median %.0f ms; median %.1f times a bare Saxon pass over the TEI%n",
          command,
          BuildBenchmark.median(times.subList(1, times.size())),
          BuildBenchmark.median(ratios.subList(1, ratios.size())));
    }
  }
}
