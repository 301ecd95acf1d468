package io.github.apparat.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.model.Imprint;
import io.github.apparat.model.Name;
import io.github.apparat.register.Entry;
import io.github.apparat.report.Location;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reference managers and programs are told of a page. */
class ExportsTest {
  private static final String ADDRESS = "https://papers.example/text/inn_1.html";

  private static final Cited CITED =
      new Cited(
          "inn/1",
          "Beer & {brawls}: 50% of #1, $2_a\\b",
          "Постоялый двор",
          new Imprint(
              List.of(
                  new Name("Сидоров", "Иван", "Иван Сидоров"),
                  new Name("Falstaff, Sir", "John and Co", "Sir John"),
                  Name.of("Guild of cooks, carvers and brewers")),
              List.of(Name.of("Q. Quickly")),
              "Boar’s Head",
              "Eastcheap",
              "1598-02",
              "3",
              "10.1234/inn"),
          "en",
          ADDRESS);

  private static final Cited BARE =
      new Cited("x", "Ghosts", "Papers", Imprint.NONE, "", "text/x.html");

  @Test
  void bibTexEscapesWhatItWouldReadAsASignAndKeepsLetters() {
    assertThat(BibTex.of(CITED))
        .isEqualTo(
            """
            @incollection{inn-1,
              author = {Сидоров, Иван and {Falstaff, Sir}, {John and Co} and {Guild of cooks, carvers and brewers}},
              title = {Beer \\& \\{brawls\\}: 50\\% of \\#1, \\$2\\_a\\textbackslash{}b},
              booktitle = {Постоялый двор},
              editor = {Quickly, Q.},
              version = {3},
              publisher = {Boar’s Head},
              address = {Eastcheap},
              year = {1598},
              date = {1598-02},
              doi = {10.1234/inn},
              url = {https://papers.example/text/inn_1.html},
              langid = {en}
            }
            """);
  }

  @Test
  void risHasALineForEachFact() {
    assertThat(Ris.of(CITED).lines())
        .containsExactly(
            "TY  - CHAP",
            "ID  - inn/1",
            "AU  - Сидоров, Иван",
            "AU  - Falstaff, Sir, John and Co",
            "AU  - Guild of cooks, carvers and brewers",
            "TI  - Beer & {brawls}: 50% of #1, $2_a\\b",
            "T2  - Постоялый двор",
            "ED  - Quickly, Q.",
            "ET  - 3",
            "PB  - Boar’s Head",
            "CY  - Eastcheap",
            "PY  - 1598",
            "DA  - 1598/02",
            "DO  - 10.1234/inn",
            "UR  - " + ADDRESS,
            "LA  - en",
            "ER  - ");
  }

  @Test
  void cslJsonHasNamesInPartsWhereTheyAreKnown() throws IOException {
    JsonNode item = new ObjectMapper().readTree(CslJson.of(CITED)).get(0);
    assertThat(item.at("/author/0/family").asText()).isEqualTo("Сидоров");
    assertThat(item.at("/author/2/literal").asText()).startsWith("Guild of cooks");
    assertThat(item.at("/issued/date-parts")).hasToString("[[1598,2]]");
    assertThat(item.get("version").asText()).isEqualTo("3");
    assertThat(item.get("URL").asText()).isEqualTo(ADDRESS);
  }

  @Test
  void whatNobodySaysIsInNone() {
    assertThat(BibTex.of(BARE))
        .isEqualTo(
            """
            @incollection{x,
              title = {Ghosts},
              booktitle = {Papers},
              url = {text/x.html}
            }
            """);
    assertThat(Ris.of(BARE)).doesNotContain("PY", "AU", "DA");
    assertThat(CslJson.of(BARE)).doesNotContain("issued", "author", "publisher", "language");
  }

  @Test
  void aDateInWordsStaysInWords() {
    Imprint about = new Imprint(List.of(), List.of(), "", "", "before the flood", "second", "");
    Cited cited = new Cited("x", "Ghosts", "", about, "", "");
    assertThat(CslJson.of(cited))
        .contains("{\"literal\":\"before the flood\"}", "\"edition\":\"second\"", "\"book\"");
    assertThat(BibTex.of(cited)).startsWith("@book{x").contains("year = {before the flood}");
    assertThat(Ris.of(cited)).doesNotContain("PY");
  }

