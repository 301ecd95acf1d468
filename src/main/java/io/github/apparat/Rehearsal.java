package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Report;
import io.github.apparat.serve.LongTexts;
import io.github.apparat.site.Sight;
import io.github.apparat.site.Sight.Made;
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
import java.util.function.BiFunction;
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

  /**
   * So often one of the others is looked at: what is looked at is checked, and a stretch and a page
   * are made.
   */
  private static final int LOOKS = 20;

  private static final String TEXTS = "tei/text/";

  private final Xml xml;
  private final Kept kept;
  private final Path site;
  private final Optional<Sight> sight;
  private final LongTexts longTexts;
  private final EditionFolder folder;

  /**
   * @param kept has what was made of the texts, and keeps it as it is
   * @param site where they are; it stays as it is
   * @param sight shows them
   * @param longTexts has excerpts of them
   */
  Rehearsal(Xml xml, Kept kept, Path site, Optional<Sight> sight, LongTexts longTexts) {
    this.longTexts = longTexts;
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
        look(others.get(i % others.size()));
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
    Corpus corpus = check(anew, Map.of(), unheard, Rehearsal::page);
    Workers.deep(() -> build.write(corpus, Map.of(), manner, unheard));
  }

  /** As far as it would be looked at first: excerpts, where there may be some. */
  private void look(Path text) {
    sight
        .flatMap(s -> longTexts.stretchAmid(xml, text, s::place))
        .ifPresent(
            excerpt ->
                look(
                    text,
                    Map.of(folder.name(text), excerpt.file()),
                    (s, read) -> s.of(read, excerpt.stretches())));
    Map<String, Path> instead =
        sight
            .flatMap(s -> longTexts.pageAmid(xml, text, s::place))
            .map(excerpt -> Map.of(folder.name(text), excerpt.file()))
            .orElse(Map.of());
    look(text, instead, Rehearsal::page);
  }

  private void look(
      Path text, Map<String, Path> instead, BiFunction<Sight, TextSource, Optional<Made>> make) {
    check(anew(text), instead, new Report(), make);
  }

  private Corpus check(
      Xml anew,
      Map<String, Path> instead,
      Report unheard,
      BiFunction<Sight, TextSource, Optional<Made>> make) {
    Consumer<TextSource> look = read -> sight.ifPresent(s -> make.apply(s, read));
    return Workers.deep(() -> new Checker(anew, look).check(instead, unheard));
  }

  /** Reads for the edition as if nothing had been made of a text before. */
  private Xml anew(Path text) {
    String id = text.getFileName().toString().replaceFirst("\\.xml$", "");
    String last = "/" + text.getFileName();
    return xml.with(kept.except(name -> name.endsWith(" " + id) || name.endsWith(last)));
  }

  private static Optional<Made> page(Sight sight, TextSource text) {
    return sight.of(text, Rehearsal::somewhere);
  }

  /** A place in the midst of a text. */
  private static Set<String> somewhere(TextSource text, Predicate<String> isPlace) {
    List<String> places =
        Tei.values(text.tei(), Set.of("id")).stream().map(text::local).filter(isPlace).toList();
    return places.isEmpty() ? Set.of() : Set.of(places.get(places.size() / 2));
  }
}
