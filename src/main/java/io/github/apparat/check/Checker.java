package io.github.apparat.check;

import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.register.Register;
import io.github.apparat.register.RegisterReader;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads an edition's TEI and checks it; every file is checked, however bad another one is. */
public final class Checker {
  /** So many files are named in a sentence. */
  private static final int NAMED = 12;

  private final Xml xml;
  private final Consumer<TextSource> begins;
  private HouseRules house;

  /**
   * @param xml reads the edition
   */
  public Checker(Xml xml) {
    this(xml, text -> {});
  }

  /**
   * @param xml reads the edition
   * @param begins is told of each text of the house's own layout that was read anew, before it is
   *     checked; on any thread
   */
  public Checker(Xml xml, Consumer<TextSource> begins) {
    this.xml = xml;
    this.begins = begins;
  }

  /**
   * Checks all. Throws {@link io.github.apparat.xml.UnusableFile} where a schema of the edition is
   * none.
   *
   * @param instead files to read in the place of those in {@code tei/text}, by name: the filled
   *     texts of a private site
   * @param report takes all findings
   * @return the files that could be read
   */
  public Corpus check(Map<String, Path> instead, Report report) {
    Holdings holdings = Holdings.of(xml.folder());
    // Nothing is written where there is no edition.
    Kept kept = holdings.files().isEmpty() ? xml.kept().inMemory() : xml.kept();
    report.addAll(kept.of("settings", xml.ground(), () -> Settings.check(xml.folder())));
    Corpus corpus = holdings.foreign() ? foreign(holdings, report) : own(holdings, instead, report);
    report.addAll(chronology(corpus));
    return corpus;
  }

  private Corpus own(Holdings holdings, Map<String, Path> instead, Report report) {
    if (house == null) {
      house = new HouseRules(xml, this::begins);
    }
    List<Path> paths =
        holdings.files().stream().map(p -> instead.getOrDefault(xml.folder().name(p), p)).toList();
    List<Optional<Reading>> read =
        Workers.each(paths, told(paths, path -> house.read(path, report)));
    Set<String> unread = new TreeSet<>();
    for (int i = 0; i < paths.size(); i++) {
      if (read.get(i).isEmpty()) {
        unread.add(paths.get(i).getFileName().toString().replaceFirst("\\.xml$", ""));
      }
    }
    withoutSchema(holdings.files(), report);
    Map<String, Outline> outlines = outlines(read);
    List<XmlFile> files = read.stream().flatMap(Optional::stream).map(Reading::file).toList();
    List<XmlFile> registers = files.stream().filter(Checker::isRegister).toList();
    Corpus corpus =
        new Corpus(
            files,
            files.stream().filter(f -> f.name().equals(Holdings.EDITION)).findFirst(),
            files.stream()
                .filter(Checker::isText)
                .map(f -> text(new Reading(f, outlines.get(f.name()))))
                .toList(),
            registers,
            register(registers),
            new Pointers(outlines, false, Set.of(), found(outlines, files, stands(instead))),
            unread,
            false);
    new References(corpus, outlines, xml.kept().inMemory()).check(report);
    texts(corpus, outlines, report);
    return corpus;
  }

  private static boolean isRegister(XmlFile file) {
    return file.name().startsWith(Holdings.REGISTERS + "/");
  }

  /** One that is read in the place of a text may stand anywhere. */
  private static boolean isText(XmlFile file) {
    return !file.name().equals(Holdings.EDITION) && !isRegister(file);
  }

  private static TextSource text(Reading reading) {
    return new TextSource(reading.outline().id(), reading.file(), 0, true);
  }

  private void begins(Reading reading) {
    if (isText(reading.file())) {
      begins.accept(text(reading));
    }
  }

  /** The names of texts by those of the files that are read in their place. */
  private Map<String, String> stands(Map<String, Path> instead) {
    Map<String, String> stands = new HashMap<>();
    instead.forEach((name, path) -> stands.put(xml.folder().name(path), name));
    return stands;
  }

