package io.github.apparat;

import io.github.apparat.invented.Convention;
import io.github.apparat.invented.HeapPeak;
import io.github.apparat.invented.InventedLetters;
import io.github.apparat.invented.InventedVolume;
import io.github.apparat.invented.SaxonFloor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long editions of 400 and 4,000 letters and a volume of 50 MB take to build, with all checks
 * and verification, how many times a bare Saxon pass that is, and how much memory it needs: {@code
 * MAVEN_OPTS=-Xmx2g mvn -q test-compile exec:java@scale-benchmark}. All in one Java machine, after
 * one build of 40 letters that is not counted. With {@code -Dexec.args="own 400"} the editions are
 * kept as this house does, and of this many letters; a number alone says how many letters, and
 * {@code volume} or {@code letters} leaves the other out.
 */
public final class ScaleBenchmark {
  private static final Path FOLDER = Path.of("target/invented");
  private static final long SEED = 1789;
  private static final int WARM_UP = 40;
  private static final int MEGABYTES = 50;

  private final Convention convention;

  private ScaleBenchmark(Convention convention) {
    this.convention = convention;
  }

  /** Prints a table; asserts nothing. */
  public static void main(String[] arguments) throws Exception {
    List<String> asked = Arrays.asList(arguments);
    List<Integer> sizes =
        asked.stream().filter(a -> a.matches("[0-9]+")).map(Integer::valueOf).toList();
    Convention convention = asked.contains("own") ? Convention.OWN : Convention.FOREIGN;
    ScaleBenchmark benchmark = new ScaleBenchmark(convention);
    System.out.printf(
        Locale.ROOT,
        "%s; at most %,d MB, %d processors; memory: most in use after a collection%n",
        convention.name().toLowerCase(Locale.ROOT) + " layout",
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors());
    benchmark.letters(WARM_UP);
    if (!asked.contains("volume")) {
      benchmark.table(sizes.isEmpty() ? List.of(400, 4_000) : sizes);
    }
    if (!asked.contains("letters")) {
      benchmark.volume();
    }
  }

  /** What one run took. */
  private record Run(double seconds, long bytes, String said) {}

  /** What is measured. */
  private interface Work {
    String run() throws Exception;
  }

  private record Pair(Run floor, Run build) {}

  private void table(List<Integer> sizes) throws Exception {
    Pair before = null;
    for (int size : sizes) {
      Pair pair = letters(size);
      print("%,d letters".formatted(size), "a page each", pair);
      if (before != null) {
        System.out.printf(
            Locale.ROOT,
            "  growth: floor %.1f times, build %.1f times, its memory %.1f times%n",
            pair.floor().seconds() / before.floor().seconds(),
            pair.build().seconds() / before.build().seconds(),
            (double) pair.build().bytes() / before.build().bytes());
      }
      before = pair;
    }
  }

  private Pair letters(int size) throws Exception {
    Path folder = fresh("letters-" + size);
    new InventedLetters(size, SEED, convention).write(folder);
    SaxonFloor floor = new SaxonFloor();
    return pair(folder, () -> pages(floor, folder));
  }

  private static String pages(SaxonFloor floor, Path folder) throws Exception {
    floor.pages(folder, FOLDER.resolve("floor"));
    return "";
  }

  private void volume() throws Exception {
    Path folder = fresh("volume-" + MEGABYTES);
    new InventedVolume(InventedVolume.Shape.SECTIONS, MEGABYTES, SEED, convention).write(folder);
    SaxonFloor floor = new SaxonFloor();
    Work trees =
        () -> {
          floor.trees(folder);
          return "";
        };
    print("a volume of %d MB".formatted(MEGABYTES), "parse into a tree", pair(folder, trees));
  }

  private static Pair pair(Path folder, Work floor) throws Exception {
    Run least = run(floor);
    Path site = fresh("site").resolve("site");
    return new Pair(least, run(() -> build(folder, site)));
  }

  private static String build(Path folder, Path site) {
    PrintStream unheard = new PrintStream(OutputStream.nullOutputStream());
    String[] command = {"build", folder.toString(), "--out", site.toString()};
    int code = Main.run(unheard, unheard, command);
    String built = Files.exists(site.resolve("index.html")) ? "" : ", no site";
    return " (exit code " + code + built + ")";
  }

  private static Run run(Work work) throws Exception {
    try (HeapPeak heap = HeapPeak.watch()) {
      long start = System.nanoTime();
      String said = work.run();
      return new Run((System.nanoTime() - start) / 1e9, heap.bytes(), said);
    }
  }

  private static void print(String what, String least, Pair pair) {
    System.out.printf(
        Locale.ROOT,
        "%s: floor (%s) %.1f s, %,d MB; build %.1f s, %,d MB; %.1f times%s%n",
        what,
        least,
        pair.floor().seconds(),
        pair.floor().bytes() >> 20,
        pair.build().seconds(),
        pair.build().bytes() >> 20,
        pair.build().seconds() / pair.floor().seconds(),
        pair.build().said());
  }

  /** An empty folder. */
  private static Path fresh(String name) throws Exception {
    Path folder = FOLDER.resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
