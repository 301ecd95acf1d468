package io.github.apparat.quality;

import io.github.apparat.encode.Encoder;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well this edition's texts are encoded, by passages annotated by hand: {@code mvn -q
 * test-compile exec:java@quality}. The errors of the tuning half, with their words, for the
 * terminal only: {@code -Dexec.args=--errors}.
 */
public final class QualityBenchmark {
  private static final Path GOLD = Path.of("src/test/resources/quality");
  private static final Path SOURCES = Path.of("../shared/sources");

  private static final Pattern ENTRY = Pattern.compile("<(?:person|org) xml:id=\"([^\"]+)\"");

  private QualityBenchmark() {}

  /** Encodes the received texts in memory and prints a table. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!Files.isDirectory(SOURCES)) {
      out.println("The received texts are not here: " + SOURCES);
      return;
    }
    Map<String, Comparison> texts = comparisons();
    Figures figures = new Figures();
    for (Path gold : list(GOLD, ".tsv")) {
      String id = gold.getFileName().toString().replaceFirst("\\.tsv$", "");
      if (texts.containsKey(id)) {
        texts.get(id).add(Files.readAllLines(gold));
        figures.add(id, texts.get(id));
      } else {
        figures.notEncoded(id);
      }
    }
    out.print(figures.table());
    Set<String> unknown = unknown();
    if (!unknown.isEmpty()) {
      out.println("no register has " + String.join(", ", unknown));
    }
    if (List.of(arguments).contains("--errors")) {
      texts.values().forEach(comparison -> out.print(comparison.errors()));
    }
  }

  private static Map<String, Comparison> comparisons() throws IOException {
    Report unheard = new Report();
    Encoder encoder = new Encoder(new Xml(new EditionFolder(Path.of(""))), unheard);
    Map<String, Comparison> texts = new TreeMap<>();
    for (Path path : list(SOURCES, ".txt")) {
      SourceText source = SourceReader.read(path, unheard).orElseThrow();
      encoder
          .encode(source, unheard)
          .ifPresent(text -> texts.put(text.id(), new Comparison(source, text.tei())));
    }
    return texts;
  }

  /** What the gold means and no register has: it cannot be linked. */
  private static Set<String> unknown() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Path gold : list(GOLD, ".tsv")) {
      for (String row : Files.readAllLines(gold)) {
        String[] cells = row.split("\t", -1);
        if (cells.length > 5 && (cells[2].equals("person") || cells[2].equals("organ"))) {
          ids.addAll(List.of(cells[5].split("\\|")));
        }
      }
    }
    ids.remove("");
    for (Path register : list(Path.of("tei/register"), ".xml")) {
      ENTRY.matcher(Files.readString(register)).results().forEach(m -> ids.remove(m.group(1)));
    }
    return ids;
  }

  private static List<Path> list(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
