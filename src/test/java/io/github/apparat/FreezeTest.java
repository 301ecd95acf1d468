package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published addresses: they stay, lead on, or are told of. */
class FreezeTest {
  private static final String LEDGER = "tei/ids.tsv";
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final String PAGE = "text/opening-night.html";

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void freeze() {
    edition = SmallestEdition.in(folder);
    assertThat(run("freeze", folder).code()).isZero();
  }

  private Said ends(int code, String command) {
    Said said = run(command, folder);
    assertThat(said.code()).as(said.out()).isEqualTo(code);
    return said;
  }

  private Document built(String page) throws Exception {
    ends(0, "build");
    return Jsoup.parse(Files.readString(folder.resolve("target/site/" + page)));
  }

  private void line(String columns) {
    edition.write(LEDGER, edition.read(LEDGER) + columns.replace("|", "\t") + "\n");
  }

  @Test
  void whatIsPublishedIsWrittenOnceInRanges() {
    String ledger = edition.read(LEDGER);
    assertThat(ledger.lines())
        .contains("person/hamlet.html\t1.0\thamlet.birth-1 t.hamlet.manager")
        .anyMatch(l -> l.startsWith(PAGE + "\t1.0\t") && l.contains(" p1..p5 "));
    assertThat(run("freeze", folder).code()).isZero();
    assertThat(edition.read(LEDGER)).isEqualTo(ledger);
    ends(0, "build");
    assertThat(edition.read(LEDGER)).isEqualTo(ledger);
  }

  @Test
  void aLaterVersionAddsItsLinesAndLeavesTheOthers() {
    String before = edition.read(LEDGER);
    edition.change(TEXT, "xml:id=\"opening-night.p5\"", "xml:id=\"opening-night.p5\" n=\"5\"");
    edition.change("tei/edition.xml", "<edition n=\"1.0\"", "<edition n=\"1.1\"");
    edition.change(
        TEXT,
        "<p xml:id=\"opening-night.p5\"",
        "<p xml:id=\"opening-night.p9\">More.</p><p xml:id=\"opening-night.p5\"");
    ends(0, "freeze");
    assertThat(edition.read(LEDGER).lines()).contains(PAGE + "\t1.1\tp9");
    assertThat(edition.read(LEDGER).lines()).containsAll(before.lines().toList());
  }

  @Test
  void id03AnIdThatIsGone() {
    edition.change(TEXT, "xml:id=\"opening-night.p2\"", "xml:id=\"opening-night.p7\"");
    int line = edition.line(LEDGER, "p1..p5");
    assertThat(ends(1, "check").out())
        .contains(
            LEDGER + ":" + line + ":1 error ID-03 " + PAGE + "#p2 was published in version 1.0");
    ends(1, "build");
    ends(1, "freeze");
  }

  @Test
  void anIdThatIsAnotherNowIsAtThePlaceToo() throws Exception {
    edition.change(TEXT, "xml:id=\"opening-night.p2\"", "xml:id=\"opening-night.p7\"");
    line(PAGE + "#p2|to|" + PAGE + "#p7");
    ends(0, "check");
    assertThat(built(PAGE).selectFirst("#p7 > #p2").text()).isEmpty();
  }

  @Test
  void anIdThatWentToAnotherPageLeavesALine() throws Exception {
    edition.change(TEXT, "xml:id=\"opening-night.p2\"", "xml:id=\"opening-night.p7\"");
    line(PAGE + "#p2|to|person/hamlet.html");
    assertThat(built(PAGE).selectFirst("li#p2 a").attr("href")).isEqualTo("../person/hamlet.html");
  }

  @Test
  void whatIsWithdrawnIsSaidWithItsReason() throws Exception {
    edition.change(TEXT, "xml:id=\"opening-night.p2\"", "xml:id=\"opening-night.p7\"");
    line(PAGE + "#p2|withdrawn|a forgery");
    assertThat(built(PAGE).selectFirst("li#p2").text()).isEqualTo("p2: withdrawn: a forgery");
  }

