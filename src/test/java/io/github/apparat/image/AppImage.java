package io.github.apparat.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Packs the program with the Java it needs, so that it runs where there is none: {@code mvn -q
 * package exec:java@image} makes {@code target/apparat/bin/apparat} for the system it is run on.
 * The classes that a check loads are archived in it, read and verified, which is most of a start.
 */
public final class AppImage {
  private static final Path TARGET = Path.of("target");
  private static final Path JAR = TARGET.resolve("apparat.jar");
  private static final Path IMAGE = TARGET.resolve("apparat");
  private static final String MAIN = OneModule.NAME + "/io.github.apparat.Main";

  /**
   * What the classes of the jar ask for (jdeps tells), and what they ask for by name: encodings,
   * the order of letters in other languages, the server of the preview.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.scripting",
          "java.sql",
          "java.xml",
          "jdk.charsets",
          "jdk.httpserver",
          "jdk.localedata",
          "jdk.unsupported",
          "jdk.xml.dom",
          "jdk.zipfs");

  /** A run is too short for a second compiler and many collectors to pay for themselves. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  private AppImage() {}

  /** Makes the image anew, and has it make, check and build an edition. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("apparat-image");
    try {
      Path module = OneModule.of(JAR, MODULES, Files.createDirectory(work.resolve("module")));
      Path runtime = work.resolve("runtime");
      tool(
          "jlink",
          "--module-path",
          module.toString(),
          "--add-modules",
          OneModule.NAME,
          "--strip-java-debug-attributes",
          "--no-header-files",
          "--no-man-pages",
          "--output",
          runtime.toString());
      archiveClasses(runtime, work);
      delete(IMAGE);
      tool("jpackage", image(runtime).toArray(String[]::new));
      prove(work);
    } finally {
      delete(work);
    }
    System.out.println(launcher());
  }

  private static List<String> image(Path runtime) {
    List<String> image =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                "apparat",
                "--module",
                MAIN,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                TARGET.toString()));
    OPTIONS.forEach(option -> image.addAll(List.of("--java-options", option)));
    if (System.getProperty("os.name").startsWith("Windows")) {
      image.add("--win-console");
    }
    return image;
  }

  /**
   * Replaces the archive of classes that every Java has by one that also has those of a check of a
   * new edition.
   */
  private static void archiveClasses(Path runtime, Path work)
      throws IOException, InterruptedException {
    boolean windows = Files.exists(runtime.resolve("bin/java.exe"));
    String java = runtime.resolve(windows ? "bin/java.exe" : "bin/java").toString();
    String classes = work.resolve("classes.list").toString();
    String edition = work.resolve("observed").toString();
    run(java, "-m", MAIN, "init", edition);
    run(java, "-Xshare:off", "-XX:DumpLoadedClassList=" + classes, "-m", MAIN, "check", edition);
    run(java, "-Xshare:dump", "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + classes, "-m", MAIN);
  }

  private static void prove(Path work) throws IOException, InterruptedException {
    String edition = work.resolve("made").toString();
    for (String command : List.of("init", "check", "build")) {
      run(launcher().toString(), command, edition);
    }
  }

  /** The program of the image. */
  static Path launcher() throws IOException {
    return find("bin/apparat", "apparat.exe", "MacOS/apparat");
  }

  private static Path find(String... names) throws IOException {
    try (Stream<Path> all = Files.walk(IMAGE)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> Stream.of(names).anyMatch(path::endsWith))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IOException("the image has no " + String.join(" or ", names)));
    }
  }

  static void tool(String name, String... arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this Java has no " + name));
    if (tool.run(System.out, System.err, arguments) != 0) {
      throw new IllegalStateException(name + " failed");
    }
  }

  /** Runs a program unheard; throws where it does not end well. */
  static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
