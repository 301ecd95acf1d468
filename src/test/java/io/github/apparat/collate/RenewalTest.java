package io.github.apparat.collate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors have done to a collated text is there after it was collated again. */
class RenewalTest {
  private static final int TEXTS = 40;
  private static final Pattern ENTRY =
      Pattern.compile(
          "<app xml:id=\"new\\.app\\.[^>]*>(<lem[^>]*/>|<lem[^>]*>(.*?)</lem>)(<rdg.*?)</app>(?!</lem>)",
          Pattern.DOTALL);

  @TempDir Path folder;

  private Xml xml;
  private final Report report = new Report();

  @BeforeEach
  void open() {
    xml = new Xml(new EditionFolder(folder));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void collatingTheSameAgainChangesNothing(long seed) throws Exception {
    RandomWitnesses random = new RandomWitnesses(seed);
    for (int i = 0; i < TEXTS; i++) {
      Path file = folder.resolve("tei/text/new.xml");
      Files.deleteIfExists(file);
      String base = random.text(40) + "oil";
      List<String> files = new ArrayList<>(List.of(write("A.txt", base)));
      files.add(write("B.txt", random.changed(base)));
      files.add(write("C.txt", random.changed(base)));
      String first = collate(files);
      assertThat(collate(files)).as("seed %s, text %s", seed, i).isEqualTo(first);
      String edited =
          ENTRY.matcher(first).replaceAll(m -> Matcher.quoteReplacement(edited(m, random)));
      Files.writeString(file, edited);
      assertThat(collate(files)).as("seed %s, text %s", seed, i).isEqualTo(edited);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void aChangedAndAnAddedWitnessAreReadAgain(long seed) throws Exception {
    RandomWitnesses random = new RandomWitnesses(seed);
    for (int i = 0; i < TEXTS; i++) {
      Files.deleteIfExists(folder.resolve("tei/text/new.xml"));
      String base = random.text(40) + "oil";
      List<String> files = new ArrayList<>(List.of(write("A.txt", base)));
      files.add(write("B.txt", random.changed(base)));
      String first = collate(files);
      Files.writeString(folder.resolve("tei/text/new.xml"), noted(first, random));
      write("B.txt", random.changed(base));
      files.add(write("C.txt", random.changed(base)));
      Written again = new Written(collate(files));
      for (String file : files) {
        Witness witness = new WitnessReader(xml, report).read(file).orElseThrow().witness();
        List<Token> found = TeiText.read(again, Witness.id("new", witness.siglum())).tokens();
        assertThat(WitnessTextsTest.forms(found))
            .as(
                "%s, %s: %s%n%s",
                seed, i, WitnessTextsTest.shown(found, witness.tokens()), again.text())
            .isEqualTo(WitnessTextsTest.forms(witness.tokens()));
      }
      assertThat(count(again.text(), "<note>")).isEqualTo(count(noted, "<note>"));
    }
  }

  private String noted = "";

  private String noted(String tei, RandomWitnesses random) {
    noted =
        ENTRY
            .matcher(tei)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        random.below(3) > 0
                            ? m.group()
                            : m.group().replace("</app>", "<note>Doubtful.</note></app>")));
    return noted;
  }

  private static int count(String text, String sought) {
    return text.split(sought, -1).length;
  }

  private static String edited(MatchResult entry, RandomWitnesses random) {
    String whole = entry.group();
    return switch (random.below(8)) {
      case 0 -> whole.replaceFirst("<app ", "<app cert=\"low\" ");
      case 1 -> whole.replace("</app>", "<note>Doubtful.</note></app>");
      case 2 -> whole.replaceFirst("type=\"[a-z]+\"", "type=\"other\"");
      case 3 -> whole.contains("<app><lem>") ? whole : swapped(whole);
      case 4 -> whole.replaceFirst("<rdg ", "<rdg resp=\"#me\" ");
      default -> whole;
    };
  }

  /** The first reading becomes the lemma. */
  private static String swapped(String entry) {
    return entry
        .replaceFirst("<lem", "<was")
        .replaceFirst("</lem>", "</was>")
        .replaceFirst("<rdg(?:(?=[^>]*/>)|([^>]*>[^<]*)</rdg>)", "<lem$1</lem>")
        .replaceFirst("<lem</lem>", "<lem")
        .replace("<was", "<rdg")
        .replace("</was>", "</rdg>");
  }

  private String write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    return name.replaceFirst("\\..*", "") + "=" + folder.resolve(name);
  }

  private String collate(List<String> files) throws Exception {
    Collator.Order order =
        new Collator.Order(files, Optional.empty(), Optional.of("new"), Optional.empty());
    Collator.Collated collated = new Collator(xml, report).collate(order).orElseThrow();
    Files.createDirectories(collated.path().getParent());
    Files.writeString(collated.path(), collated.tei());
    return collated.tei();
  }
}
