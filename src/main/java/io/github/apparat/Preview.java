package io.github.apparat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.report.Severity;
import io.github.apparat.serve.GivingWay;
import io.github.apparat.serve.LongTexts;
import io.github.apparat.serve.LongTexts.Abridged;
import io.github.apparat.serve.Passages;
import io.github.apparat.serve.PreviewWords;
import io.github.apparat.serve.SiteServer;
import io.github.apparat.serve.SoundTexts;
import io.github.apparat.serve.Watch;
import io.github.apparat.site.Sight;
import io.github.apparat.site.Sight.Awaited;
import io.github.apparat.site.Sight.Made;
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
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
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

  private static final Pattern WORDS = Pattern.compile("words\\.([A-Za-z0-9-]+)\\.json");
  private static final String TEXTS = "tei/text/";
  private static final String EDITION = "tei/edition.xml";

  private final EditionFolder folder;
  private final Path site;
  private final SoundTexts sound;
  private final LongTexts longTexts;
  private final Kept kept;
  private final Progress progress;
  private final Consumer<String> said;
  private Xml xml;
  private Optional<Build.Written> shown = Optional.empty();
  private Optional<Digest> edition = Optional.empty();
  private List<Finding> findings = List.of();
  private Set<String> stale = new TreeSet<>();
  private boolean behind;

  /** Whether the change of a long text was shown before all of it was checked. */
  private boolean seen;

  private BooleanSupplier isOther = () -> false;
  private volatile boolean rests;
  private long builds;

  /**
   * @param site where it is written
   * @param first is told how far the first build has come; later ones are short
   * @param said takes what is to be told on the terminal
   */
  Preview(EditionFolder folder, Path site, Progress first, Consumer<String> said) {
    this.folder = folder;
    this.site = site;
    this.said = said;
    progress = new GivingWay(first, () -> rests && isOther.getAsBoolean());
    kept = Kept.atHand(Build.kept(site));
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
      isOther = watch::isOther;
      Report report = build(true, text -> {});
      progress.close();
      said.accept(server.address() + " shows " + site + "; stop with Ctrl-C");
      tell(report, server);
      boolean rehearsed = giving(true, this::rehearse);
      boolean whole = true;
      while (true) {
        if (watch.await(whole ? 60_000 : REST)) {
          giving(false, () -> saved(server));
          whole = false;
        } else if (!whole) {
          whole = giving(true, () -> tell(build(true, state -> {}), server));
          // Somebody saved in the midst of it: all of it once more, now that he rests.
          rehearsed = rehearsed || whole && giving(true, this::rehearse);
        }
      }
    } catch (Workers.Stopped e) {
      // What is half made is made the next time.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      progress.close();
      kept.save();
    }
  }

  private void saved(SiteServer server) {
    long start = System.nanoTime();
    Report report =
        build(
            false,
            state -> {
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

  /**
   * Does what gives way when somebody saves, who wants to see that first.
   *
   * @param atOnce whether it does so from the beginning, or only when it says that it rests
   * @return whether it was done
   */
  private boolean giving(boolean atOnce, Runnable work) {
    rests = atOnce;
    try {
      work.run();
      return true;
    } catch (GivingWay.GaveWay e) {
      return false;
    } finally {
      rests = false;
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
      behind = true;
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
    boolean onItself = whole || anew || !now.equals(edition);
    edition = now;
    Optional<Sight> sight = whole || anew ? Optional.empty() : shown.map(Build.Written::sight);
    sight.ifPresent(s -> showBlocks(s, early));
    seen = sight.filter(s -> showPages(s, early)).isPresent();
    Manner manner = new Manner(true, whole, onItself, () -> early.accept(state(report.findings())));
    Optional<Build.Written> built;
    try (Glance glance =
        new Glance(seen ? Optional.empty() : sight, (s, text) -> s.of(text, sound::changed))) {
      built = writeWhatIsSound(build, glance, manner, report);
    }
    behind = built.isEmpty();
    if (built.isPresent()) {
      shown = built;
      // Whoever saves meanwhile wants to see that first; all of it is made when he rests again.
      if (whole && !isOther.getAsBoolean()) {
        Build.verify(xml, site, Optional.empty(), report);
        kept.save(progress::step);
      }
    }
    return built.isPresent();
  }

  /** Writes the site, with texts as they were when they were sound last where they are not. */
  private Optional<Build.Written> writeWhatIsSound(
      Build build, Glance glance, Manner manner, Report report) {
    stale = new TreeSet<>();
    behind = false;
    Optional<Build.Written> built = write(build, Map.of(), glance, manner, report);
    if (built.isPresent()) {
      return built;
    }
    Map<String, Path> before = sound.before(report);
    stale.addAll(before.keySet());
    behind = before.isEmpty();
    if (!manner.whole()) {
      manner.textsStand().run();
    }
    return before.isEmpty() ? built : write(build, before, glance, manner, new Report());
  }

  /**
   * @param instead files to read in the place of others, by the names of these
   */
  private Optional<Build.Written> write(
      Build build, Map<String, Path> instead, Glance glance, Manner manner, Report report) {
    Consumer<TextSource> look = instead.isEmpty() ? glance::at : text -> {};
    Corpus corpus = new Checker(xml, look).check(instead, report);
    if (!report.hasErrors() && (glance.show(corpus, instead.keySet()) || seen)) {
      manner.textsStand().run();
    }
    Optional<Build.Written> built = build.write(corpus, Map.of(), manner, report);
    if (built.isPresent()) {
      sound.keep(corpus, xml);
      longTexts.ready(corpus, progress);
    }
    return built;
  }

  /** Shows the blocks of long texts that were changed, on pages that are as they were. */
  private void showBlocks(Sight sight, Consumer<String> early) {
    Map<String, Abridged> excerpts = longTexts.changedInBlocks(xml);
    Map<String, String> blocks = new TreeMap<>();
    excerpts.values().forEach(e -> blocks.put(folder.name(e.file()), e.places().iterator().next()));
    show(
        sight,
        excerpts,
        (s, text) ->
            Optional.ofNullable(blocks.get(text.file().name())).flatMap(b -> s.of(text, b)),
        early);
  }

  /** Shows the pages of long texts with a change. */
  private boolean showPages(Sight sight, Consumer<String> early) {
    Map<String, Abridged> excerpts = longTexts.changed(xml, sight::part);
    Map<String, Set<String>> places = new TreeMap<>();
    excerpts.values().forEach(e -> places.put(folder.name(e.file()), e.places()));
    Awaited awaited =
        (text, isPlace) ->
            Optional.ofNullable(places.get(text.file().name()))
                .map(ids -> ids.stream().filter(isPlace).collect(Collectors.toSet()))
                .orElseGet(() -> sound.changed(text, isPlace));
    boolean isShown = show(sight, excerpts, (s, text) -> s.of(text, awaited), early);
    if (isShown) {
      longTexts.shown(progress);
    }
    return isShown;
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
    try (Glance glance = new Glance(Optional.of(sight), make)) {
      Corpus corpus = new Checker(xml, glance::at).check(instead, unheard);
      if (unheard.hasErrors() || !glance.show(corpus, Set.of())) {
        return false;
      }
    }
    stale.removeAll(excerpts.keySet());
    early.accept(state(findings.stream().filter(f -> !isMended(f, excerpts.keySet())).toList()));
    return true;
  }

  /** What is an error of a text is none any more where nothing is wrong with what was changed. */
  private static boolean isMended(Finding finding, Set<String> sound) {
    return finding.severity() == Severity.ERROR && sound.contains(finding.place().file());
  }

  private void tell(Report report, SiteServer server) {
    server.tell(state(report.findings()));
    said.accept(
        report.text()
            + report.count(Severity.ERROR)
            + " errors, "
            + report.count(Severity.WARNING)
            + " warnings");
  }

  /**
   * What pages are told: how often there was something new, the digest of what all pages are made
   * with, the findings with their places, and what is shown as it was before.
   */
  private String state(List<Finding> told) {
    findings = told;
    ObjectNode state = JsonNodeFactory.instance.objectNode().put("builds", ++builds);
    state.put("look", xml.ground().hex());
    ArrayNode all = state.putArray("findings");
    Optional<Passages> passages = shown.map(b -> new Passages(folder, b.edition(), kept));
    for (Finding finding : told) {
      all.addObject()
          .put("place", finding.place().toString())
          .put("page", passages.map(p -> p.of(finding)).orElse(""))
          .put("severity", finding.severity().word())
          .put("code", finding.code())
          .put("text", finding.text())
          .put("hint", finding.hint());
    }
    ArrayNode old = state.putArray("stale");
    stale.forEach(old::add);
    state.put("behind", behind);
    return state.toString();
  }
}