  /** The digest of what pointers find in files, of which some stand for others. */
  private Digest found(
      Map<String, Outline> outlines, List<XmlFile> files, Map<String, String> stands) {
    Kept kept = xml.kept().inMemory();
    List<Object> found = new ArrayList<>();
    for (XmlFile file : files) {
      found.add(stands.getOrDefault(file.name(), file.name()));
      found.add(
          kept.of("found in " + file.name(), file.digest(), outlines.get(file.name())::found));
    }
    return Digest.of(found);
  }

  /** Large files take longer than small ones. */
  private <R> Function<Path, R> told(List<Path> paths, Function<Path, R> work) {
    Parts<Path> parts = new Parts<>(paths, xml.folder()::name, xml.folder()::size);
    return xml.progress().stage("check", parts, work);
  }

  private Register register(List<XmlFile> files) {
    return xml.kept().inMemory().of("register", madeOf(files), () -> RegisterReader.read(files));
  }

  /** What the registers say is the same while their files are. */
  private Digest madeOf(List<XmlFile> registers) {
    return Digest.of(
        xml.ground(),
        registers.stream().map(XmlFile::name).toList(),
        registers.stream().map(XmlFile::digest).toList());
  }

  private List<Finding> chronology(Corpus corpus) {
    return xml.kept()
        .inMemory()
        .of(
            "chronology",
            Digest.of(madeOf(corpus.registers()), corpus.foreign()),
            () -> {
              Report found = new Report();
              new Chronology(corpus.register()).check(found);
              return found.findings();
            });
  }

  /** Files by which an editor's program does not know the schema. */
  private void withoutSchema(List<Path> files, Report report) {
    List<Path> without = files.stream().filter(p -> !Prologue.of(p).namesSchema()).toList();
    if (!without.isEmpty()) {
      Location first = Location.of(xml.folder().name(without.get(0)));
      report.add(Rule.SCHEMA_04.at(first, without.size()));
    }
  }

  private Corpus foreign(Holdings holdings, Report report) {
    ForeignRules rules = new ForeignRules(xml);
    List<Optional<Reading>> read =
        Workers.each(holdings.files(), told(holdings.files(), path -> rules.read(path, report)));
    rules.sum(report);
    Map<String, Outline> outlines = outlines(read);
    outlines.values().forEach(Outline::forgetWithin);
    List<XmlFile> files = read.stream().flatMap(Optional::stream).map(Reading::file).toList();
    List<XmlFile> registers =
        files.stream().filter(f -> outlines.get(f.name()).hasEntries()).toList();
    Set<String> namesakes = new TreeSet<>();
    Register register =
        RegisterReader.entries(
            registers,
            (entry, first) -> {
              namesakes.add(entry.at().file() + "#" + entry.id());
              report.add(
                  Rule.ENTRY_02.at(entry.at(), entry.heading(), first.heading(), first.at()));
            });
    Corpus corpus =
        new Corpus(
            files,
            Optional.empty(),
            texts(files, outlines),
            registers,
            register,
            new Pointers(outlines, true, namesakes, found(outlines, files, Map.of())),
            Set.of(),
            true);
    assumed(corpus, outlines, report);
    new ForeignReferences(corpus, outlines).check(report);
    texts(corpus, outlines, report);
    return corpus;
  }

  private static void assumed(Corpus corpus, Map<String, Outline> outlines, Report report) {
    if (corpus.files().isEmpty()) {
      report.add(Rule.FILE_01.at(Location.of(Holdings.EDITION), "there is no TEI in this folder"));
      return;
    }
    int entries = corpus.register().entries().size();
    report.add(
        Rule.FILE_04.at(
            Location.of(Holdings.EDITION),
            corpus.texts().size(),
            entries,
            corpus.files().size(),
            taken(outlines)));
  }

