package io.github.apparat.invented;

import java.nio.file.Path;

/** A dictionary of a language without speakers: entries, one after another, in no division. */
public final class InventedDictionary {
  private final int entries;
  private final Speech speech;

  /**
   * @param entries how many
   */
  public InventedDictionary(int entries, long seed) {
    this.entries = entries;
    speech = new Speech(seed);
  }

  /** Writes the dictionary into a folder, as a file whose name ends in {@code .tei}. */
  public void write(Path folder) {
    try (Pen pen = Pen.on(folder.resolve("nob-eng/nob-eng.tei"))) {
      pen.markup("<?oxygen RNGSchema=\"none.rng\" type=\"xml\"?>\n");
      pen.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0");
      OwnEdition.plainHeader(pen, "Nobodian – English");
      pen.start("text").start("body", "xml:lang", "en").markup("\n");
      for (int i = 0; i < entries; i++) {
        entry(pen, i);
      }
    }
  }

  private void entry(Pen pen, int number) {
    pen.start("entry");
    pen.start("form", "xml:lang", "x-nob").element("orth", speech.invented());
    pen.markup("\n ").element("pron", speech.invented()).end().markup("\n ");
    pen.start("gramGrp").element("pos", speech.one("n", "v", "adj")).end().markup("\n ");
    for (int sense = 1; sense <= 1 + number % 3; sense++) {
      pen.start("sense", "n", String.valueOf(sense)).start("cit", "type", "trans");
      pen.element("quote", speech.phrase(0, 2)).end().markup("\n ");
      pen.element("def", speech.sentence(0)).end().markup("\n ");
    }
    if (number % 5 == 0) {
      pen.start("entry", "type", "re")
          .start("form")
          .element("orth", speech.phrase(1, 2))
          .end()
          .markup("\n ");
      pen.element("note", speech.sentence(0)).end();
    }
    pen.endLine();
  }
}
