package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteVerifierTest {
  private static final Verification PUBLICATION =
      new Verification(true, Optional.empty(), List.of());

  @TempDir Path folder;

  @Test
  void aSoundSiteHasNoFindings() {
    assertThat(new SiteOnDisk(folder).verify(PUBLICATION)).isEmpty();
  }

  @Test
  void aSiteForPrivateStudyIsRefusedOnceAndForPublicationOnly() {
    String mark = "<meta name='apparat-site' content='private'>";
    SiteOnDisk site = new SiteOnDisk(folder).page("b.html", mark).page("a.html", mark);
    assertThat(site.verify(PUBLICATION))
        .extracting(f -> f.code() + " " + f.place())
        .containsExactly("PUBLISH-01 a.html:3:1");
    assertThat(site.verify()).isEmpty();
  }

  @Test
  void aSiteMarkedPublicMayBePublished() {
    String mark = "<meta name='apparat-site' content='public'>";
    assertThat(new SiteOnDisk(folder).page("a.html", mark).verify(PUBLICATION)).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereOrHasNoPageIsFound() {
    SiteVerifier verifier = new SiteVerifier(PUBLICATION);
    Path none = folder.resolve("none");
    assertThat(verifier.verify(none).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SITE-01", Location.of(none.toString())));
    assertThat(verifier.verify(folder).findings())
        .extracting(Finding::code)
        .containsExactly("SITE-01");
  }
}
