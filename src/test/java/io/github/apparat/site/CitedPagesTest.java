package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all pages of a site that has an address say of how they are cited. */
class CitedPagesTest {
  private static final String ADDRESS = "https://players.example/edition";

  @TempDir static Path folder;

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() {
    SmallestEdition edition =
        SmallestEdition.in(folder)
            .override("site/site.yaml", "address: \"\"", "address: " + ADDRESS)
            .change(
                "tei/edition.xml",
                "<publisher>The Theatre Press</publisher>",
                "<publisher>The Theatre Press</publisher><date when=\"1603-02\">1603</date>");
    assertThat(SmallestEdition.run("build", edition.root()).code()).isZero();
    SmallestEdition.contents(folder.resolve("target/site"))
        .forEach(
            (name, bytes) -> {
              byte[] html = bytes.getBytes(StandardCharsets.ISO_8859_1);
              if (name.endsWith(".html")) {
                PAGES.put(name, Jsoup.parse(new String(html, StandardCharsets.UTF_8)));
              }
            });
  }

  private static String meta(String page, String name) {
    return PAGES.get(page).select("meta[name=" + name + "]").attr("content");
  }

  @Test
  void everyPageThatSaysSomethingIsCitedInBothStylesWithItsAddressAndDate() {
    assertThat(PAGES).hasSizeGreaterThan(10);
    PAGES.forEach(
        (name, page) -> {
          if (name.matches("(404|search)\\.html")) {
            assertThat(page.select(".cite-part")).as(name).isEmpty();
            return;
          }
          assertThat(page.select(".cite-part dd.cite").eachText())
              .as(name)
              .hasSize(2)
              .allMatch(c -> c.contains(ADDRESS + "/" + name) && c.contains("1603"));
          assertThat(page.select(".cite-part a[download]").eachAttr("href"))
              .as(name)
              .hasSize(3)
              .allMatch(h -> h.startsWith("data:") && h.contains("players.example"));
          assertThat(page.select("link[rel~=canonical]").attr("href"))
              .isEqualTo(ADDRESS + "/" + name);
        });
  }

  @Test
  void textsAndEntriesSayItToZotero() {
    assertThat(meta("text/opening-night.html", "citation_title")).isEqualTo("Opening Night");
    assertThat(meta("text/opening-night.html", "citation_inbook_title"))
        .isEqualTo("The Elsinore Players");
    assertThat(meta("text/opening-night.html", "citation_publication_date")).isEqualTo("1603/02");
    assertThat(meta("person/hamlet.html", "DC.publisher")).isEqualTo("The Theatre Press");
    assertThat(meta("persons.html", "citation_title")).isEmpty();
  }

  @Test
  void textsAndEntriesAreThingsOfSchemaOrg() throws IOException {
    JsonNode text = json("text/prompt-book.html");
    assertThat(text.get("@id").asText()).isEqualTo(ADDRESS + "/text/prompt-book.html");
    assertThat(text.get("conditionsOfAccess").asText()).isEqualTo("Words withheld");
    assertThat(text.get("datePublished").asText()).isEqualTo("1603-02");
    JsonNode organ = json("organ/theatre.html");
    assertThat(organ.get("@type").asText()).isEqualTo("Organization");
    assertThat(organ.get("@id").asText()).isEqualTo(ADDRESS + "/organ/theatre.html#theatre");
  }

  private static JsonNode json(String page) throws IOException {
    String data = PAGES.get(page).selectFirst("script[type=application/ld+json]").data();
    return new ObjectMapper().readTree(data);
  }

  @Test
  void rowsOfClaimsHaveTheIdsUnderWhichTheDataNamesThem() throws IOException {
    String data =
        SmallestEdition.contents(folder.resolve("target/site")).get("data/organ/theatre.jsonld");
    assertThat(PAGES.get("organ/theatre.html").select(".claims tr[id]").eachAttr("id"))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(data).contains(".html#" + id + "\""));
  }
}
