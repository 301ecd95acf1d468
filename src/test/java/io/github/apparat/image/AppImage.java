package io.github.apparat.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Packs the program with the Java that runs this, so that it runs where there is none: {@code mvn
 * -q package toolchains:select-jdk-toolchain exec:exec@image} makes {@code
 * target/apparat/bin/apparat} for the system it is run on, with the newest Java there. The classes
 * that a check loads are archived in it, read and verified, which is most of a start; since Java 24
 * they are linked, too. A script begins it: the launchers of {@code jpackage} take longer to begin
 * than Java itself does.
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

  /**
   * A run is too short for a second compiler, many collectors, and reflection by classes made for
   * it to pay for themselves.
   */
  private static final String OPTIONS =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"
          + " -Djdk.reflect.useNativeAccessorOnly=true";

  /** A preview runs for hours: there the second compiler does. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      case $1 in serve) compilers=-XX:TieredStopAtLevel=4 ;; *) compilers= ;; esac
      own=$0
      case $own in */*) ;; *) own=./$own ;; esac
      if [ -L "$own" ]; then own=$(readlink -f "$own"); fi
      exec "${own%%/*}/java" $compilers -m %s "$@"
      """
          .formatted(MAIN);

  private AppImage() {}

  /** Makes the image anew, and has it make, check and build an edition. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("apparat-image");
    try {
      Path module = OneModule.of(JAR, MODULES, Files.createDirectory(work.resolve("module")));
      delete(IMAGE);
      tool(
          "jlink",
          "--module-path",
          module.toString(),
          "--add-modules",
          OneModule.NAME,
          "--launcher",
          "apparat=" + MAIN,
          "--add-options",
          OPTIONS,
          "--strip-java-debug-attributes",
          "--no-header-files",
          "--no-man-pages",
          "--output",
          IMAGE.toString());
      archiveClasses(work);
      prove(work);
    } finally {
      delete(work);
    }
    System.out.println(launcher());
  }

  /**
   * Replaces the archive of classes that every Java has by one that also has those of two checks of
   * a new edition: before it is built, and after, when much is kept of it.
   */
  private static void archiveClasses(Path work) throws IOException, InterruptedException {
    boolean windows = Files.exists(IMAGE.resolve("bin/java.exe"));
    String java = IMAGE.resolve(windows ? "bin/java.exe" : "bin/java").toString();
    String edition = work.resolve("observed").toString();
    run(java, "-m", MAIN, "init", edition);
    Set<String> loaded = new LinkedHashSet<>();
    for (String list : List.of("before", "after")) {
      Path classes = work.resolve(list);
      String option = "-XX:DumpLoadedClassList=" + classes;
      run(java, "-Xshare:off", option, "-m", MAIN, "check", edition);
      // Some Javas number the classes, and those of two lists not alike.
      Files.readAllLines(classes).forEach(l -> loaded.add(l.replaceFirst(" id: \\d+$", "")));
      run(java, "-m", MAIN, "build", edition);
    }
    Path classes = Files.write(work.resolve("classes"), loaded);
    run(
        java,
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + classes,
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+AOTClassLinking",
        "-m",
        MAIN);
    if (!windows) {
      // The script of jlink knows neither blanks in paths nor links to itself.
      Files.writeString(launcher(), SCRIPT);
    }
  }

  private static void prove(Path work) throws IOException, InterruptedException {
    String edition = work.resolve("made").toString();
    for (String command : List.of("init", "check", "build")) {
      run(launcher().toString(), command, edition);
    }
  }

  /** The program of the image. */
  static Path launcher() {
    Path windows = IMAGE.resolve("bin/apparat.bat");
    return Files.exists(windows) ? windows : IMAGE.resolve("bin/apparat");
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

  /** Deletes a folder, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
