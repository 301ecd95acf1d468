package io.github.apparat.mask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masking and filling are exact inverses, whatever the text and whatever the editor did to it. */
class MaskAndFillTest {
  private static final int TEXTS = 300;

  private static String mask(String name, SourceText source, String tei) {
    Report report = new Report();
    Optional<String> masked = new Masker(source, List.of()).mask("tei/text/a.xml", tei, report);
    assertThat(report.findings().stream().filter(f -> f.severity() == Severity.ERROR))
        .as(name)
        .isEmpty();
    return masked.orElseThrow();
  }

  private static String fill(SourceText source, String masked) {
    Report report = new Report();
    Optional<String> filled = new Filler(source).fill("tei/text/a.xml", masked, report);
    assertThat(report.findings()).isEmpty();
    return filled.orElseThrow();
  }

  @Test
  void fillAfterMaskGivesTheSameBytes() {
    for (int seed = 0; seed < TEXTS; seed++) {
      RandomText text = RandomText.of(seed);
      String masked = mask("seed " + seed, text.source(), text.tei());
      assertThat(fill(text.source(), masked)).as("seed %d", seed).isEqualTo(text.tei());
    }
  }

  @Test
  void whatAnEditorDidToTheWholeTextIsKeptThroughMaskAndFill() {
    for (int seed = 0; seed < TEXTS; seed++) {
      RandomText text = RandomText.of(seed);
      String whole = fill(text.source(), mask("seed " + seed, text.source(), text.tei()));
      String edited = new Editor(seed).edit(whole);
      String masked = mask("edited, seed " + seed, text.source(), edited);
      assertThat(fill(text.source(), masked)).as("seed %d", seed).isEqualTo(edited);
    }
  }

  @Test
  void linesPrintedWithBlanksBetweenThemAreOneGap() {
    SourceText source = new SourceText("a.txt", "", "The first  line \n\nand the\tnext.");
    String tei =
        "<TEI><text><body><p source=\"a.txt#char=0,31\">The first line\nand the next.</p></body></text></TEI>";
    String masked = mask("lines", source, tei);
    assertThat(masked)
        .contains("<gap reason=\"rights\" unit=\"word\" quantity=\"6\"")
        .contains("source=\"a.txt#char=0,30\"/>.</p>");
    assertThat(fill(source, masked)).isEqualTo(tei);
  }

  @Test
  void whereAnEditorSpacedOtherwiseTheGapIsParted() {
    SourceText source = new SourceText("a.txt", "", "The first line\nand the next.");
    String tei =
        "<TEI><text><body><p source=\"a.txt#char=0,28\">The first line and\n  the next.</p></body></text></TEI>";
    String masked = mask("lines", source, tei);
    assertThat(masked.split("<gap ", -1)).hasSize(4);
    assertThat(fill(source, masked)).isEqualTo(tei);
  }

  @Test
  void whatIsMaskedTwiceInTurnIsTheSame() {
    for (int seed = 0; seed < 50; seed++) {
      RandomText text = RandomText.of(seed);
      String masked = mask("seed " + seed, text.source(), text.tei());
      assertThat(mask("again", text.source(), fill(text.source(), masked))).isEqualTo(masked);
    }
  }

