package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.kept.Kept;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works long for one text tells each step: in a preview, whoever saves is not kept waiting. */
class StepsTest {
  @TempDir Path folder;

  /** Takes down by which classes a step is told. */
  private static final class Tellers implements Progress {
    private final Set<String> classes = new ConcurrentSkipListSet<>();

    @Override
    public <T, R> Function<T, R> stage(String name, Parts<T> parts, Function<T, R> work) {
      return work;
    }

    @Override
    public void step() {
      StackWalker.getInstance()
          .walk(frames -> frames.skip(1).findFirst())
          .ifPresent(f -> classes.add(f.getClassName().replaceFirst("^io.github.apparat.", "")));
    }
  }

  @Test
  void whatTakesLongInABuildTellsItsSteps() {
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    Path site = folder.resolve("site");
    Tellers tellers = new Tellers();
    Xml xml = new Xml(new EditionFolder(edition.root()), Kept.nothing(), tellers);
    Report report = new Report();
    assertThat(new Build(xml, site, folder.resolve("sources"), false).run(report)).isPresent();
    assertThat(tellers.classes)
        .as(report.text())
        .contains(
            "render.TextRenderer",
            "site.EntryPages",
            "site.NameCards",
            "site.TextPages",
            "site.TextWriter",
            "verify.ShownText",
            "verify.SiteVerifier",
            "verify.TeiReader")
        .anyMatch(name -> name.startsWith("xml.Xml"));
  }
}
