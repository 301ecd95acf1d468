package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
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
          "kept",
          "report",
          "time",
          "xml",
          "explain",
          "source",
          "encode",
          "intake",
          "mask",
          "collate",
          "card",
          "register",
          "check",
          "model",
          "suggest",
          "render",
          "ledger",
          "desk",
          "data",
          "search",
          "cite",
          "site",
          "verify",
          "release",
          "serve");

  /** The rooms inside encode that any other may know, each also those before it. */
  private static final List<String> SHARED = List.of("mark", "layout");

  /** The other rooms inside encode: none knows another, and none encode itself. */
  private static final List<String> APART =
      List.of("citation", "draft", "name", "notes", "spelling", "table");

  /** Imports, static ones too, and names written out in full. */
  private static final Pattern NAME = Pattern.compile("io\\.github\\.apparat\\.(\\w+)");

  private static final Pattern INNER =
      Pattern.compile("io\\.github\\.apparat\\.encode\\.(\\w+|\\*)");

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

  @Test
  void theRoomsInsideEncodeDoNotKnowEachOther() throws IOException {
    assertThat(sideways(SOURCES)).isEmpty();
  }

  @Test
  void everyPackageInsideEncodeIsARoom() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES.resolve("encode"))) {
      assertThat(folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()))
          .allMatch(room -> SHARED.contains(room) || APART.contains(room));
    }
  }

  @Test
  void anImportFromTheNextRoomIsFound() throws IOException {
    plant("encode/mark/A.java", "import io.github.apparat.encode.layout.Block;");
    plant("encode/layout/B.java", "import static io.github.apparat.encode.notes.Body.one;");
    plant("encode/notes/C.java", "class C { io.github.apparat.encode.table.Table table; }");
    plant("encode/name/D.java", "import io.github.apparat.encode.Profile;");
    plant("encode/spelling/E.java", "import io.github.apparat.encode.*;");
    plant("encode/table/F.java", "import io.github.apparat.encode.name.part.Word;");
    assertThat(sideways(planted))
        .containsExactly(
            "encode/layout/B.java knows notes",
            "encode/mark/A.java knows layout",
            "encode/name/D.java knows Profile",
            "encode/notes/C.java knows table",
            "encode/spelling/E.java knows *",
            "encode/table/F.java knows name");
  }

  @Test
  void marksAndLayoutAreForAllAndEncodeKnowsItsRooms() throws IOException {
    plant("encode/notes/A.java", "import io.github.apparat.encode.layout.Pages;");
    plant("encode/layout/B.java", "import io.github.apparat.encode.mark.Run;");
    plant("encode/table/C.java", "import io.github.apparat.encode.table.Row;");
    plant("encode/D.java", "import io.github.apparat.encode.notes.Notes;");
    assertThat(sideways(planted)).isEmpty();
  }

  private void plant(String file, String line) throws IOException {
    Path path = planted.resolve(file);
    Files.createDirectories(path.getParent());
    String room = planted.relativize(path.getParent()).toString().replaceAll("[/\\\\]", ".");
    Files.writeString(path, "package io.github.apparat." + room + ";\n\n" + line + "\n");
  }

  private static List<String> upward(Path sources) throws IOException {
    return knownAgainst(sources, NAME, 1, LayersTest::isBelow);
  }

  private static List<String> sideways(Path sources) throws IOException {
    return knownAgainst(sources, INNER, 2, LayersTest::isShared);
  }

  /**
   * Who knows what it may not.
   *
   * @param name finds in a file what it knows
   * @param depth of the rooms below the sources
   * @param allowed whether the one may be known in the room of the other
   */
  private static List<String> knownAgainst(
      Path sources, Pattern name, int depth, BiPredicate<String, String> allowed)
      throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : SmallestEdition.files(sources)) {
      Path path = sources.relativize(file);
      if (path.getNameCount() <= depth) {
        continue;
      }
      String room = path.getName(depth - 1).toString();
      String text = Files.readString(file).replaceFirst("(?m)^package .*$", "");
      Matcher known = name.matcher(text);
      while (known.find()) {
        if (!allowed.test(known.group(1), room)) {
          found.add(path.toString().replace('\\', '/') + " knows " + known.group(1));
        }
      }
    }
    return found;
  }

  private static boolean isBelow(String known, String room) {
    return ROOMS.contains(known) && ROOMS.indexOf(known) <= ROOMS.indexOf(room);
  }

  private static boolean isShared(String known, String room) {
    boolean before = !SHARED.contains(room) || SHARED.indexOf(known) < SHARED.indexOf(room);
    return known.equals(room) || SHARED.contains(known) && before;
  }
}
