package io.github.apparat.invented;

import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * An edition of letters that nobody wrote: of some 30 kB each, with a header that says who wrote to
 * whom, three witnesses, names, notes in two series, variants, and pointers from letter to letter;
 * beside them registers of persons, places, houses and works. The same seed gives the same bytes.
 */
public final class InventedLetters {
  private final int letters;
  private final long seed;
  private final Convention convention;
  private final Entries entries;

  /**
   * @param letters how many letters
   * @param seed what makes another edition of the same kind
   */
  public InventedLetters(int letters, long seed, Convention convention) {
    this.letters = letters;
    this.seed = seed;
    this.convention = convention;
    entries = Entries.forTexts(letters);
  }

  /** Writes the edition into a folder. */
  public void write(Path folder) {
    new LetterRegisters(seed, convention, entries).write(folder);
    if (convention == Convention.OWN) {
      OwnEdition.write(folder, IntStream.range(0, letters).mapToObj(this::name).toList());
    }
    IntStream.range(0, letters).parallel().forEach(i -> letter(folder, i));
  }

  private void letter(Path folder, int number) {
    // Each letter has a seed of its own, so that letters can be written side by side.
    Speech speech = new Speech(seed * 1_000_003 + number);
    String name = name(number);
    try (Pen pen = Pen.on(folder.resolve(convention.text(name)))) {
      pen.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0", "xml:id", name, "xml:lang", "en");
      Names names = new Names(pen, speech, convention, entries);
      new LetterHeader(pen, speech, convention, names).write(number);
      new LetterBody(pen, speech, names, name).write(name(speech.number(letters)));
    }
  }

  private String name(int number) {
    return "L%04d".formatted(number + 1);
  }
}
