package io.github.apparat.encode.draft;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts the sheets of a text of which nothing is known: decodes it, writes it out plainly if it is
 * no plain text, recognises what can be recognised, and says so in the sheets. Time and memory grow
 * with the text's length alone.
 */
public final class Drafter {
  /** No book is longer, in bytes; what is, was not looked at by anybody. */
  private static final long LONGEST = 64L << 20;

  private static final int LONGEST_TITLE = 150;

  private final Xml xml;

  /**
   * @param xml of the edition whose registers are asked for names
   */
  public Drafter(Xml xml) {
    this.xml = xml;
  }

  /**
   * Drafts.
   *
   * @param path of the received file
   * @param chosen the id, or none to have one made of the file's name
   * @param report takes why there is no draft
   * @return nothing for a file that is no text
   */
  public Optional<Draft> draft(Path path, Optional<String> chosen, Report report) {
    String name = path.getFileName().toString();
    try {
      long size = Files.size(path);
      if (size > LONGEST) {
        String words = "this file has " + size + " bytes, more than " + LONGEST;
        report.add(Rule.ENCODE_60.at(Location.of(name), words));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      return Decoded.of(name, bytes, report).map(d -> draft(path, bytes, d, chosen));
    } catch (IOException e) {
      Finding finding =
          Rule.SOURCE_02.at(Location.of(name), "cannot be read; expected: a text file");
      report.add(finding.with(Nearest.hint(path, finding.hint())));
      return Optional.empty();
    }
  }

  private Draft draft(Path path, byte[] bytes, Decoded decoded, Optional<String> chosen) {
    String name = path.getFileName().toString();
    Markup markup = Markup.of(name, decoded.text());
    Transcript transcript = markup.transcribe(decoded.text());
    boolean plain = decoded.isPlain() && markup == Markup.NONE;
    SourceText source =
        plain
            ? new SourceText(name, SourceReader.sha256(bytes), decoded.text())
            : transcript(path, transcript.text());
    Recognised text = Recognised.in(source, transcript.told());
    String id = chosen.orElseGet(() -> Slug.of(name, taken -> isTaken(taken, source)));
    String how = how(name, decoded, markup);
    Map<String, String> sheets = sheets(source, text, id, how);
    NameDensity names = NameDensity.of(source.text(), xml);
    return new Draft(
        id, source, !plain, sheets, Findings.of(text, names, how, decoded.certainty()));
  }

  /** The text that is to be written beside the received file, under a name that is free. */
  private static SourceText transcript(Path path, String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\f");
    byte[] bytes = unix.getBytes(StandardCharsets.UTF_8);
    String base = path.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    String name = base + ".txt";
    for (int n = 1; isOther(path.resolveSibling(name), bytes); n++) {
      name = base + ".plain" + (n == 1 ? "" : "-" + n) + ".txt";
    }
    return new SourceText(name, SourceReader.sha256(bytes), unix);
  }

  private static boolean isOther(Path path, byte[] bytes) {
    try {
      return Files.exists(path) && !Arrays.equals(Files.readAllBytes(path), bytes);
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether another text has an id; a draft of this one may be made again. */
  private boolean isTaken(String id, SourceText source) {
    String header = "tei/source/" + id + "/header.xml";
    boolean same =
        xml.folder()
            .bytes(header)
            .map(b -> new String(b, StandardCharsets.UTF_8).contains(source.sha256()))
            .orElse(false);
    return !same
        && (Files.exists(xml.folder().path("tei/source/" + id))
            || Files.exists(xml.folder().path("tei/text/" + id + ".xml")));
  }

  private static String how(String name, Decoded decoded, Markup markup) {
    return String.format(
        Locale.ROOT, "received as %s: %s, %s", name, markup.words(), decoded.charset().name());
  }

  private static Map<String, String> sheets(
      SourceText source, Recognised text, String id, String how) {
    Map<String, String> sheets = new LinkedHashMap<>();
    String file = source.file();
    sheets.put("header.xml", HeaderSheet.of(source, text, id, title(text, id), how));
    sheets.put("profile.yaml", ProfileSheet.of(text, file));
    sheets.put("structure.yaml", StructureSheet.of(text, file));
    text.notes().ifPresent(n -> sheets.put("notes.yaml", NotesSheet.of(n, file)));
    if (!text.dates().isEmpty()) {
      String dates = String.join(", ", text.dates().keySet());
      sheets.put("citations.yaml", "# What " + file + " dates.\ndates: [" + dates + "]\n");
    }
    return sheets;
  }

  private static String title(Recognised text, String id) {
    return text.opening()
        .map(o -> o.title().text())
        .filter(t -> t.length() <= LONGEST_TITLE)
        .orElse(id);
  }
}
