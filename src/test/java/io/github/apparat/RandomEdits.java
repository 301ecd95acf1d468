package io.github.apparat;

import io.github.apparat.kept.Kept;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Edits a small edition at random, as editors and accidents do, and builds it after each edit
 * twice: on what is there, and from nothing. {@code mvn -q test-compile exec:java@random-edits}
 * makes 500.
 */
public final class RandomEdits {
  private static final List<String> WORDS =
      List.of(
          "lantern", "evening", "curtain", "silver", "rehearsal", "winter", "prompter", "stage");

  private static final Pattern WORD = Pattern.compile("(?<=>)[^<>&]*?\\b([a-z]{4,})\\b");
  private static final Pattern REF =
      Pattern.compile("<(?:persName|orgName|placeName)[^>]* ref=\"#([\\w-]+)\"");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?s)<p xml:id=\"([^\"]+)\">.*?</p>\\s*");
  private static final Pattern DATE = Pattern.compile("(?:from|to|when)-custom=\"(1[0-9]{3})");

  private final Path edition;
  private final Path built;
  private final Path fresh;
  private final Random random;
  private Kept atHand;
  private Xml there;
  private Xml nothing;

  /** What an edit was, and where its two builds differ; empty where they do not. */
  record Outcome(String edit, String difference) {}

  /**
   * @param folder for the edition and its sites
   */
  RandomEdits(Path folder, long seed) {
    edition = folder.resolve("edition");
    built = folder.resolve("built/site");
    fresh = folder.resolve("fresh/site");
    random = new Random(seed);
    SmallestEdition.in(edition);
    Stream.of("matinee", "benefit").forEach(this::another);
  }

  /** Prints what differs, and how many edits there were; the first argument says how many to do. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
    RandomEdits edits = new RandomEdits(Files.createTempDirectory("random-edits"), 1876);
    Map<String, Integer> kinds = new TreeMap<>();
    int different = 0;
    for (int i = 0; i < count; i++) {
      Outcome outcome = edits.next();
      kinds.merge(outcome.edit().replaceFirst(":.*", ""), 1, Integer::sum);
      System.err.println(i + " " + outcome.edit());
      if (!outcome.difference().isEmpty()) {
        different++;
        System.out.println(i + " " + outcome.edit() + "\n" + outcome.difference());
      }
    }
    System.out.printf(Locale.ROOT, "%d edits %s: %d different%n", count, kinds, different);
  }

  /** A text like the article of the smallest edition, which points to that. */
  private void another(String id) {
    String text =
        read(edition.resolve("tei/text/opening-night.xml"))
            .replace("opening-night", id)
            .replaceFirst(
                "</p>", " See <ref target=\"#opening-night.p1\">what was said before</ref>.</p>");
    write(edition.resolve("tei/text/" + id + ".xml"), text);
  }

  /** Edits and builds. What does not pass the check is taken back. */
  Outcome next() {
    Map<Path, byte[]> before = files(edition);
    String edit = edit();
    Report whole = new Report();
    boolean passes = build(fromNothing(), fresh, whole);
    Report changed = new Report();
    boolean again = build(onWhatIsThere(), built, changed);
    String difference = "";
    if (passes != again || !whole.text().equals(changed.text())) {
      difference = "from nothing: " + whole.text() + "on what was there: " + changed.text();
    } else if (passes) {
      difference = difference(files(fresh), files(built));
    }
    if (!passes) {
      restore(before);
    }
    return new Outcome(edit + (passes ? "" : " (refused)"), difference);
  }

  /** Stylesheets need not be compiled each time. */
  private Xml fromNothing() {
    if (nothing == null || isLaidAnew(nothing)) {
      nothing = new Xml(new EditionFolder(edition), Kept.nothing());
    }
    return nothing;
  }

  private boolean isLaidAnew(Xml xml) {
    return !Xml.ground(xml.folder()).equals(xml.ground());
  }

  /** A process of its own, or one that goes on. */
  private Xml onWhatIsThere() {
    Path folder = Build.kept(built);
    if (atHand == null || random.nextInt(4) == 0) {
      atHand = random.nextBoolean() ? Kept.atHand(folder) : null;
      there = null;
    }
    if (atHand == null || there == null || isLaidAnew(there)) {
      there = new Xml(new EditionFolder(edition), atHand == null ? Kept.in(folder) : atHand);
    }
    return there;
  }

  private boolean build(Xml xml, Path site, Report report) {
    try {
      return Workers.deep(
          () -> new Build(xml, site, edition.resolve("sources"), false).run(report).isPresent());
    } catch (UnusableFile e) {
      report.add(e.finding());
      return false;
    }
  }

  private String edit() {
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> word(any("tei/text"));
      case 4, 5 -> word(any("tei/register"));
      case 6 -> word("tei/edition.xml");
      case 7 -> reference();
      case 8 -> paragraph();
      case 9 -> date();
      case 10 -> text();
      case 11 -> words();
      case 12 -> rule();
      case 13 -> lost(built, "a file of the site");
      case 14 -> lost(Build.kept(built), "a file that is kept");
      default -> "nothing";
    };
  }

  private String word(String name) {
    return replaced("word", name, WORD, 1, w -> WORDS.get(random.nextInt(WORDS.size())));
  }

  private String reference() {
    String text = any("tei/text");
    List<String> ids =
        REF.matcher(read(edition.resolve(text))).results().map(m -> m.group(1)).toList();
    return ids.isEmpty()
        ? "nothing"
        : replaced("reference", text, REF, 1, w -> ids.get(random.nextInt(ids.size())));
  }

  private String date() {
    String year = String.valueOf(1500 + random.nextInt(400));
    return replaced("date", any("tei/register"), DATE, 1, w -> year);
  }

  private String paragraph() {
    String name = any("tei/text");
    String id = "p" + random.nextInt(1_000_000);
    return random.nextBoolean()
        ? replaced("paragraph taken out", name, PARAGRAPH, 0, p -> "")
        : replaced(
            "paragraph put in",
            name,
            PARAGRAPH,
            0,
            p ->
                p + p.replaceAll("xml:id=\"([^\".]+)\\.([^\"]+)\"", "xml:id=\"$1.$2-" + id + "\""));
  }

  private String text() {
    Path added = edition.resolve("tei/text/added" + random.nextInt(3) + ".xml");
    if (Files.exists(added)) {
      delete(added);
      return "text taken out";
    }
    another(added.getFileName().toString().replace(".xml", ""));
    return "text put in";
  }

  private String words() {
    int number = random.nextInt(5);
    if (random.nextBoolean()) {
      write(edition.resolve("site/labels/en.yaml"), "home: \"Home " + number + "\"\n");
      return "words of the site";
    }
    String settings = number == 0 ? "" : "longestPage: " + 1000 * number + "\n";
    write(edition.resolve("site/site.yaml"), settings);
    return "settings: " + settings.strip();
  }

  private String rule() {
    String name = "xslt/part/names.xsl";
    String rule = new String(new EditionFolder(edition).needed(name), StandardCharsets.UTF_8);
    write(edition.resolve(name), rule.strip() + "\n<!-- " + random.nextInt() + " -->\n");
    return "stylesheet";
  }

  private String lost(Path from, String what) {
    List<Path> files = files(from).keySet().stream().sorted().toList();
    if (files.isEmpty()) {
      return "nothing";
    }
    Path file = from.resolve(files.get(random.nextInt(files.size())));
    atHand = null; // another process did it, and this one is begun anew
    switch (random.nextInt(3)) {
      case 0 -> delete(file);
      case 1 -> write(file, "damaged");
      default -> {
        byte[] bytes = bytes(file);
        bytes[bytes.length / 2] ^= 1;
        writeBytes(file, bytes);
      }
    }
    return what + " is damaged: " + from.relativize(file);
  }

  /** Puts something else in the place of one that a pattern finds. */
  private String replaced(
      String what, String name, Pattern pattern, int group, UnaryOperator<String> by) {
    String text = read(edition.resolve(name));
    int body = Math.max(0, text.indexOf("<body"));
    List<MatchResult> found =
        pattern.matcher(text).results().filter(m -> m.start(group) > body).toList();
    if (found.isEmpty()) {
      return "nothing";
    }
    MatchResult at = found.get(random.nextInt(found.size()));
    String put = by.apply(at.group(group));
    write(
        edition.resolve(name),
        text.substring(0, at.start(group)) + put + text.substring(at.end(group)));
    return what + ": " + name;
  }

  private String any(String folder) {
    List<Path> files = new EditionFolder(edition).xml(folder);
    return folder + "/" + files.get(random.nextInt(files.size())).getFileName();
  }

  private static String difference(Map<Path, byte[]> one, Map<Path, byte[]> other) {
    Map<Path, byte[]> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(p -> !Arrays.equals(one.get(p), other.get(p)))
        .map(p -> "differs: " + p + " " + size(one.get(p)) + " " + size(other.get(p)))
        .limit(8)
        .collect(Collectors.joining("\n"));
  }

  private static String size(byte[] bytes) {
    return bytes == null ? "-" : "" + bytes.length;
  }

  private void restore(Map<Path, byte[]> before) {
    Map<Path, byte[]> now = files(edition);
    now.keySet().stream()
        .filter(p -> !before.containsKey(p))
        .forEach(p -> delete(edition.resolve(p)));
    before.forEach(
        (path, bytes) -> {
          if (!Arrays.equals(bytes, now.get(path))) {
            writeBytes(edition.resolve(path), bytes);
          }
        });
  }

  private static Map<Path, byte[]> files(Path folder) {
    Map<Path, byte[]> files = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> found = new ArrayList<>(all.filter(Files::isRegularFile).toList());
        found.forEach(f -> files.put(folder.relativize(f), bytes(f)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String read(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    writeBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the site is the same in the old one and the new: another takes its place. */
  private static void writeBytes(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
