package io.github.apparat.encode;

import static io.github.apparat.encode.mark.TeiWriter.attributes;

import io.github.apparat.encode.citation.Citations;
import io.github.apparat.encode.layout.Block;
import io.github.apparat.encode.layout.Zone;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Passage;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.encode.table.Table;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The encoding of one text: its blocks and tables in order, each with its notes and marks. */
final class TextEncoding {
  private static final String XML_MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-model href="../schema/apparat.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
      <?xml-model href="../schema/apparat.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
      """;

  private static final Citations.Place RUNNING_TEXT = new Citations.Place("text", false);

  private final SourceText source;
  private final Received received;
  private final Marker marker;
  private final Report report;
  private final Passage passage;
  private final NoteWriter notes;
  private final PageTurns turns;
  private final TeiWriter out = new TeiWriter(1);

  /**
   * @param report takes what needs an editor's eye, at its place in the received text
   */
  TextEncoding(Received received, Marker marker, Report report) {
    this.received = received;
    this.source = received.source();
    this.marker = marker;
    this.report = report;
    passage = new Passage(source, report);
    notes = new NoteWriter(received, marker, passage, report);
    turns = new PageTurns(source, received.id(), received.pages());
  }

  /**
   * The whole file.
   *
   * @param header the {@code teiHeader}, asked for when all is written that it tells of
   */
  String write(Supplier<String> header) {
    text();
    marker.reportLeft(report);
    for (int line : received.linesInNoZone()) {
      report.add(Rule.ENCODE_08.at(source.locate(source.lines().startOf(line))));
    }
    Map<String, String> root = attributes("xmlns", "http://www.tei-c.org/ns/1.0");
    root.put("xml:id", received.id());
    root.put("xml:lang", received.profile().language());
    TeiWriter file = new TeiWriter();
    file.markup(XML_MODEL).start("TEI", root);
    file.line().markup(header.get()).markup("\n").markup(out.toString());
    return file.endLine().markup("\n").toString();
  }

  private void text() {
    out.line().start("text", attributes("type", "source"));
    Outline outline = new Outline(out, received.id());
    for (Block block : received.blocks()) {
      outline.at(block);
      turns(block.run().start());
      Optional<Table> table = received.table(block);
      if (table.isPresent()) {
        table.get().write(out, (w, run) -> cell(w, run, "#" + table.get().id()));
      } else {
        outline.block(block, block.run().source(source), w -> words(w, block));
      }
    }
    turns(source.text().length());
    outline.end();
    notes.unplaced(out, outline);
    out.endLine().endLine();
  }

  private void turns(int offset) {
    turns.before(offset).forEach(page -> turns.write(out.line(), page, false));
  }

  /** The words of a cell or a caption; a table does not refer to itself. */
  private void cell(TeiWriter w, Run run, String self) {
    List<Mark> marks = new ArrayList<>(marker.marks(run, turns.in(run), RUNNING_TEXT));
    marks.removeIf(
        m -> m instanceof Mark.Wrap wrap && self.equals(wrap.attributes().get("target")));
    passage.write(w, run, marks);
  }

  private void words(TeiWriter w, Block block) {
    if (block.zone().zone() == Zone.Kind.BYLINE) {
      passage.write(w, block.run(), List.of());
      return;
    }
    boolean head = block.heading().isPresent() || block.zone().zone() == Zone.Kind.HEAD;
    for (Run piece : block.run().pieces(source.text())) {
      words(w, piece, notes.in(piece), head ? Marker.HEADING : RUNNING_TEXT);
    }
  }

  private void words(TeiWriter w, Run run, List<Mark.Instead> instead, Citations.Place place) {
    List<Mark.Instead> fixed = new ArrayList<>(instead);
    fixed.addAll(turns.in(run));
    passage.write(w, run, marker.marks(run, fixed, place));
  }
}
