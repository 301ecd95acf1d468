package io.github.apparat;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A new, small, complete edition: one text with its notes and names, registers of one person and
 * one organ, pages on itself, and the schema, which stands in it so that an editor's program finds
 * it by {@code xml-model}.
 */
final class NewEdition {
  /** The files of the template, in {@code init/LANGUAGE}; a jar cannot be asked what it holds. */
  private static final List<String> FILES =
      List.of(
          "README.md",
          "gitignore",
          "site/site.yaml",
          "tei/edition.xml",
          "tei/register/organs.xml",
          "tei/register/persons.xml",
          "tei/register/tenures.xml",
          "tei/register/works.xml",
          "tei/text/minute.xml");

  private static final List<String> SCHEMA =
      List.of("tei/schema/apparat.rng", "tei/schema/apparat.sch");

  /** The languages of the template, with the title an edition has until it is given one. */
  enum Language {
    en("The Linden Library"),
    ru("Библиотека в Липках");

    private final String title;

    Language(String title) {
      this.title = title;
    }
  }

  private final EditionFolder folder;

  NewEdition(EditionFolder folder) {
    this.folder = folder;
  }

  /**
   * Writes the edition whole, or nothing where the folder holds something already; the folder of
   * git may be there.
   *
   * @param title of the edition; empty: that of the template
   * @return what was written
   */
  String write(String title, Language language, Report report) {
    Path root = folder.root();
    if (isTaken(root)) {
      report.add(Rule.INIT_01.at(Location.of(root.getFileName().toString())));
      return "nothing was written";
    }
    String own = title.isBlank() ? language.title : title.strip();
    try {
      Path beside = root.resolveSibling("." + root.getFileName() + ".being-written");
      clear(beside);
      for (String name : FILES) {
        String text = template(language, name);
        String shown = name.endsWith(".xml") ? escaped(own) : own;
        WholeTexts.write(beside.resolve(named(name)), text.replace("${title}", shown));
      }
      SCHEMA.forEach(name -> WholeTexts.write(beside.resolve(name), schema(name)));
      moveInto(root, beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "written: " + (FILES.size() + SCHEMA.size()) + " files; README.md says what each is";
  }

  /** Brings the schema of an edition that is there up to that of the program. */
  String renewSchema(Report report) {
    if (!Files.isRegularFile(folder.path("tei/edition.xml"))) {
      String found = "there is no edition whose schema could be renewed";
      report.add(Rule.FILE_01.at(Location.of("tei/edition.xml"), found));
      return "nothing was written";
    }
    SCHEMA.forEach(name -> WholeTexts.write(folder.path(name), schema(name)));
    return "written: " + String.join(", ", SCHEMA);
  }

  private static boolean isTaken(Path root) {
    if (!Files.isDirectory(root)) {
      return Files.exists(root);
    }
    try (Stream<Path> inside = Files.list(root)) {
      return inside.anyMatch(path -> !path.endsWith(".git"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of this name would be git's own in the template, too. */
  private static String named(String name) {
    return name.equals("gitignore") ? ".gitignore" : name;
  }

  private static String template(Language language, String name) throws IOException {
    String path = "/init/" + language + "/" + name;
    try (InputStream in = NewEdition.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String schema(String name) {
    return new String(folder.standard(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Nothing is at its place before all is written. */
  private static void moveInto(Path root, Path beside) throws IOException {
    Files.createDirectories(root);
    try (Stream<Path> parts = Files.list(beside)) {
      for (Path part : parts.sorted().toList()) {
        Files.move(part, root.resolve(part.getFileName()));
      }
    }
    Files.delete(beside);
  }

  private static void clear(Path left) throws IOException {
    if (Files.exists(left)) {
      try (Stream<Path> all = Files.walk(left)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
