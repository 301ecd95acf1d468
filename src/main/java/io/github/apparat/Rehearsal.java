package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Report;
import io.github.apparat.site.Sight;
import io.github.apparat.site.SiteWriter.Manner;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Makes texts as if they had been saved, for nothing: what Java does for the first time takes it
 * long, and who saves first is not to wait for it.
 */
final class Rehearsal {
  /** Texts of fewer bytes are made so fast that nobody waits until one is. */
  private static final long SMALL = 64 << 10;

  /** So often a small text is made. */
  private static final int SMALL_ONES = 12;

  /** So often one of the others is looked at: it is checked, and one page of it is made. */
  private static final int LOOKS = 40;

  private static final String TEXTS = "tei/text/";

  private final Xml xml;
  private final Kept kept;
  private final Path site;
  private final Optional<Sight> sight;
  private final EditionFolder folder;

  /**
   * @param kept has what was made of the texts, and keeps it as it is
   * @param site where they are; it stays as it is
   * @param sight shows them
   */
  Rehearsal(Xml xml, Kept kept, Path site, Optional<Sight> sight) {
    this.xml = xml;
    this.kept = kept;
    this.site = site;
    this.sight = sight;
    folder = xml.folder();
  }

  void run() {
    List<Path> texts = folder.xml(TEXTS);
    List<Path> small = texts.stream().filter(text -> folder.size(text) < SMALL).toList();
    List<Path> others = texts.stream().filter(text -> !small.contains(text)).toList();
    try {
      for (int i = 0; i < SMALL_ONES && !small.isEmpty(); i++) {
        make(small.get(i % small.size()));
      }
      for (int i = 0; i < LOOKS && !others.isEmpty(); i++) {
        check(anew(others.get(i % others.size())), new Report());
      }
    } catch (UnusableFile | UncheckedIOException e) {
      // Whoever saves next is told.
    }
  }

  private void make(Path text) {
    Xml anew = anew(text);
    Report unheard = new Report();
    Build build = new Build(anew, site, folder.path("sources"), false);
    Manner manner = new Manner(true, false, false, () -> {});
    Corpus corpus = check(anew, unheard);
    Workers.deep(() -> build.write(corpus, Map.of(), manner, unheard));
  }

  private Corpus check(Xml anew, Report unheard) {
    Consumer<TextSource> look = read -> sight.ifPresent(s -> s.of(read, Rehearsal::somewhere));
    return Workers.deep(() -> new Checker(anew, look).check(Map.of(), unheard));
  }

  /** Reads for the edition as if nothing had been made of a text before. */
  private Xml anew(Path text) {
    String file = folder.name(text);
    String id = file.replaceFirst("^.*/", "").replaceFirst("\\.xml$", "");
    return xml.with(kept.except(name -> name.endsWith(" " + id) || name.endsWith(" " + file)));
  }

  /** A place in the midst of a text. */
  private static Set<String> somewhere(TextSource text, Predicate<String> isPlace) {
    List<String> places =
        Tei.values(text.tei(), Set.of("id")).stream().map(text::local).filter(isPlace).toList();
    return places.isEmpty() ? Set.of() : Set.of(places.get(places.size() / 2));
  }
}
