package io.github.apparat.invented;

import java.nio.file.Path;
import java.util.List;

/**
 * One long text that nobody wrote, in one of three shapes. The same seed gives the same bytes, and
 * a longer volume begins as a shorter one does.
 */
public final class InventedVolume {
  /** How a volume is divided. */
  public enum Shape {
    /** Three levels of divisions, with names and tables. */
    SECTIONS,
    /** Nothing but paragraphs. */
    PARAGRAPHS,
    /** One division of nothing but verses. */
    VERSES
  }

  private static final int BYTES_OF_PARAGRAPH = 670;
  private static final int PARAGRAPHS_OF_SECTION = 12;
  private static final int SECTIONS = 8;
  private static final int NOTES = 20_000;

  private final Shape shape;
  private final int megabytes;
  private final Convention convention;
  private final Speech speech;
  private final String name;
  private final Entries entries;
  private Pen pen;
  private Names names;
  private int notes;

  /**
   * @param megabytes about how large the file is to be
   */
  public InventedVolume(Shape shape, int megabytes, long seed, Convention convention) {
    this.shape = shape;
    this.megabytes = megabytes;
    this.convention = convention;
    speech = new Speech(seed);
    entries = Entries.forTexts(8 * megabytes);
    name = "volume-" + shape.ordinal();
  }

  /** Writes the volume into a folder, with the registers it names. */
  public void write(Path folder) {
    new LetterRegisters(speech.number(1_000), convention, entries).write(folder);
    if (convention == Convention.OWN) {
      OwnEdition.write(folder, List.of(name));
    }
    try (Pen file = Pen.on(folder.resolve(convention.text(name)))) {
      pen = file;
      names = new Names(pen, speech, convention, entries);
      pen.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0", "xml:id", name, "xml:lang", "en");
      OwnEdition.header(pen, "A volume of " + megabytes + " MB");
      pen.start("text").start("body").markup("\n");
      if (shape == Shape.VERSES) {
        verses();
      } else {
        paragraphs();
      }
    }
  }

  private void verses() {
    pen.start("div", "xml:id", convention.id(name, "d1")).start("lg").markup("\n");
    int count = (megabytes << 20) / 60;
    for (int i = 1; i <= count; i++) {
      pen.element("l", speech.phrase(0, 7), "n", String.valueOf(i)).markup("\n");
    }
    pen.end().end();
  }

  private void paragraphs() {
    int count = (megabytes << 20) / BYTES_OF_PARAGRAPH;
    for (int i = 0; i < count; i++) {
      if (shape == Shape.SECTIONS) {
        headings(i);
      }
      paragraph(i + 1, notes < NOTES * (i + 1L) / count);
      if (shape == Shape.SECTIONS && i % 50 == 49) {
        table(i);
      }
    }
    if (shape == Shape.SECTIONS) {
      pen.end().end().end();
    }
  }

  /** Ends the divisions that end here, and begins those that begin. */
  private void headings(int paragraph) {
    int section = paragraph / PARAGRAPHS_OF_SECTION;
    if (paragraph % PARAGRAPHS_OF_SECTION != 0) {
      return;
    }
    boolean chapter = section % SECTIONS == 0;
    boolean part = section % (SECTIONS * SECTIONS) == 0;
    for (int i = part ? 3 : chapter ? 2 : 1; i > 0 && paragraph > 0; i--) {
      pen.endLine();
    }
    if (part) {
      division("part", section);
    }
    if (chapter) {
      division("chapter", section);
    }
    division("section", section);
  }

  private void division(String type, int number) {
    String id = convention.id(name, type.charAt(0) + "d" + number);
    pen.start("div", "type", type, "xml:id", id);
    pen.element("head", Speech.capital(speech.phrase(0, 4))).markup("\n");
  }

  private void paragraph(int number, boolean annotated) {
    pen.start("p", "xml:id", convention.id(name, "p" + number));
    int language = speech.number(3);
    for (int i = 0; i < 6; i++) {
      pen.text(speech.sentence(language)).text(" ");
    }
    if (shape == Shape.SECTIONS) {
      names.person();
      pen.text(" ");
    }
    if (annotated) {
      String mark = String.valueOf(++notes);
      String id = convention.id(name, "n" + mark);
      pen.element("note", speech.sentence(language), "xml:id", id, "n", mark, "place", "end");
    }
    pen.endLine();
  }

  private void table(int number) {
    pen.start("table", "xml:id", convention.id(name, "t" + number));
    pen.start("row", "role", "label").element("cell", "What").element("cell", "How many").end();
    for (int i = 0; i < 6; i++) {
      pen.start("row").element("cell", speech.phrase(0, 2), "role", "label");
      pen.element("cell", String.valueOf(speech.number(1_000))).end();
    }
    pen.endLine();
  }
}
