package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Renderer;
import io.github.apparat.report.Report;
import io.github.apparat.site.SiteWriter;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The main path: from the TEI of an edition to a checked site. */
public final class Build {
  private final Xml xml;
  private final Path site;
  private final Optional<Path> sources;

  /**
   * @param xml reads the edition
   * @param site where the site goes; what is there is replaced when the new one is whole
   * @param sources the folder of the reader's own copies of received texts, for a private site;
   *     empty for one to be published
   */
  public Build(Xml xml, Path site, Optional<Path> sources) {
    this.xml = xml;
    this.site = site;
    this.sources = sources;
  }

  /**
   * Goes the whole way, or to the first stage that finds an error.
   *
   * @return what was built; nothing where the edition has errors
   */
  public Optional<Edition> run(Report report) {
    Map<String, Path> filled = sources.map(s -> new Texts(xml).fill(s, report)).orElse(Map.of());
    Corpus corpus = new Checker(xml).check(filled, report);
    if (report.hasErrors()) {
      return Optional.empty();
    }
    Edition edition = new EditionReader(xml).read(corpus, sources.isPresent());
    Addresses addresses = new Addresses(corpus, edition);
    Fragments fragments = new Renderer(xml).render(corpus, addresses, report);
    new SiteWriter(xml.folder())
        .write(site, corpus, edition, addresses, fragments, sources.isPresent());
    return Optional.of(edition);
  }
}
