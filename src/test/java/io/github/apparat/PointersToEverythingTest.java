package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every element of every fixture has an id, and is pointed to from its own file and from another.
 */
class PointersToEverythingTest {
  private static final String OTHER =
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>Pointers"
          + "</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc>"
          + "</fileDesc></teiHeader><text><body>%s</body></text></TEI>";

  @Test
  void aPointerToAnyElementLeadsInEveryViewToAPlaceThatIsThere(@TempDir Path folder)
      throws IOException {
    List<String> pointers = new ArrayList<>();
    for (String fixtures : List.of("elements", "render")) {
      for (Path fixture : list(Path.of("src/test/resources", fixtures))) {
        String name = fixtures + "-" + fixture.getFileName();
        Document tei = Jsoup.parse(Files.readString(fixture), Parser.xmlParser());
        tei.outputSettings().prettyPrint(false);
        pointers.addAll(everyElementIsPointedTo(tei, name));
        Files.writeString(folder.resolve(name), tei.outerHtml());
      }
    }
    Files.writeString(folder.resolve("other.xml"), OTHER.formatted(paragraph(pointers)));
    Said said = run("build", folder, "--out", folder.resolve("out"));
    assertThat(pointers).hasSizeGreaterThan(1000);
    assertThat(said.out().lines().filter(l -> l.contains(" LINK-"))).isEmpty();
    assertThat(
            Files.readString(folder.resolve("out/text/other.html")).split(" href=\"\\.\\./text/"))
        .hasSizeGreaterThan(pointers.size() * 9 / 10);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".xml") && !f.toString().contains("error"))
          .sorted()
          .toList();
    }
  }

  private static List<String> everyElementIsPointedTo(Document tei, String name) {
    List<String> ids = new ArrayList<>();
    for (Element element : tei.select("text *, sourceDoc *")) {
      if (!element.hasAttr("xml:id")) {
        element.attr("xml:id", "e" + ids.size() + "." + element.tagName());
      }
      ids.add(element.attr("xml:id"));
    }
    Element body = tei.selectFirst("body");
    if (body != null) {
      body.append("<div>" + paragraph(ids.stream().map(id -> "#" + id).toList()) + "</div>");
    }
    return ids.stream().map(id -> name + "#" + id).toList();
  }

  private static String paragraph(List<String> pointers) {
    StringBuilder refs = new StringBuilder("<p>");
    pointers.forEach(
        p -> refs.append("<ref target=\"" + p + "\">x</ref> <ptr target=\"" + p + "\"/> "));
    return refs.append("</p>").toString();
  }
}