  @Test
  void aMaskedTextHasNoWordsButFactsAndOurs(@TempDir Path folder) throws IOException {
    Xml xml = new Xml(new EditionFolder(folder));
    Path path = folder.resolve("tei/text/a.xml");
    Files.createDirectories(path.getParent());
    for (int seed = 0; seed < 100; seed++) {
      RandomText text = RandomText.of(seed);
      String masked = mask("seed " + seed, text.source(), text.tei());
      Report report = new Report();
      XmlFile file = xml.read(Files.writeString(path, masked), report).orElseThrow();
      MaskedWords.check(file, report);
      assertThat(report.findings()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aGapSaysHowManyWordsItWithholds() {
    for (int seed = 0; seed < 50; seed++) {
      RandomText text = RandomText.of(seed);
      Markup markup = new Markup(mask("seed " + seed, text.source(), text.tei()));
      for (Markup.Token token : markup.tokens()) {
        var attributes = markup.attributes(token);
        if (Filler.isWithheld(token.name(), attributes)) {
          CharRange range = CharRange.in(attributes.get("source").value()).get(0);
          String words =
              text.source()
                  .text()
                  .substring(
                      text.source().offsetOf(range.from()), text.source().offsetOf(range.to()));
          assertThat(attributes.get("quantity").value()).isEqualTo("" + Words.count(words));
          assertThat(attributes.get("unit").value()).isEqualTo("word");
        }
      }
    }
  }

  /** The golden texts of the encoder, as they come. */
  @Test
  void everyEncodedTextIsMaskedAndFilledAgain() throws IOException {
    List<Path> golden;
    try (Stream<Path> found = Files.list(Path.of("src/test/resources/encode"))) {
      golden = found.sorted().toList();
    }
    assertThat(golden).isNotEmpty();
    for (Path folder : golden) {
      String tei = Files.readString(folder.resolve("expected.xml"), UTF_8);
      SourceText source =
          SourceReader.read(folder.resolve("received.txt"), new Report()).orElseThrow();
      Report report = new Report();
      Optional<String> masked = new Masker(source, List.of()).mask("a.xml", tei, report);
      assertThat(report.findings()).as(folder.toString()).extracting(Finding::code).isEmpty();
      assertThat(masked.orElseThrow()).isNotEqualTo(tei);
      assertThat(fill(source, masked.orElseThrow())).isEqualTo(tei);
    }
  }

  /** Adds markup to a whole text as an editor would, and changes no word without saying so. */
  private static final class Editor {
    private final Random random;

    Editor(int seed) {
      random = new Random(seed * 31L);
    }

    String edit(String tei) {
      String edited = tei;
      for (int i = 0; i < 8; i++) {
        edited = editOne(edited);
      }
      return edited;
    }

    private String editOne(String tei) {
      Markup markup = new Markup(tei);
      int body = tei.indexOf("<body>");
      List<Markup.Token> texts =
          markup.tokens().stream()
              .filter(t -> t.kind() == Markup.Kind.TEXT && t.start() > body)
              .filter(t -> !Words.written(markup.text(t)).isEmpty())
              .toList();
      Markup.Token token = texts.get(random.nextInt(texts.size()));
      List<Words.Token> words = Words.written(markup.text(token));
      Words.Token word = words.get(random.nextInt(words.size()));
      int start = token.start() + word.start();
      int end = token.start() + word.end();
      boolean whole = tei.charAt(start - 1) != '>' && tei.charAt(end) != '<';
      return tei.substring(0, start) + marked(word.text(), whole) + tei.substring(end);
    }

    /**
     * The same length, with references to characters blotted out, so that none counts as a word.
     */
    private static String plain(String raw) {
      return raw.replaceAll("&(amp|lt|gt);", "    ").length() == raw.length()
          ? raw
          : raw.replace("&amp;", "     ").replace("&lt;", "    ").replace("&gt;", "    ");
    }

    /** What stands within a word says that it does not end it. */
    private String marked(String word, boolean whole) {
      return switch (random.nextInt(whole ? 9 : 6)) {
        case 0 -> "<persName ref='#b'>" + word + "</persName>";
        case 1 -> "<hi>" + word + "</hi>";
        case 2 -> "<choice><sic>" + word + "</sic><corr resp='#edition'>else</corr></choice>";
        case 3 -> word + "<lb break=\"no\"/>";
        case 4 -> word + "<supplied resp='#edition'> put in</supplied>";
        case 5 -> "<!-- here -->" + word;
        case 6 -> word + "<lb/>";
        case 7 -> word + "<note resp=\"#edition\">our own words</note>";
        default -> "<seg>" + word + "</seg>";
      };
    }
  }
}
