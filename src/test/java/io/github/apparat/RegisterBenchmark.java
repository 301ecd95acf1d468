package io.github.apparat;

import io.github.apparat.check.ChronologyOf;
import io.github.apparat.register.AsOf;
import io.github.apparat.register.Hierarchy;
import io.github.apparat.register.Register;
import io.github.apparat.register.RegisterReader;
import io.github.apparat.report.Report;
import io.github.apparat.time.Period;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;

/**
 * How long large registers take to read, to check, and to answer for a date, and how that grows:
 * {@code mvn -q test-compile exec:java@register-benchmark}. In a Java machine of its own with 4 GB.
 */
public final class RegisterBenchmark {
  private static final List<Integer> SIZES = List.of(50_000, 100_000, 200_000);
  private static final int RUNS = 3;
  private static final int DATES = 20;

  private RegisterBenchmark() {}

  /** Prints medians in milliseconds; with {@code here}, measures in this machine. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      measure();
      return;
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String here = RegisterBenchmark.class.getName();
    Process process =
        new ProcessBuilder(
                java.toString(), "-Xmx4g", "-cp", BuildBenchmark.classPath(), here, "here")
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the measured machine ended with " + process.exitValue());
    }
  }

  private static void measure() throws Exception {
    List<Double> before = List.of();
    for (int size : SIZES) {
      Path folder = Files.createTempDirectory("apparat-registers");
      List<Path> files = InventedRegisters.write(folder, size);
      List<List<Double>> runs = new ArrayList<>();
      // The first two warm the machine.
      for (int run = -2; run < RUNS; run++) {
        List<Double> times = times(folder, files);
        if (run >= 0) {
          runs.add(times);
        }
      }
      before = print(size, runs, before);
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  /** Milliseconds of a bare parse, of reading, of the check, and of a date. */
  private static List<Double> times(Path folder, List<Path> files) throws Exception {
    long start = System.nanoTime();
    DocumentBuilder builder = new Processor(false).newDocumentBuilder();
    for (Path file : files) {
      builder.build(file.toFile());
    }
    long parsed = System.nanoTime();
    Register register = read(folder, files);
    long read = System.nanoTime();
    ChronologyOf.register(register);
    long checked = System.nanoTime();
    for (int i = 0; i < DATES; i++) {
      ask(register, Period.of(1540 + 3 * i + (i % 2 == 0 ? "-05" : "-05-06")));
    }
    long asked = System.nanoTime();
    return List.of(
        (parsed - start) / 1e6,
        (read - parsed) / 1e6,
        (checked - read) / 1e6,
        (asked - checked) / 1e6 / DATES);
  }

  private static Register read(Path folder, List<Path> files) {
    Xml xml = new Xml(new EditionFolder(folder));
    List<XmlFile> read = files.stream().map(f -> xml.read(f, new Report()).orElseThrow()).toList();
    return RegisterReader.read(read);
  }

  private static void ask(Register register, Period period) {
    AsOf asOf = new AsOf(register, period);
    long seats =
        register.entries("organ").stream().mapToLong(o -> asOf.holders(o.id()).size()).sum();
    if (seats == 0 || new Hierarchy(register, period).tree().isEmpty()) {
      throw new IllegalStateException("nothing is known of " + period.date());
    }
  }

  private static List<Double> print(int size, List<List<Double>> runs, List<Double> before) {
    List<Double> medians = new ArrayList<>();
    for (int i = 0; i < runs.get(0).size(); i++) {
      int column = i;
      medians.add(BuildBenchmark.median(runs.stream().map(r -> r.get(column)).toList()));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d claims: bare parse %.0f ms; read %.0f ms (%.1f times that); check %.0f ms; a date %.0f ms%n",
        size,
        medians.get(0),
        medians.get(1),
        medians.get(1) / medians.get(0),
        medians.get(2),
        medians.get(3));
    if (!before.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "  of half as many: parse %.1f, read %.1f, check %.1f, a date %.1f times%n",
          medians.get(0) / before.get(0),
          medians.get(1) / before.get(1),
          medians.get(2) / before.get(2),
          medians.get(3) / before.get(3));
    }
    return medians;
  }
}
