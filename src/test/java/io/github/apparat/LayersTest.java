package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages are rooms in a row; each knows only those before it, and none knows the root. */
class LayersTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/apparat");

  private static final List<String> ROOMS =
      List.of(
          "report", "xml", "source", "encode", "mask", "card", "check", "model", "render", "site",
          "verify");

  /** Imports, static ones too, and names written out in full. */
  private static final Pattern NAME = Pattern.compile("io\\.github\\.apparat\\.(\\w+)");

  @TempDir Path planted;

  @Test
  void importsRunOneWay() throws IOException {
    assertThat(upward(SOURCES)).isEmpty();
  }

  @Test
  void everyPackageIsARoom() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      assertThat(folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ROOMS);
    }
  }

  @Test
  void anUpwardImportIsFound() throws IOException {
    plant("report/A.java", "import io.github.apparat.site.Page;");
    plant("xml/B.java", "import static io.github.apparat.source.Tier.FULL;");
    plant("mask/C.java", "class C { io.github.apparat.check.Checker checker; }");
    plant("verify/D.java", "import io.github.apparat.Build;");
    plant("site/E.java", "import io.github.apparat.cellar.Wine;");
    assertThat(upward(planted))
        .containsExactly(
            "mask/C.java knows check",
            "report/A.java knows site",
            "site/E.java knows cellar",
            "verify/D.java knows Build",
            "xml/B.java knows source");
  }

  @Test
  void aDownwardImportAndOneInTheRoomAreFine() throws IOException {
    plant("verify/A.java", "import io.github.apparat.report.Report;");
    plant("verify/B.java", "import static io.github.apparat.verify.A.one;");
    plant("Build.java", "import io.github.apparat.verify.A;");
    assertThat(upward(planted)).isEmpty();
  }

  private void plant(String file, String line) throws IOException {
    Path path = planted.resolve(file);
    Files.createDirectories(path.getParent());
    String room = path.getParent().getFileName().toString();
    Files.writeString(path, "package io.github.apparat." + room + ";\n\n" + line + "\n");
  }

  private static List<String> upward(Path sources) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : SmallestEdition.files(sources)) {
      Path name = sources.relativize(file);
      if (name.getNameCount() == 1) {
        continue;
      }
      String room = name.getName(0).toString();
      String text = Files.readString(file).replaceFirst("(?m)^package .*$", "");
      Matcher known = NAME.matcher(text);
      while (known.find()) {
        if (!isBelow(known.group(1), room)) {
          found.add(name.toString().replace('\\', '/') + " knows " + known.group(1));
        }
      }
    }
    return found;
  }

  private static boolean isBelow(String known, String room) {
    return ROOMS.contains(known) && ROOMS.indexOf(known) <= ROOMS.indexOf(room);
  }
}
