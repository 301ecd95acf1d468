package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with five thousand entries, in which anything that grows with their square takes hours. */
class LongApparatusTest {
  private static final int ENTRIES = 1_000;
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @TempDir Path folder;

  private Said build(String body) {
    SmallestEdition edition = SmallestEdition.in(folder);
    String head = edition.read("tei/text/opening-night.xml");
    String header = head.substring(0, head.indexOf("<text "));
    String witnesses =
        "<listWit><witness xml:id='opening-night.A' n='A'>One.</witness>"
            + "<witness xml:id='opening-night.B' n='B'>Two.</witness></listWit>";
    edition.write(
        "tei/text/opening-night.xml",
        header.replace("<p>Written for this edition.</p>", witnesses)
            + "<text type='article'>"
            + body
            + "</text></TEI>");
    return assertTimeoutPreemptively(LIMIT, () -> run("build", edition.root()));
  }

  private static String each(String pattern) {
    return IntStream.rangeClosed(1, ENTRIES)
        .mapToObj(i -> pattern.replace("#N", String.valueOf(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void thousandsOfEntriesInTheText() {
    String app =
        "<app><lem wit='#opening-night.A'>the lamp</lem><rdg wit='#opening-night.B'>a lamp</rdg></app>";
    String one = "<p xml:id='opening-night.p1'>" + each("and " + app) + "</p>";
    String verses = "<lg>" + each("<l>and then " + app + " went out</l>") + "</lg>";
    assertThat(build("<body>" + one + verses + "</body>").out()).contains(" 0 errors, ");
  }

  @Test
  void thousandsOfEntriesApart() {
    String text =
        "<p xml:id='opening-night.p1'>Lamps.</p><lg>"
            + each("<l n='#N'>and <seg xml:id='opening-night.w#N'>lamp</seg> #N</l>")
            + "</lg>";
    String apart =
        each(
            "<app from='#opening-night.w#N'><rdg wit='#opening-night.B'>light</rdg></app>"
                + "<app loc='#N'><lem>and</lem><rdg wit='#opening-night.B'>but</rdg></app>");
    String back = "<back><div type='section'><head>Variants</head><listApp>" + apart;
    Said said = build("<body>" + text + "</body>" + back + "</listApp></div></back>");
    assertThat(said.out()).contains(" 0 errors, ");
  }
}
