package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten faults at once in a copy of this repository's edition: one check finds all, each in place.
 */
class PlantedFaultsTest {
  private static final Path TEI = Path.of("tei");

  @TempDir Path folder;

  private final List<String> expected = new ArrayList<>();

  @Test
  void oneCheckReportsAllTenAndNoMore() throws IOException {
    for (Path file : SmallestEdition.files(TEI)) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    List<Path> texts =
        SmallestEdition.files(folder.resolve("tei/text")).stream()
            .filter(f -> f.toString().endsWith(".xml"))
            .toList();
    Path article =
        texts.stream().filter(f -> read(f).contains("n=\"full\"")).findFirst().orElseThrow();
    List<Path> others = texts.stream().filter(f -> !f.equals(article)).limit(3).toList();
    plantInArticle(article);
    plantClaimWithoutSource(folder.resolve("tei/register/tenures.xml"));
    plantMalformed(others.get(0));
    plantExternalEntity(others.get(1));
    plantWrongBytes(others.get(2));

    Said said = SmallestEdition.run("check", folder);

    assertThat(expected).hasSize(10);
    assertThat(errors(said)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(said.out()).contains(" 10 errors, ");
    assertThat(said.code()).isEqualTo(1);
  }

  private void plantInArticle(Path file) {
    Matcher id = Pattern.compile("<p xml:id=\"([^\"]+)\"").matcher(read(file));
    assertThat(id.find()).isTrue();
    String nowhere = "#nowhere-at-all";
    plant(file, "RNG-01", "<p>A <blink>word</blink>.</p>");
    plant(file, "REF-01", "<p>As <persName ref=\"" + nowhere + "\">he</persName> said.</p>");
    plant(file, "ID-01", "<p xml:id=\"" + id.group(1) + "\">Once more.</p>");
    plant(file, "NOTE-01", "<p>So.<note type=\"reference\" place=\"end\"/></p>");
    plant(file, "NOTE-02", "<p>So.<ref type=\"note\" target=\"" + nowhere + "\">1</ref></p>");
    plant(file, "RNG-03", "<p>On <date when=\"1919-02-30\">that day</date>.</p>");
  }

  /** Adds a line at the end of the last section. */
  private void plant(Path file, String code, String line) {
    String text = read(file);
    int at = text.lastIndexOf("</div>");
    at = text.lastIndexOf('\n', at) + 1;
    write(file, text.substring(0, at) + line + "\n" + text.substring(at));
    expect(file, line(text, at), code);
  }

  private void plantClaimWithoutSource(Path file) {
    String text = read(file);
    Matcher relation = Pattern.compile("<relation [^>]*?( source=\"[^\"]*\")").matcher(text);
    assertThat(relation.find()).isTrue();
    write(file, text.substring(0, relation.start(1)) + text.substring(relation.end(1)));
    expect(file, line(text, relation.start()), "CLAIM-01");
  }

  private void plantMalformed(Path file) {
    String text = read(file);
    int at = text.lastIndexOf("</body>");
    write(file, text.substring(0, at) + "</boddy>" + text.substring(at + 7));
    expect(file, line(text, at), "XML-01");
  }

  private void plantExternalEntity(Path file) {
    String text = read(file);
    int at = text.indexOf("<TEI");
    String doctype = "<!DOCTYPE TEI [\n<!ENTITY secret SYSTEM \"file:///etc/hostname\">\n]>\n";
    write(file, text.substring(0, at) + doctype + text.substring(at));
    expect(file, line(text, at) + 1, "XML-02");
  }

  private void plantWrongBytes(Path file) throws IOException {
    String text = read(file);
    int at = text.lastIndexOf("</p>");
    byte[] before = text.substring(0, at).getBytes(StandardCharsets.UTF_8);
    byte[] after = text.substring(at).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[before.length + 1 + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    all[before.length] = (byte) 0xE9;
    System.arraycopy(after, 0, all, before.length + 1, after.length);
    Files.write(file, all);
    expect(file, line(text, at), "XML-04");
  }

  private void expect(Path file, int line, String code) {
    expected.add(folder.relativize(file).toString().replace('\\', '/') + ":" + line + " " + code);
  }

  private static List<String> errors(Said said) {
    return said.out()
        .lines()
        .filter(l -> l.contains(" error "))
        .map(l -> l.replaceFirst("^([^:]+:\\d+)(?::\\d+)? error (\\S+) .*$", "$1 $2"))
        .toList();
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
