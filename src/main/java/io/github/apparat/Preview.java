package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Stretch;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.report.Severity;
import io.github.apparat.serve.GivingWay;
import io.github.apparat.serve.LongTexts;
import io.github.apparat.serve.LongTexts.Abridged;
import io.github.apparat.serve.PreviewWords;
import io.github.apparat.serve.SiteServer;
import io.github.apparat.serve.SoundTexts;
import io.github.apparat.serve.Watch;
import io.github.apparat.site.Sight;
import io.github.apparat.site.Sight.Awaited;
import io.github.apparat.site.Sight.Made;
import io.github.apparat.site.Sight.Renewed;
import io.github.apparat.site.SiteWriter.Manner;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live preview of an edition. What was saved is built at once, as far as it is to be seen; when
 * the editor rests, the search, the archive and the verification follow. A text with an error is
 * shown as it was when it was sound last.
 */
final class Preview {
  /** So many milliseconds after the last change the rest is made. */
  private static final long REST = 1500;

  /**
   * So many milliseconds the machine is left to the browser that shows what is new, before the rest
   * takes all of it.
   */
  private static final long LOOK = 150;

  /** So many of them at a time: somebody may save meanwhile. */
  private static final long STEP = 10;

  /** So many milliseconds it may take until somebody sees that what went on has ended. */
  private static final long WAIT = 100;

  private static final Pattern WORDS = Pattern.compile("words\\.([A-Za-z0-9-]+)\\.json");
  private static final String TEXTS = "tei/text/";
  private static final String EDITION = "tei/edition.xml";

  private final EditionFolder folder;
  private final Path site;
  private final SoundTexts sound;
  private final LongTexts longTexts;
  private final Kept kept;
  private final GivingWay progress;
  private final Consumer<String> said;
  private final Told told;
  private volatile Xml xml;
  private volatile Optional<Build.Written> shown = Optional.empty();
  private Optional<Digest> onItself = Optional.empty();

  /** Whether the change of a long text was shown before all of it was checked. */
  private boolean seen;

  /** Whether what goes on gives way to whoever saves; what he waits for does not. */
  private volatile boolean rests;

  /** Whether somebody saved since it began. */
  private volatile boolean isOther;

  /** Whether he sees already what he saved: then even what he waited for gives way. */
  private volatile boolean isShown;

  /**
   * @param site where it is written
   * @param first is told how far the first build has come; later ones are short
   * @param said takes what is to be told on the terminal
   */
  Preview(EditionFolder folder, Path site, Progress first, Consumer<String> said) {
    this.folder = folder;
    this.site = site;
    this.said = said;
    progress = new GivingWay(first, () -> isShown || rests && isOther);
    kept = Kept.atHand(Build.kept(site));
    told = new Told(folder, kept);
    Path beside = site.toAbsolutePath().normalize();
    sound = new SoundTexts(beside.resolveSibling("sound"));
    longTexts = new LongTexts(beside.resolveSibling("excerpt"), sound);
    xml = new Xml(folder, kept, progress);
  }

