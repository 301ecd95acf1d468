package io.github.apparat.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final CSVFormat READ =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Fixtures.Read read = Fixtures.invented();
  private final SortedMap<String, byte[]> files = read.files("");

  @Test
  void aTableOfClaimsReadBackGivesTheClaims() {
    List<Claim> claims = read.edition().register().claims();
    List<CSVRecord> rows = rows("data/claims.csv");
    assertThat(rows).hasSameSizeAs(claims);
    for (int i = 0; i < rows.size(); i++) {
      Claim claim = claims.get(i);
      assertThat(rows.get(i).toMap())
          .containsEntry("subject", claim.subject())
          .containsEntry("predicate", claim.predicate())
          .containsEntry("type", claim.type())
          .containsEntry("label", claim.label())
          .containsEntry("from_edtf", claim.dates().from())
          .containsEntry("to_edtf", claim.dates().to())
          .containsEntry("certainty", "medium")
          .containsEntry("remark", claim.evidence().remark())
          .containsEntry("cites", String.join("|", claim.evidence().sources()));
    }
  }

  @Test
  void aTableOfEntriesReadBackGivesTheEntries() {
    List<Entry> entries = List.copyOf(read.edition().register().entries().values());
    List<CSVRecord> rows = rows("data/entries.csv");
    assertThat(rows)
        .extracting(r -> r.get("id"))
        .isEqualTo(entries.stream().map(Entry::id).toList());
    assertThat(rows)
        .extracting(r -> r.get("heading"))
        .isEqualTo(entries.stream().map(Entry::heading).toList());
    assertThat(row("data/entries.csv", "players"))
        .containsEntry("forms", "Teater|Актёры")
        .containsEntry("description", Fixtures.HOSTILE)
        .containsEntry("identifiers", "GND:1-2|VIAF:3")
        .containsEntry("place", "elsinore");
  }

  @Test
  void linesEndWithOneCharacterAndAllHaveAsManyCells() {
    files.keySet().stream()
        .filter(path -> path.endsWith(".csv"))
        .forEach(
            path -> {
              assertThat(Fixtures.text(files, path)).endsWith("\n").doesNotContain("\r");
              assertThat(rows(path)).allMatch(CSVRecord::isConsistent);
            });
  }

  @Test
  void everyClaimHasAnIdOfItsOwn() {
    assertThat(rows("data/claims.csv"))
        .extracting(r -> r.get("id"))
        .doesNotHaveDuplicates()
        .contains("t.hamlet", "players.state-1", "players.state-2", "ophelia.memberOf-1");
  }

  @Test
  void aPostIsNamedWithItsOrgan() {
    assertThat(row("data/claims.csv", "t.hamlet"))
        .containsEntry("object", "players")
        .containsEntry("object_heading", Fixtures.HOSTILE)
        .containsEntry("post", "players.manager")
        .containsEntry("post_label", "Manager")
        .containsEntry("began", "elected")
        .containsEntry("ended", "died");
  }

  @Test
  void onlyAnExactEndHasADate() {
    assertThat(row("data/claims.csv", "t.hamlet"))
        .containsEntry("from", "1599")
        .containsEntry("to", "");
    assertThat(row("data/claims.csv", "t.ophelia"))
        .containsEntry("from", "")
        .containsEntry("to", "");
    assertThat(row("data/claims.csv", "e.founded")).containsEntry("when", "1598-04");
    assertThat(row("data/claims.csv", "e.founded2"))
        .containsEntry("when", "")
        .containsEntry("notBefore", "1599-01-01")
        .containsEntry("notAfter", "1600-12-31");
    assertThat(row("data/claims.csv", "b.hamlet"))
        .containsEntry("from_edtf", "1571-03-05")
        .containsEntry("calendar", "julian")
        .containsEntry("when", "1571-03-15");
  }

  @Test
  void aContradictionIsToldOnBothSides() {
    assertThat(row("data/claims.csv", "t.ophelia"))
        .containsEntry("preferred", "no")
        .containsEntry("contradicts", "t.ophelia2");
    assertThat(row("data/claims.csv", "t.ophelia2"))
        .containsEntry("preferred", "yes")
        .containsEntry("contradicts", "t.ophelia");
    assertThat(row("data/claims.csv", "r.rank"))
        .containsEntry("preferred", "")
        .containsEntry("contradicts", "r.part");
    assertThat(row("data/contradictions.csv", "contradiction-1"))
        .containsEntry("claims", "t.ophelia|t.ophelia2")
        .containsEntry("subjects", "ophelia")
        .containsEntry("preferred", "t.ophelia2")
        .containsEntry("reason", Fixtures.HOSTILE);
  }

  @Test
  void theTableOfAnEntryHasTheClaimsOfItAndOnIt() {
    assertThat(rows("data/organ/guild.csv"))
        .extracting(r -> r.get("id"))
        .containsExactly(
            "e.guild",
            "e.guild.ended",
            "e.met",
            "ophelia.memberOf-1",
            "r.attached",
            "r.into",
            "r.out",
            "r.elected");
    assertThat(rows("data/person/hamlet.csv"))
        .extracting(r -> r.get("id"))
        .containsExactly("b.hamlet", "b.hamlet2", "t.hamlet");
  }

  private Map<String, String> row(String path, String id) {
    return rows(path).stream()
        .filter(r -> r.get("id").equals(id))
        .findFirst()
        .orElseThrow()
        .toMap();
  }

  private List<CSVRecord> rows(String path) {
    try {
      return READ.parse(new StringReader(Fixtures.text(files, path))).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
