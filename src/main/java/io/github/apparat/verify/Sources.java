package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The received texts that are protected: all but those from which a text shown in full is made. */
final class Sources {
  private static final int LONGEST_TITLE = 30;

  private final Path folder;
  private final Set<String> free;
  private final List<Path> files;

  /**
   * @param folder where the texts are, {@code *.txt}, at any depth
   * @param texts of the site; their tiers decide
   */
  Sources(Path folder, List<TeiText.Origin> texts) {
    this.folder = folder;
    free =
        texts.stream()
            .filter(t -> t.tier().equals("full"))
            .flatMap(t -> t.sha256().stream())
            .collect(Collectors.toSet());
    files = Files.isDirectory(folder) ? list(folder) : List.of();
  }

  /** The protected texts. */
  List<Protected.Received> texts() {
    List<Protected.Received> out = new ArrayList<>();
    for (Path file : files) {
      byte[] bytes = bytes(file);
      if (!free.contains(SourceReader.sha256(bytes))) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        out.add(new Protected.Received(name, new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return out;
  }

  /** No texts to compare with, which must not pass for no leak, and phrases that are no titles. */
  List<Finding> faults(List<String> quotable) {
    List<Finding> out = new ArrayList<>();
    if (files.isEmpty()) {
      String text = "no received texts here; expected: *.txt, to search the site for them";
      out.add(Rule.SOURCE_02.at(Location.of(folder.toString()), text));
    }
    for (String phrase : quotable) {
      String[] words = phrase.strip().split("\\s+");
      if (words.length > LONGEST_TITLE) {
        String first = String.join(" ", List.of(words).subList(0, 6));
        Location place = Location.of("tei/source/quotable.txt");
        out.add(Rule.LEAK_02.at(place, first, words.length, LONGEST_TITLE));
      }
    }
    return out;
  }

  /** The phrases that may stand: those no longer than a title. */
  static List<String> titles(List<String> quotable) {
    return quotable.stream().filter(p -> p.strip().split("\\s+").length <= LONGEST_TITLE).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(p -> Files.isRegularFile(p) && p.toString().endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
