package io.github.apparat.invented;

import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Minutes of a cabinet that never met: many sessions, each with notes on the matter in figures and
 * notes on the text in letters, both in line, without ids, and each session begins anew. Late
 * insertions have numbers as 60a.
 */
public final class InventedMinutes {
  private static final int EVERY = 60;

  private final int sessions;
  private final int notes;
  private final long seed;

  /**
   * @param sessions how many, a file each
   * @param notes how many in each session
   */
  public InventedMinutes(int sessions, int notes, long seed) {
    this.sessions = sessions;
    this.notes = notes;
    this.seed = seed;
  }

  /** Writes the edition into a folder. */
  public void write(Path folder) {
    IntStream.range(0, sessions).parallel().forEach(i -> session(folder, i));
  }

  private static String name(int session) {
    return "session-%03d".formatted(session + 1);
  }

  private void session(Path folder, int number) {
    Speech speech = new Speech(seed * 1_000_003 + number);
    try (Pen pen = Pen.on(folder.resolve("TEI/" + name(number) + ".xml"))) {
      pen.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0");
      OwnEdition.plainHeader(pen, "Session " + (number + 1) + ", " + speech.date());
      pen.start("text").start("body").start("div", "xml:id", name(number)).markup("\n");
      pen.element("head", "Session " + (number + 1) + ".");
      for (int done = 0, item = 1; done < notes; item++) {
        pen.start("div", "type", "agenda_item", "xml:id", "top_" + item, "n", "" + item);
        pen.element("head", item + ". " + speech.phrase(1, 4)).markup("\n");
        for (int i = 0; i < 4 && done < notes; i++) {
          pen.start("p");
          for (int j = 0; j < 5 && done < notes; j++) {
            pen.text(speech.phrase(1, 6));
            note(pen, speech, done++);
            pen.text(" ").text(speech.sentence(1)).text(" ");
          }
          pen.endLine();
        }
        pen.endLine();
      }
    }
  }

  /** Two notes of three are on the matter. */
  private void note(Pen pen, Speech speech, int number) {
    boolean matter = number % 3 != 2;
    String figure = String.valueOf(number - number / 3 + 1);
    String mark = matter ? figure : LetterBody.lettered(number / 3);
    boolean late = number % EVERY == EVERY - 1;
    pen.start("note", "type", matter ? "footnote" : "textual", "n", late ? figure + "a" : mark);
    pen.text(speech.sentence(1));
    if (matter && speech.once(4)) {
      String other = name(speech.number(sessions)) + ".xml#top_1";
      pen.text(" ").element("ref", "there", "type", "protocol-link", "target", other);
    }
    pen.end();
  }
}
