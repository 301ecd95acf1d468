package io.github.apparat.ledger;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was released of an edition, a file for each version: four columns, parted by tabs, which say
 * of what (a text, or - for the edition), what, of which of its parts, and what it is.
 */
public final class Releases {
  /** Where they lie in an edition. */
  public static final String FOLDER = "tei/releases";

  /** What a version may be, as files are named by it: it begins with a number. */
  public static final Pattern VERSION = Pattern.compile("\\d[0-9A-Za-z.+-]{0,40}");

  private static final String ABOUT =
      "# What version %s held, to tell what changes after it: counts, names, and sums of passages. Written by release.";
  private static final String ENDING = ".tsv";
  private static final String EDITION = "-";

  private final SortedMap<String, Released> all = new TreeMap<>(ORDER);

  /** Numbers in versions by what they are worth: 0.9 comes before 0.10. */
  public static final Comparator<String> ORDER =
      Comparator.comparing(Releases::parsed).thenComparing(version -> version);

  private Releases() {}

  private static ModuleDescriptor.Version parsed(String version) {
    try {
      return ModuleDescriptor.Version.parse(version);
    } catch (IllegalArgumentException e) { // what is no version comes before all that are
      return ModuleDescriptor.Version.parse("0");
    }
  }

  /**
   * Those of an edition.
   *
   * @param report takes what is wrong with their lines
   */
  public static Releases read(EditionFolder folder, Report report) {
    Releases releases = new Releases();
    folder.list(FOLDER).stream()
        .map(folder::name)
        .filter(name -> name.endsWith(ENDING) && VERSION.matcher(version(name)).matches())
        .map(name -> read(folder, name, report))
        .forEach(released -> releases.all.put(released.version(), released));
    return releases;
  }

  /** The file of a version. */
  public static String file(String version) {
    return FOLDER + "/" + version + ENDING;
  }

  /** What a version held, if it was released. */
  public Optional<Released> of(String version) {
    return Optional.ofNullable(all.get(version));
  }

  /** The last that was released before a version. */
  public Optional<Released> before(String version) {
    SortedMap<String, Released> earlier = all.headMap(version);
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.lastKey()));
  }

  /** The last of all. */
  public Optional<Released> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.lastKey()));
  }

  private static String version(String name) {
    return name.substring(FOLDER.length() + 1, name.length() - ENDING.length());
  }

  private static Released read(EditionFolder folder, String name, Report report) {
    ReleaseLines lines = new ReleaseLines(version(name));
    int number = 0;
    for (String line : folder.lines(name)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !lines.add(line)) {
        report.add(Rule.RELEASE_06.at(new Location(name, number, 1), line.replace("\t", " ")));
      }
    }
    return lines.released();
  }

  /** A release as its file has it. */
  public static String written(Released released) {
    List<String> lines = new ArrayList<>();
    lines.add(ABOUT.formatted(released.version()));
    add(lines, EDITION, "title", "", released.title());
    add(lines, EDITION, "date", "", released.date());
    add(lines, EDITION, "content", "", released.content());
    released.gone().forEach((from, to) -> add(lines, EDITION, "gone", from, to));
    released.entries().forEach((id, print) -> add(lines, EDITION, "entry", id, print));
    released.texts().forEach((id, text) -> add(lines, id, text));
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String id, Released.Text text) {
    add(lines, id, "sha256", "", text.sha256());
    add(lines, id, "words", "", "" + text.words());
    add(lines, id, "notes", "", "" + text.notes());
    text.names().forEach((name, times) -> add(lines, id, "name", name, "" + times));
    text.passages().forEach((passage, print) -> add(lines, id, "passage", passage, print));
  }

  private static void add(List<String> lines, String of, String what, String part, String value) {
    lines.add(String.join("\t", of, what, part, value.replaceAll("\\s+", " ")));
  }
}
