package io.github.apparat.foreign;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An edition as another house would keep it: hand-written ones lie in {@code
 * src/test/resources/foreign}, large and odd ones are written when they are wanted.
 *
 * @param writer writes it into an empty folder
 * @param expected the lines of {@link Expected}
 */
record ForeignEdition(String name, Consumer<Path> writer, List<String> expected) {
  private static final Path KEPT = Path.of("src/test/resources/foreign");

  /** A hand-written one. */
  static ForeignEdition kept(String name) {
    try {
      List<String> expected = Files.readAllLines(KEPT.resolve(name + ".expected"));
      return new ForeignEdition(name, to -> copy(KEPT.resolve(name), to), expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    for (Path file : SmallestEdition.files(from)) {
      try {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Bare readings of all its files that hold TEI and can be read, hidden ones left out. */
  static List<BareFile> read(Path edition) {
    Function<Path, String> name = f -> edition.relativize(f).toString().replace('\\', '/');
    return SmallestEdition.files(edition).stream()
        .filter(f -> name.apply(f).toLowerCase(Locale.ROOT).matches(".*\\.(xml|tei)"))
        .filter(f -> !name.apply(f).matches("(.*/)?\\..*"))
        .map(f -> BareReading.of(f, name.apply(f)))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
