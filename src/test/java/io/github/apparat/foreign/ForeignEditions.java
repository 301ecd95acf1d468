package io.github.apparat.foreign;

import io.github.apparat.invented.Convention;
import io.github.apparat.invented.CriticalText;
import io.github.apparat.invented.InventedDictionary;
import io.github.apparat.invented.InventedLetters;
import io.github.apparat.invented.InventedMinutes;
import io.github.apparat.invented.InventedVolume;
import io.github.apparat.invented.InventedVolume.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All foreign editions that the tool is tried with. */
final class ForeignEditions {
  private static final long SEED = 1848;

  private static final List<String> KEPT =
      List.of(
          "apparatus-apart",
          "broken",
          "conventions",
          "corpus",
          "drama",
          "genetic",
          "no-ids",
          "notes",
          "other-elements",
          "pointers",
          "registers",
          "right-to-left",
          "schemas");

  private ForeignEditions() {}

  static Stream<ForeignEdition> all() {
    return Stream.concat(KEPT.stream().map(ForeignEdition::kept), written());
  }

  private static Stream<ForeignEdition> written() {
    Convention foreign = Convention.FOREIGN;
    return Stream.of(
        made(
            "our-own",
            to -> new InventedLetters(5, SEED, Convention.OWN).write(to),
            "texts 5",
            "persons 45",
            "orgs 7",
            "skip tei/edition.xml"),
        made("critical", to -> new CriticalText(3_000, SEED).write(to), "texts 1", "apps 3000"),
        made("dictionary", to -> new InventedDictionary(3_000, SEED).write(to), "texts 1"),
        made(
            "letters",
            to -> new InventedLetters(40, SEED, foreign).write(to),
            "texts 40",
            "persons 220",
            "orgs 36"),
        made(
            "minutes",
            to -> new InventedMinutes(300, 220, SEED).write(to),
            "texts 300",
            "notes 66000",
            "apps 0"),
        volume(Shape.SECTIONS),
        volume(Shape.PARAGRAPHS),
        volume(Shape.VERSES),
        made("file-names", OddFiles::names, "texts 16"),
        made(
            "encodings",
            OddFiles::encodings,
            "texts 6",
            "finding XML-04 wrong.xml",
            "finding * unknown.xml",
            "finding XML-01 nul.xml"),
        made(
            "measures", OddFiles::measures, "texts 3", "finding XML-03 deep.xml", "skip deep.xml"));
  }

  private static ForeignEdition volume(Shape shape) {
    String name = "volume-" + shape.name().toLowerCase(Locale.ROOT);
    Consumer<Path> writer = to -> new InventedVolume(shape, 1, SEED, Convention.FOREIGN).write(to);
    return made(name, writer, "texts 1");
  }

  private static ForeignEdition made(String name, Consumer<Path> writer, String... expected) {
    return new ForeignEdition(name, writer, List.of(expected));
  }
}