  @Test
  void aPageThatIsGoneSendsReadersOn() throws Exception {
    line("person/claudius.html|1.0");
    assertThat(ends(1, "check").out()).contains("ID-03 person/claudius.html was published");
    line("person/claudius.html|to|person/hamlet.html");
    Document moved = built("person/claudius.html");
    assertThat(moved.selectFirst("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../person/hamlet.html");
    assertThat(moved.selectFirst("h1 + p a").attr("href")).isEqualTo("../person/hamlet.html");
  }

  @Test
  void placesThatWentWhereTheirPageWentNeedNoLines() throws Exception {
    line("person/claudius.html|0.9|born died");
    line("person/claudius.html|to|person/hamlet.html");
    Document moved = built("person/claudius.html");
    assertThat(moved.select(".moved-places")).isEmpty();
    assertThat(moved.selectFirst("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../person/hamlet.html");
  }

  @Test
  void aTextThatIsCalledOtherwiseKeepsTheIdsOfItsPlaces() throws Exception {
    line("text/first-night.html|0.9|p1..p2 n1");
    line("text/first-night.html|to|" + PAGE);
    Document moved = built("text/first-night.html");
    assertThat(moved.selectFirst("li#p2 a").attr("href")).isEqualTo("../" + PAGE + "#p2");
    assertThat(moved.selectFirst("meta[http-equiv=refresh]")).isNull();
  }

  @Test
  void aTextThatIsPartedOtherwiseNeedsNoLine() throws Exception {
    edition.override("site/site.yaml", "longestPage: 150000", "longestPage: 8500");
    ends(0, "freeze");
    String part =
        edition
            .read(LEDGER)
            .lines()
            .filter(
                l ->
                    l.matches(
                        "text/opening-night\\..+\\.html.*\\bp5\\b.*|text/opening-night\\.[^.]+\\.html.*"))
            .findFirst()
            .orElseThrow()
            .split("\t")[0];
    edition.change("site/site.yaml", "longestPage: 8500", "longestPage: 150000");
    Document moved = built(part);
    assertThat(moved.select(".moved-places a"))
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.attr("href")).startsWith("../" + PAGE + "#"));
  }

  @Test
  void everyClaimThatCanBeCitedIsKept() throws Exception {
    built(PAGE);
    int claims = 0;
    for (Path page : SmallestEdition.files(folder.resolve("target/site"))) {
      if (page.toString().endsWith(".html")) {
        String name = folder.resolve("target/site").relativize(page).toString();
        for (String id : Jsoup.parse(page).select(".claims tr[id]").eachAttr("id")) {
          line(name + "#" + id + "|to|" + PAGE); // as if it had gone, which it has not
          claims++;
        }
      }
    }
    assertThat(claims).isGreaterThan(10);
    assertThat(run("check", folder, "--all").out().lines().filter(l -> l.contains(" ID-05 ")))
        .hasSize(claims);
  }

  @Test
  void id03AClaimThatIsGone() {
    claimIsGone();
    assertThat(ends(1, "check").out())
        .contains(
            "ID-03 person/hamlet.html#t.hamlet.manager was published",
            "ID-03 organ/theatre.html#t.hamlet.manager was published");
    ends(1, "freeze");
  }

  private void claimIsGone() {
    edition.change("tei/register/persons.xml", "id=\"t.hamlet.manager\"", "id=\"t.hamlet.leads\"");
  }

  @Test
  void aClaimThatIsGoneIsLedOnOrToldOfOnBothItsPages() throws Exception {
    claimIsGone();
    line("person/hamlet.html#t.hamlet.manager|to|person/hamlet.html#t.hamlet.leads");
    line("organ/theatre.html#t.hamlet.manager|withdrawn|misread");
    ends(0, "check");
    assertThat(built("person/hamlet.html").selectFirst("tr[id='t.hamlet.leads'] > th > span").id())
        .isEqualTo("t.hamlet.manager");
    assertThat(built("organ/theatre.html").getElementById("t.hamlet.manager").text())
        .isEqualTo("t.hamlet.manager: withdrawn: misread");
  }

  @Test
  void id04ALineThatIsNone() {
    line("person/hamlet.html");
    line(PAGE + "|1.0|p9..p3");
    line(PAGE + "#p9|to|");
    assertThat(ends(1, "check").out().lines().filter(l -> l.contains(" ID-04 "))).hasSize(3);
  }

  @Test
  void id05AnIdThatIsThereAgain() {
    line(PAGE + "#p2|to|" + PAGE + "#p3");
    assertThat(ends(1, "check").out()).contains("error ID-05 " + PAGE + "#p2 went elsewhere");
  }

  @Test
  void id06AnAddressThatLeadsNowhere() {
    line(PAGE + "#p77|to|" + PAGE + "#p78");
    assertThat(ends(1, "check").out())
        .contains("error ID-06 " + PAGE + "#p77 went to " + PAGE + "#p78");
  }
}
