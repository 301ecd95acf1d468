package io.github.apparat.encode.name;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/** An edition of invented registers, and what is found with them in invented texts. */
final class InventedNames {
  private final StringBuilder entries = new StringBuilder();
  private final Report report = new Report();
  private final Path folder;
  private NameSheet sheet = NameSheet.EMPTY;
  private TextNames names;

  InventedNames(Path folder) {
    this.folder = folder;
  }

  /**
   * Adds a person.
   *
   * @param forms the heading first; {@code @play} behind one cites it from the text
   */
  InventedNames person(String id, String... forms) {
    return entry(Kind.PERSON, id, forms);
  }

  InventedNames organ(String id, String... forms) {
    return entry(Kind.ORGAN, id, forms);
  }

  private InventedNames entry(Kind kind, String id, String... forms) {
    entries.append("<" + kind.entry() + " xml:id='" + id + "'>");
    for (String form : forms) {
      String[] cited = form.split("@");
      String source = cited.length > 1 ? " source='cite:" + cited[1] + "/par.1'" : "";
      entries.append("<" + kind.element() + source + ">" + cited[0]);
      entries.append("</" + kind.element() + ">");
    }
    entries.append("</" + kind.entry() + ">");
    return this;
  }

  /** Reads a sheet as it would stand in {@code names.yaml}. */
  InventedNames sheet(String yaml) {
    try {
      sheet = new YAMLMapper().readValue(yaml, NameSheet.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A text, each line of it a passage, with its names in brackets: {@code [id form]}. */
  String in(String text) {
    return in(text, text.split("\n", -1));
  }

  private String in(String text, String[] lines) {
    SourceText source = new SourceText("play.txt", "", text);
    names = read().in(source, "play", sheet, report);
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (String line : lines) {
      Run run = Run.of(start, start + line.length());
      Reading reading = new Reading(text, run, List.of());
      List<Mark.Wrap> marks = names.marks(reading, offset -> false);
      BitSet known = new BitSet();
      marks.forEach(m -> known.set(m.start(), m.end()));
      names.look(reading, known::get);
      out.append(bracketed(text, run, marks)).append('\n');
      start = run.end() + 1;
    }
    names.reportLeft();
    return out.substring(0, out.length() - 1);
  }

  Names read() {
    try {
      Path register = folder.resolve("tei/register/names.xml");
      Files.createDirectories(register.getParent());
      Files.writeString(register, "<TEI xmlns='http://www.tei-c.org/ns/1.0'>" + entries + "</TEI>");
      return Names.read(new Xml(new EditionFolder(folder)), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bracketed(String text, Run run, List<Mark.Wrap> marks) {
    StringBuilder out = new StringBuilder();
    int at = run.start();
    for (Mark.Wrap mark : marks) {
      String id = mark.attributes().get("ref").substring(1);
      String cert = mark.attributes().getOrDefault("cert", "");
      String or = mark.alternatives().isEmpty() ? "" : "?" + String.join("?", mark.alternatives());
      out.append(text, at, mark.start()).append('[').append(id).append(or);
      out.append(cert.isEmpty() ? " " : " " + cert + " ");
      out.append(text, mark.start(), mark.end()).append(']');
      at = mark.end();
    }
    return out.append(text, at, run.end()).toString();
  }

  List<Suggestion> suggestions() {
    return names.suggestions();
  }

  Report report() {
    return report;
  }
}
