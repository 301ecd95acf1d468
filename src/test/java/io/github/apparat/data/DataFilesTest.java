package io.github.apparat.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.render.Addresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
  private static final Pattern LINK = Pattern.compile("\"(\\.\\./[^\"]*)\"");

  @TempDir Path folder;

  @Test
  void theSmallestEditionHasAFileOfEachKind() {
    assertThat(Fixtures.smallest(folder).files("").keySet())
        .containsExactly(
            "data/claims.csv",
            "data/contradictions.csv",
            "data/entries.csv",
            "data/organ/theatre.csv",
            "data/organ/theatre.eac.xml",
            "data/organ/theatre.jsonld",
            "data/organ/wardrobe.csv",
            "data/organ/wardrobe.eac.xml",
            "data/organ/wardrobe.jsonld",
            "data/person/hamlet.csv",
            "data/person/hamlet.jsonld",
            "data/person/ophelia.csv",
            "data/person/ophelia.jsonld",
            "data/person/yorick.csv",
            "data/person/yorick.jsonld",
            "data/registers.jsonld",
            "tei/register/organs.xml",
            "tei/register/persons.xml",
            "tei/register/places.xml",
            "tei/register/terms.xml",
            "tei/register/works.xml");
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    assertThat(words(Fixtures.smallest(folder.resolve("one")).files("")))
        .isEqualTo(words(Fixtures.smallest(folder.resolve("other")).files("")));
    assertThat(words(Fixtures.invented().files("")))
        .isEqualTo(words(Fixtures.invented().files("")));
  }

  @Test
  void theSourceOfAClaimIsInEveryFormat() {
    SortedMap<String, byte[]> files = Fixtures.smallest(folder).files("");
    for (String path :
        new String[] {
          "data/claims.csv",
          "data/person/yorick.csv",
          "data/person/yorick.jsonld",
          "data/registers.jsonld",
          "data/organ/theatre.csv",
          "data/organ/theatre.jsonld",
          "data/organ/theatre.eac.xml"
        }) {
      assertThat(Fixtures.text(files, path))
          .as(path)
          .contains("cite:prompt-book/par.2", "Prompt Book, para. 2");
    }
    assertThat(Fixtures.text(files, "tei/register/persons.xml"))
        .contains("source=\"cite:prompt-book/par.2\"");
    assertThat(Fixtures.text(files, "data/person/yorick.csv")).contains("text/prompt-book.html#p2");
    assertThat(Fixtures.text(files, "data/person/yorick.jsonld"))
        .contains("../../text/prompt-book.html#p2");
  }

  @Test
  void allAddressesLeadToAPageOrAFile() {
    Fixtures.Read read = Fixtures.smallest(folder);
    SortedMap<String, byte[]> files = read.files("");
    Set<String> known = new TreeSet<>(files.keySet());
    known.add("works.html");
    read.edition().texts().forEach(t -> known.add(Addresses.page(t)));
    read.edition()
        .register()
        .entries()
        .values()
        .forEach(e -> known.add(Addresses.page(e).replaceFirst("#.*", "")));
    files.forEach(
        (path, bytes) -> {
          Matcher link = LINK.matcher(new String(bytes, StandardCharsets.UTF_8));
          while (!path.startsWith("tei/") && link.find()) {
            String address = URI.create("/" + path).resolve(link.group(1)).getPath().substring(1);
            assertThat(known).as(path).contains(address);
          }
        });
  }

  @Test
  void aPublicAddressStandsBeforeAll() {
    SortedMap<String, byte[]> files = Fixtures.invented().files(Fixtures.BASE);
    assertThat(Fixtures.text(files, "data/person/hamlet.jsonld"))
        .contains("\"@id\": \"https://example.org/players/person/hamlet.html#hamlet\"")
        .doesNotContain("../");
    assertThat(Fixtures.text(files, "data/organ/guild.eac.xml"))
        .contains("xlink:href=\"https://example.org/players/data/organ/players.eac.xml\"")
        .doesNotContain("../");
  }

  private static TreeMap<String, String> words(SortedMap<String, byte[]> files) {
    TreeMap<String, String> words = new TreeMap<>();
    files.keySet().forEach(path -> words.put(path, Fixtures.text(files, path)));
    return words;
  }
}