  @Test
  void theHeadOfAPageSaysToZoteroWhatIsKnown() {
    assertThat(MetaTags.of(CITED, "https://example.org/by"))
        .extracting(t -> t.name() + "=" + t.content())
        .contains(
            "citation_title=" + CITED.title(),
            "citation_author=Сидоров, Иван",
            "citation_inbook_title=Постоялый двор",
            "citation_publication_date=1598/02",
            "citation_doi=10.1234/inn",
            "citation_public_url=" + ADDRESS,
            "DC.creator=Guild of cooks, carvers and brewers",
            "DC.date=1598-02",
            "DC.rights=https://example.org/by");
    assertThat(MetaTags.of(BARE, ""))
        .extracting(MetaTags.Tag::name)
        .containsExactly(
            "citation_title",
            "citation_inbook_title",
            "DC.title",
            "DC.relation.isPartOf",
            "DC.type");
  }

  @Test
  void schemaOrgNamesPersonsAndCannotEndItsScript() throws IOException {
    Cited cited = new Cited("x", "</script><b>", "Papers", CITED.imprint(), "en", ADDRESS);
    String json = SchemaOrg.text(cited, ADDRESS, "", "Words withheld");
    assertThat(json).doesNotContain("<");
    JsonNode node = new ObjectMapper().readTree(json);
    assertThat(node.get("name").asText()).isEqualTo("</script><b>");
    assertThat(node.at("/author/0/familyName").asText()).isEqualTo("Сидоров");
    assertThat(node.at("/author/2").asText()).startsWith("Guild of cooks");
    assertThat(node.get("conditionsOfAccess").asText()).isEqualTo("Words withheld");
    assertThat(node.has("license")).isFalse();
  }

  @Test
  void anEntryIsNoPage() throws IOException {
    Entry.Form form = new Entry.Form("Гамлет", "ru", List.of());
    Entry entry =
        new Entry(
            "h", "person", "", "", "", "Hamlet", List.of(form), "", List.of(), Location.of("r"));
    JsonNode node = new ObjectMapper().readTree(SchemaOrg.entry(entry, "../person/h.html"));
    assertThat(node.get("@id").asText()).isEqualTo("../person/h.html#h");
    assertThat(node.get("@type").asText()).isEqualTo("Person");
    assertThat(node.at("/alternateName/0").asText()).isEqualTo("Гамлет");
  }

  @Test
  void aTextWithoutAnAuthorIsCitedByItsOwnEditorsElseByThoseOfTheEdition() {
    List<Name> rees = List.of(Name.of("E. A. Rees"));
    List<Name> ours = List.of(Name.of("The editors"));
    Imprint edition = new Imprint(List.of(), ours, "Press", "", "2026", "2", "");
    Imprint volume = new Imprint(List.of(), rees, "", "", "", "", "");
    assertThat(volume.within(edition))
        .isEqualTo(new Imprint(List.of(), rees, "Press", "", "2026", "2", ""));
    Imprint article = new Imprint(rees, rees, "", "", "1999", "", "");
    assertThat(article.within(edition))
        .isEqualTo(new Imprint(rees, ours, "Press", "", "1999", "2", ""));
    assertThat(Imprint.NONE.within(edition).editors()).isEqualTo(ours);
  }

  @Test
  void aNameIsPartedOnlyWhereItsFormLeavesNoDoubt() {
    assertThat(Name.of("E. A. Rees").inverted()).isEqualTo("Rees, E. A.");
    assertThat(Name.of("И. В. Павлова").family()).isEqualTo("Павлова");
    assertThat(Name.of("Goethe, Johann Wolfgang").given()).isEqualTo("Johann Wolfgang");
    assertThat(Name.of("World Heritage Encyclopedia").isParted()).isFalse();
    assertThat(Name.of("The editors of Apparat").isParted()).isFalse();
  }
}