  /** What was taken for a register though it is written as a text, and what is neither. */
  private static String taken(Map<String, Outline> outlines) {
    return named(
            "; registers and no texts, by what they list: ",
            outlines,
            o -> !o.registers().isEmpty())
        + named(
            "; nothing to be read in: ",
            outlines,
            o -> o.texts().isEmpty() && !o.hasEntries() && o.root().startsWith("TEI"));
  }

  private static String named(
      String what, Map<String, Outline> outlines, Predicate<Outline> which) {
    List<String> files =
        outlines.entrySet().stream()
            .filter(o -> which.test(o.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    String first = String.join(", ", files.subList(0, Math.min(files.size(), NAMED)));
    String more = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
    return files.isEmpty() ? "" : what + first + more;
  }

  /** A text that another file includes is shown there. */
  private List<TextSource> texts(List<XmlFile> files, Map<String, Outline> outlines) {
    Set<String> included =
        outlines.values().stream()
            .flatMap(o -> o.includedTexts().stream())
            .map(address -> xml.folder().name(Path.of(URI.create(address))))
            .collect(Collectors.toSet());
    TextIds ids = new TextIds(files.stream().map(XmlFile::name).toList());
    List<TextSource> texts = new ArrayList<>();
    for (XmlFile file : files.stream().filter(f -> !included.contains(f.name())).toList()) {
      Outline outline = outlines.get(file.name());
      List<Integer> numbers =
          outline.texts().stream().filter(n -> !outline.registers().contains(n)).toList();
      String id = numbers.isEmpty() ? "" : ids.of(file.name());
      boolean alone =
          numbers.equals(List.of(0)) && outline.root().equals("TEI") && !outline.hasInclusions();
      for (int number : numbers) {
        texts.add(
            new TextSource(
                numbers.size() == 1 ? id : id + "-" + (number + 1), file, number, alone));
      }
    }
    return texts;
  }

  /** What is to be checked of a text beside the witnesses and registers of the edition. */
  private void texts(Corpus corpus, Map<String, Outline> outlines, Report report) {
    List<XmlFile> apparatus = files(corpus, outlines, Outline::hasApparatus);
    if (!apparatus.isEmpty()) {
      Digest witnesses = corpus.edition().map(XmlFile::digest).orElse(Digest.of());
      ApparatusChecks checks = new ApparatusChecks(xml, corpus.witnesses(), corpus.foreign());
      each("apparatus", apparatus, witnesses, checks::check, report);
    }
    Offices offices = new Offices(corpus.register());
    List<XmlFile> named = files(corpus, outlines, Outline::hasOffices);
    if (!named.isEmpty() && offices.areKnown()) {
      each("offices", named, madeOf(corpus.registers()), offices::check, report);
    }
  }

  /** Checks files; of one that was checked before, beside the same, tells again what was found. */
  private void each(
      String what,
      List<XmlFile> files,
      Digest beside,
      BiConsumer<XmlFile, Report> check,
      Report report) {
    Workers.each(
            files,
            file -> {
              Digest madeOf = Digest.of(xml.ground(), beside, file.name(), file.digest());
              return xml.kept()
                  .of(
                      what + " " + file.name(),
                      madeOf,
                      () -> {
                        Report found = new Report();
                        check.accept(file, found);
                        return found.findings();
                      });
            })
        .forEach(report::addAll);
  }

  private static List<XmlFile> files(
      Corpus corpus, Map<String, Outline> outlines, Predicate<Outline> which) {
    return files(corpus).stream().filter(f -> which.test(outlines.get(f.name()))).toList();
  }

  private static List<XmlFile> files(Corpus corpus) {
    return corpus.texts().stream().map(TextSource::file).distinct().toList();
  }

  private static Map<String, Outline> outlines(List<Optional<Reading>> read) {
    return read.stream()
        .flatMap(Optional::stream)
        .collect(
            Collectors.toMap(
                r -> r.file().name(), Reading::outline, (a, b) -> a, LinkedHashMap::new));
  }
}
