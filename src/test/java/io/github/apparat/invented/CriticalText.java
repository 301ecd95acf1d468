package io.github.apparat.invented;

import java.nio.file.Path;
import java.util.Random;

/**
 * A critical edition in Latin and Greek that nobody ever wrote down: every other word has variants,
 * in parallel segmentation, some with variants in their variants, readings without words, groups of
 * readings and remarks on witnesses.
 */
public final class CriticalText {
  private static final String[] LATIN =
      ("anser pons mola rivus hortus faber lucerna navis asinus fenestra pastor ventus cista"
              + " currit stat latet cadit vendit servat miratur tacet ridet non sed et iam olim")
          .split(" ");
  private static final String[] GREEK =
      ("χὴν γέφυρα μύλη ποταμός κῆπος τέκτων λύχνος ναῦς ὄνος θυρίς ποιμήν ἄνεμος κίστη"
              + " τρέχει λάμπει πίπτει πωλεῖ φυλάττει θαυμάζει σιγᾷ γελᾷ οὐκ ἀλλά καί ἤδη ποτέ")
          .split(" ");
  private static final String[] WITNESSES = {"A", "B", "C", "D"};

  private final int entries;
  private final Random random;
  private Pen pen;
  private int made;
  private int next;

  /**
   * @param entries how many entries the apparatus has
   */
  public CriticalText(int entries, long seed) {
    this.entries = entries;
    random = new Random(seed);
  }

  /** Writes the edition into a folder. */
  public void write(Path folder) {
    try (Pen file = Pen.on(folder.resolve("de-anseribus.xml"))) {
      pen = file;
      pen.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0");
      header();
      pen.start("text", "xml:lang", "la").start("body").markup("\n");
      for (int chapter = 1; made < entries; chapter++) {
        chapter(chapter, chapter % 2 == 0 ? GREEK : LATIN);
      }
    }
  }

  private void header() {
    pen.start("teiHeader").start("fileDesc").start("titleStmt").element("title", "De anseribus");
    pen.end().start("publicationStmt").element("p", "Invented.").end();
    pen.start("sourceDesc").start("listWit");
    pen.element("witness", "Codex Alpha", "xml:id", "A").element("witness", "Beta", "xml:id", "B");
    pen.start("listWit", "xml:id", "recc").element("head", "Recentiores");
    pen.element("witness", "Codex Gamma", "xml:id", "C").element("witness", "D", "xml:id", "D");
    pen.end().end().end().end();
    pen.start("encodingDesc");
    pen.empty("variantEncoding", "method", "parallel-segmentation", "location", "internal");
    pen.end().endLine();
  }

  private void chapter(int number, String[] words) {
    String language = words == GREEK ? "grc" : "";
    pen.start("div", "type", "textpart", "n", String.valueOf(number), "xml:lang", language);
    pen.element("head", Speech.capital(one(words)) + " " + one(words));
    for (int section = 1; section <= 5 && made < entries; section++) {
      pen.start("p", "n", String.valueOf(section));
      for (int word = 0; word < 16 && made < entries; word++) {
        pen.text(one(words)).text(" ");
        entry(words, 0);
        pen.text(word % 8 == 7 ? ". " : " ");
      }
      pen.endLine();
    }
    pen.endLine();
  }

  private void entry(String[] words, int depth) {
    made++;
    next = random.nextInt(WITNESSES.length);
    pen.start("app");
    String attested = random.nextBoolean() ? pointers(1 + random.nextInt(2)) : "";
    pen.element("lem", one(words), "wit", attested);
    switch (random.nextInt(6)) {
      case 0 -> pen.empty("rdg", "wit", pointers(1));
      case 1 -> {
        pen.start("rdgGrp", "type", "orthographic");
        pen.element("rdg", one(words), "wit", pointers(1));
        pen.element("rdg", one(words), "wit", pointers(1)).end();
      }
      case 2 -> nested(words, depth);
      case 3 -> {
        pen.element("rdg", one(words) + " " + one(words), "wit", pointers(2), "cause", "haste");
        pen.element("witDetail", "in margine", "wit", pointers(1));
      }
      case 4 -> pen.element("rdg", one(words), "resp", "#nobody", "type", "conjecture");
      default -> pen.element("rdg", one(words), "wit", pointers(1));
    }
    pen.end();
  }

  private void nested(String[] words, int depth) {
    pen.start("rdg", "wit", pointers(2)).text(one(words)).text(" ");
    if (depth < 2 && made < entries) {
      entry(words, depth + 1);
    }
    pen.text(" ").text(one(words)).end();
  }

  /** Witnesses that have no reading yet in the entry that is open. */
  private String pointers(int count) {
    StringBuilder pointers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      pointers.append(" #").append(WITNESSES[next++ % WITNESSES.length]);
    }
    // The later ones have a siglum together.
    return pointers.substring(1).replace("#C #D", "#recc");
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
