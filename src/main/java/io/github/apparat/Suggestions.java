package io.github.apparat;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.Tier;
import io.github.apparat.suggest.Entering;
import io.github.apparat.suggest.Kind;
import io.github.apparat.suggest.Suggester;
import io.github.apparat.suggest.Suggestion;
import io.github.apparat.suggest.Surety;
import io.github.apparat.suggest.Tagging;
import io.github.apparat.suggest.Verdicts;
import io.github.apparat.xml.EditedFile;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the table of suggestions, and puts into the texts what editors accepted in it. */
final class Suggestions {
  private static final Set<String> NOT_TOLD = Set.of(Rule.SOURCE_01.code(), Rule.FILL_02.code());

  private final Xml xml;
  private final EditionFolder folder;
  private final Path sources;
  private final Texts filled;
  private final Set<String> unread = new TreeSet<>();

  /**
   * @param sources the folder of the reader's own copies of the received texts
   */
  Suggestions(Xml xml, Path sources) {
    this.xml = xml;
    this.sources = sources;
    folder = xml.folder();
    filled = new Texts(xml);
  }

  /**
   * Looks for what could be marked, and writes the table.
   *
   * @param apply whether what was accepted is put into the texts first
   * @param each whether the report takes each suggestion
   * @return how many there are, by kind, and what was written
   */
  String suggest(boolean apply, boolean each, Report report) {
    Suggester suggester = new Suggester(xml, report);
    if (report.hasErrors()) {
      return "nothing was written";
    }
    fill(report);
    List<Suggester.Read> texts = texts(report);
    List<Suggestion> found = suggester.suggest(texts);
    Verdicts verdicts = Verdicts.read(folder, report);
    List<String> written = new ArrayList<>();
    if (apply) {
      written.addAll(apply(suggester.tagging(verdicts), texts, found, report));
      written.addAll(enter(suggester.entering(found, verdicts), report));
    }
    if (!written.isEmpty()) {
      texts = texts(report);
      found = new Suggester(xml, report).suggest(texts);
    }
    if (write(verdicts.table(found, unread), found.isEmpty())) {
      written.add(Verdicts.FILE);
    }
    if (each) {
      tell(texts, found, verdicts, report);
    }
    return sum(found, verdicts)
        + (written.isEmpty() ? "nothing to write" : "written: " + String.join(", ", written));
  }

  /** Fills masked texts where their received ones are; one that is edited stays as it is. */
  private void fill(Report report) {
    if (Files.isDirectory(sources)) {
      Report own = new Report();
      filled.fill(sources, own);
      report.addAll(own.findings().stream().filter(f -> !NOT_TOLD.contains(f.code())).toList());
    }
  }

  private List<Suggester.Read> texts(Report report) {
    List<Suggester.Read> texts = new ArrayList<>();
    unread.clear();
    List<Path> paths = folder.xml("tei/text");
    List<Optional<Suggester.Read>> read =
        Workers.each(paths, p -> xml.read(p, report).flatMap(f -> text(f, p, report)));
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      read.get(i).ifPresentOrElse(texts::add, () -> unread.add(folder.name(path)));
    }
    return texts;
  }

  private Optional<Suggester.Read> text(XmlFile kept, Path path, Report report) {
    if (Provenance.of(kept).tier() != Tier.MASKED) {
      return Optional.of(new Suggester.Read(kept.name(), kept, offset -> 0));
    }
    String id = path.getFileName().toString().replaceFirst("\\.xml$", "");
    Path whole = new WholeTexts(folder).path(id);
    if (!Files.exists(whole)) {
      report.add(Rule.SUGGEST_04.at(Location.of(kept.name()), id));
      return Optional.empty();
    }
    return xml.read(whole, report)
        .map(f -> new Suggester.Read(kept.name(), f, filled.lines(f, sources)));
  }

  private List<String> apply(
      Tagging tagging, List<Suggester.Read> texts, List<Suggestion> found, Report report) {
    List<String> written = new ArrayList<>();
    for (Suggester.Read text : texts) {
      Path path = folder.path(text.whole().name());
      List<Suggestion> here = found.stream().filter(s -> s.file().equals(text.name())).toList();
      EditedFile.read(path, text.whole().name(), report)
          .flatMap(file -> tagging.tagged(file, here))
          .ifPresent(
              bytes -> {
                WholeTexts.write(path, bytes);
                written.add(text.whole().name());
              });
    }
    tagging.tellLeft(found);
    return written;
  }

  private List<String> enter(Entering entering, Report report) {
    List<String> written = new ArrayList<>();
    for (Path path : folder.xml("tei/register")) {
      EditedFile.read(path, folder.name(path), report)
          .flatMap(entering::entered)
          .ifPresent(
              bytes -> {
                WholeTexts.write(path, bytes);
                written.add(folder.name(path));
              });
    }
    entering.tellLeft();
    return written;
  }

  private boolean write(String table, boolean empty) {
    Path path = folder.path(Verdicts.FILE);
    boolean there = Files.exists(path);
    boolean same = there && String.join("\n", folder.lines(Verdicts.FILE)).equals(table.strip());
    if (same || empty && !there) {
      return false;
    }
    WholeTexts.write(path, table);
    return true;
  }

  private void tell(
      List<Suggester.Read> texts, List<Suggestion> found, Verdicts verdicts, Report report) {
    for (Suggestion suggestion : found) {
      if (!verdicts.isRefused(suggestion)) {
        report.add(
            Rule.SUGGEST_01.at(
                place(suggestion, texts),
                suggestion.kind().word(),
                suggestion.words(),
                suggestion.meaning(),
                "certainty " + suggestion.surety().word() + ": " + suggestion.reason(),
                suggestion.id()));
      }
    }
  }

  private static Location place(Suggestion suggestion, List<Suggester.Read> texts) {
    return texts.stream()
        .filter(t -> t.name().equals(suggestion.file()))
        .findFirst()
        .map(t -> t.whole().locate(suggestion.offset()))
        .orElse(Location.of(Verdicts.FILE));
  }

  /** How many there are of each kind, and how many of these are sure, accepted and refused. */
  private static String sum(List<Suggestion> found, Verdicts verdicts) {
    StringBuilder out = new StringBuilder();
    for (Kind kind : Kind.values()) {
      List<Suggestion> of = found.stream().filter(s -> s.kind() == kind).toList();
      long open = of.stream().filter(verdicts::isOpen).count();
      long refused = of.stream().filter(verdicts::isRefused).count();
      out.append(String.format(Locale.ROOT, "%-10s%6d", kind.word(), of.size()));
      for (Surety surety : Surety.values()) {
        long sure = of.stream().filter(s -> s.surety() == surety).count();
        out.append(", ").append(sure).append(' ').append(surety.word());
      }
      out.append("; ").append(open).append(" open, ");
      out.append(of.size() - open - refused).append(" accepted, ");
      out.append(refused).append(" refused\n");
    }
    return out.toString();
  }
}
