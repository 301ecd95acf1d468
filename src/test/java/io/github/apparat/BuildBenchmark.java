package io.github.apparat;

import java.io.File;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;

/**
 * How long the whole build of this edition takes, cold, and how many times a bare Saxon identity
 * pass over the same files that is. Both are fresh Java machines, run by turns: {@code mvn -q
 * test-compile exec:java@benchmark}.
 */
public final class BuildBenchmark {
  private static final int RUNS = 7;

  private BuildBenchmark() {}

  /**
   * Prints medians in milliseconds and the ratio of the pairs; with {@code floor}, is the bare pass
   * itself.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      try (Stream<Path> files = Files.walk(Path.of("tei"), 2)) {
        identity(files.filter(f -> f.toString().endsWith(".xml")).sorted().toList());
      }
      return;
    }
    Path site = Files.createTempDirectory("apparat-benchmark").resolve("site");
    List<Double> builds = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      double build = time("io.github.apparat.Main", "build", "--out", site.toString());
      double floor = time("io.github.apparat.BuildBenchmark", "floor");
      // The first pair warms the disk.
      if (run > 0) {
        builds.add(build);
        ratios.add(build / floor);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "build, cold: median %.0f ms; median %.1f times a bare Saxon pass over the same files%n",
        median(builds),
        median(ratios));
  }

  /** A bare Saxon identity pass over files. */
  static void identity(List<Path> files) throws SaxonApiException {
    Processor processor = new Processor(false);
    String identity =
        "<xsl:transform version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:mode on-no-match='shallow-copy'/></xsl:transform>";
    StreamSource source = new StreamSource(new StringReader(identity));
    Xslt30Transformer copy = processor.newXsltCompiler().compile(source).load30();
    for (Path file : files) {
      copy.transform(
          new StreamSource(file.toFile()),
          processor.newSerializer(OutputStream.nullOutputStream()));
    }
  }

  /** How many milliseconds a fresh Java machine with 512 MB takes for a command. */
  static double time(String main, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", classPath(), main));
    command.addAll(Arrays.asList(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    // 1 says that a text has faults.
    if (code > 1) {
      throw new IllegalStateException(String.join(" ", arguments) + " ended with " + code);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Maven hands the class path to its own loader, not to the machine. */
  static String classPath() {
    ClassLoader loader = BuildBenchmark.class.getClassLoader();
    if (loader instanceof URLClassLoader urls) {
      return String.join(
          File.pathSeparator,
          Arrays.stream(urls.getURLs()).map(url -> Path.of(url.getPath()).toString()).toList());
    }
    return System.getProperty("java.class.path");
  }

  static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