  /**
   * Builds, serves and watches until the thread is interrupted.
   *
   * @param port as {@link SiteServer} takes it
   * @throws IOException where the port is taken
   */
  void run(int port) throws IOException {
    try (Watch watch = new Watch(Stream.of("tei", "site", "xslt").map(folder::path).toList());
        SiteServer server = new SiteServer(site, port, this::own)) {
      Report report = build(true, text -> {});
      progress.close();
      said.accept(server.address() + " shows " + site + "; stop with Ctrl-C");
      tell(report, server);
      serve(watch, server);
    } catch (Workers.Stopped e) {
      // What is half made is made the next time.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Ends it: what is kept has been written. */
  void close() {
    progress.close();
    kept.save();
  }

  private void serve(Watch watch, SiteServer server) throws InterruptedException {
    Consumer<String> tell = server::tell;
    boolean rehearsed = done(watch, tell, true, this::rehearse);
    boolean whole = true;
    while (true) {
      if (isOther || watch.await(whole ? 60_000 : REST)) {
        if (!isOther) {
          look(tell);
        }
        isOther = false;
        isShown = false;
        done(watch, tell, false, () -> saved(server));
        whole = false;
      } else if (!whole) {
        whole = done(watch, tell, true, () -> tell(build(true, state -> {}), server));
        // Somebody saved in the midst of it: all of it once more, now that he rests.
        rehearsed = rehearsed || whole && done(watch, tell, true, this::rehearse);
      }
    }
  }

  /**
   * Does work beside the watch: whoever saves meanwhile sees what he changed, while the work gives
   * way.
   *
   * @param atOnce whether it gives way from the beginning, or only when it says that it rests
   * @return whether it was done to its end
   */
  private boolean done(Watch watch, Consumer<String> tell, boolean atOnce, Runnable work)
      throws InterruptedException {
    rests = atOnce;
    try (Workers.Begun<Boolean> begun = Workers.begun(() -> progress.done(work))) {
      try {
        while (!begun.isOver(isOther ? STEP : 0)) {
          if (isOther ? watch.hasChanged() : watch.await(WAIT)) {
            isOther = true;
            isShown |= look(tell);
          }
        }
      } catch (InterruptedException | Workers.Stopped e) {
        isShown = true; // all of it gives way, to nothing more
        begun.stop();
        throw e;
      }
      return begun.get();
    }
  }

  private void saved(SiteServer server) {
    long start = System.nanoTime();
    Report report =
        build(
            false,
            state -> {
              progress.step();
              server.tell(state);
              rests = true;
              leaveToBrowser();
            });
    tell(report, server);
    said.accept("made in " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private void leaveToBrowser() {
    try {
      for (int i = 0; i < LOOK; i += STEP) {
        Thread.sleep(STEP);
        progress.step();
      }
    } catch (InterruptedException e) {
      throw new Workers.Stopped(e);
    }
  }

  /** Makes texts for nothing, so that who saves first does not wait for it. */
  void rehearse() {
    new Rehearsal(xml, kept, site, shown.map(Build.Written::sight), longTexts).run();
  }

  /** What the preview lays over a page: script, style, words. */
  private byte[] own(String name) {
    Matcher words = WORDS.matcher(name);
    if (words.matches()) {
      return PreviewWords.in(folder, words.group(1)).json();
    }
    if (name.equals("nothing.html")) {
      return PreviewWords.of(folder).nothing();
    }
    return name.matches("preview\\.(js|css)") ? folder.needed("site/preview/" + name) : new byte[0];
  }

  /**
   * Shows what was changed in long texts, on pages that are as they were for the rest; safe beside
   * a build.
   *
   * @param early takes the state when it stands
   * @return whether there is something
   */
  boolean look(Consumer<String> early) {
    Optional<Sight> sight = shown.map(Build.Written::sight);
    try {
      return sight.isPresent()
          && Xml.ground(folder).equals(xml.ground())
          && Workers.deep(() -> showStretches(sight.get(), early));
    } catch (UnusableFile | UncheckedIOException e) {
      return false; // whoever builds all of it says so
    }
  }

  /**
   * Builds once.
   *
   * @param whole whether all of the site is made and verified
   * @param early takes the state as soon as the pages of texts stand
   */
  Report build(boolean whole, Consumer<String> early) {
    Report report = new Report();
    try {
      // Another template or stylesheet: all is read anew.
      boolean anew = !Xml.ground(folder).equals(xml.ground());
      xml = anew ? new Xml(folder, kept, progress) : xml;
      Workers.deep(() -> build(whole, anew, early, report));
    } catch (UnusableFile e) {
      told.before(Set.of(), true);
      report.add(e.finding());
    } catch (UncheckedIOException e) {
      // A file went while it was read; the next look sees how things stand.
      String what = "a file went while it was read: " + e.getCause().getMessage();
      report.add(Rule.FILE_01.at(Location.of(TEXTS), what));
    }
    return report;
  }

  /**
   * @param anew whether stylesheets or templates are others than before
   */
  private boolean build(boolean whole, boolean anew, Consumer<String> early, Report report) {
    Build build = new Build(xml, site, folder.path("sources"), false);
    Optional<Digest> now = xml.digest(folder.path(EDITION));
    boolean isOnItself = whole || anew || !now.equals(onItself);
    onItself = now;
    Optional<Sight> sight = whole || anew ? Optional.empty() : shown.map(Build.Written::sight);
    seen = sight.filter(s -> showPages(s, early)).isPresent();
    Manner manner = new Manner(true, whole, isOnItself, () -> early.accept(state(report)));
    Optional<Build.Written> built;
    try (Glance glance =
        new Glance(seen ? Optional.empty() : sight, (s, text) -> s.of(text, sound::changed))) {
      built = writeWhatIsSound(build, glance, manner, report);
    }
    if (built.isPresent()) {
      shown = built;
      // Whoever saves meanwhile wants to see that first; all of it is made when he rests again.
      if (whole && !isOther) {
        Build.verify(xml, site, Optional.empty(), report);
        kept.save(progress::step);
      }
    }
    return built.isPresent();
  }

  /** Writes the site, with texts as they were when they were sound last where they are not. */
  private Optional<Build.Written> writeWhatIsSound(
      Build build, Glance glance, Manner manner, Report report) {
    told.before(Set.of(), false);
    Optional<Build.Written> built = write(build, Map.of(), glance, manner, report);
    if (built.isPresent()) {
      return built;
    }
    Map<String, Path> before = sound.before(report);
    told.before(before.keySet(), before.isEmpty());
    if (!manner.whole()) {
      manner.textsStand().run();
    }
    if (!before.isEmpty()) {
      built = write(build, before, glance, manner, new Report());
    }
    told.before(before.keySet(), built.isEmpty());
    return built;
  }

  /**
   * @param instead files to read in the place of others, by the names of these
   */
  private Optional<Build.Written> write(
      Build build, Map<String, Path> instead, Glance glance, Manner manner, Report report) {
    Consumer<TextSource> look = instead.isEmpty() ? glance::at : text -> {};
    Corpus corpus = new Checker(xml, look).check(instead, report);
    if (!report.hasErrors() && (!glance.show(instead.keySet()).isEmpty() || seen)) {
      manner.textsStand().run();
    }
    Optional<Build.Written> built = build.write(corpus, Map.of(), manner, report);
    if (built.isPresent()) {
      sound.keep(corpus, xml);
      longTexts.ready(corpus, progress);
    }
    return built;
  }

  /** Shows the stretches of long texts that were changed. */
  private boolean showStretches(Sight sight, Consumer<String> early) {
    Map<String, Abridged> excerpts = longTexts.ofStretches(xml, sight::place);
    Map<String, List<Stretch>> stretches = byFile(excerpts);
    return show(
        sight,
        excerpts,
        (s, text) ->
            Optional.ofNullable(stretches.get(text.file().name())).flatMap(of -> s.of(text, of)),
        early);
  }

  /** Shows the pages of long texts with a change. */
  private boolean showPages(Sight sight, Consumer<String> early) {
    Map<String, Abridged> excerpts = longTexts.ofPages(xml, sight::place);
    Map<String, List<Stretch>> stretches = byFile(excerpts);
    Awaited awaited =
        (text, isPlace) ->
            Optional.ofNullable(stretches.get(text.file().name()))
                .map(of -> of.stream().map(Stretch::from).collect(Collectors.toSet()))
                .orElseGet(() -> sound.changed(text, isPlace));
    boolean isShown = show(sight, excerpts, (s, text) -> s.of(text, awaited), early);
    if (isShown) {
      longTexts.shown(progress);
    }
    return isShown;
  }

  /** What was changed, by the files of the excerpts. */
  private Map<String, List<Stretch>> byFile(Map<String, Abridged> excerpts) {
    return excerpts.values().stream()
        .collect(Collectors.toMap(e -> folder.name(e.file()), Abridged::stretches));
  }

  /**
   * Shows excerpts of long texts, of which no more than these is checked and made; what was found
   * elsewhere stays as it was told.
   *
   * @param excerpts by the names of the texts
   * @return whether there are some, and something new is to be seen
   */
  private boolean show(
      Sight sight,
      Map<String, Abridged> excerpts,
      BiFunction<Sight, TextSource, Optional<Made>> make,
      Consumer<String> early) {
    if (excerpts.isEmpty()) {
      return false;
    }
    Map<String, Path> instead = new TreeMap<>();
    excerpts.forEach((name, excerpt) -> instead.put(name, excerpt.file()));
    Report unheard = new Report();
    List<Made> made;
    try (Glance glance = new Glance(Optional.of(sight), make)) {
      new Checker(xml, glance::at).check(instead, unheard);
      progress.step();
      made = unheard.hasErrors() ? List.of() : glance.show(Set.of());
    }
    if (made.isEmpty()) {
      return false;
    }
    List<Renewed> renewed = made.stream().flatMap(m -> m.renewed().stream()).toList();
    early.accept(told.mended(excerpts.keySet(), renewed, xml.ground(), edition()));
    return true;
  }

  private void tell(Report report, SiteServer server) {
    server.tell(state(report));
    said.accept(
        report.text()
            + report.count(Severity.ERROR)
            + " errors, "
            + report.count(Severity.WARNING)
            + " warnings");
  }

  private String state(Report report) {
    return told.state(report.findings(), xml.ground(), edition());
  }

  private Optional<Edition> edition() {
    return shown.map(Build.Written::edition);
  }
}
