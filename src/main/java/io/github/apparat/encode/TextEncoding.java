package io.github.apparat.encode;

import io.github.apparat.encode.layout.Aside;
import io.github.apparat.encode.layout.Block;
import io.github.apparat.encode.layout.Layout;
import io.github.apparat.encode.layout.Structure;
import io.github.apparat.encode.layout.Zone;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Passage;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of one text: its blocks in order, each with its notes and marks. */
final class TextEncoding {
  private static final String XML_MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-model href="../schema/apparat.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
      <?xml-model href="../schema/apparat.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
      """;

  private final SourceText source;
  private final Header header;
  private final Profile profile;
  private final Structure structure;
  private final Marker marker;
  private final Report report;
  private final Passage passage;
  private final Layout layout;
  private final NoteBodies bodies;
  private final Optional<Pattern> reference;
  private final TeiWriter out = new TeiWriter();

  TextEncoding(
      SourceText source,
      Header header,
      Profile profile,
      Structure structure,
      Marker marker,
      Report report) {
    this.source = source;
    this.header = header;
    this.profile = profile;
    this.structure = structure;
    this.marker = marker;
    this.report = report;
    passage = new Passage(source, report);
    layout =
        new Layout(
            source,
            new Layout.Shape(profile.paragraphs(), profile.zones(), profile.blocks(), structure),
            new Aside());
    reference = profile.convention().map(Profile.Notes::reference).map(Pattern::compile);
    bodies = new NoteBodies(source, profile.zones(), profile.convention());
  }

  /** The whole file. */
  String write() {
    out.markup(XML_MODEL.strip());
    out.line()
        .start(
            "TEI",
            attributes(
                "xmlns",
                "http://www.tei-c.org/ns/1.0",
                "xml:id",
                header.id(),
                "xml:lang",
                profile.language()));
    out.line().markup(header.with(furniture()));
    out.line().start("text", attributes("type", "source"));
    Outline outline = new Outline(out, header.id());
    for (Block block : layout.blocks()) {
      outline.at(block);
      outline.block(block, block.run().source(source), w -> words(w, block));
    }
    outline.end();
    notesWithoutReference(outline);
    out.endLine();
    marker.reportLeft();
    for (int line : layout.linesInNoZone()) {
      report.add(Rule.ENCODE_08.at(source.locate(source.lines().startOf(line))));
    }
    return out.endLine().endLine().markup("\n").toString();
  }

  private void words(TeiWriter w, Block block) {
    boolean names = block.zone().zone() != Zone.Kind.BYLINE;
    passage.write(
        w, block.run(), names ? marker.marks(block.run(), notes(block.run())) : List.of());
    int last = source.lines().lineOf(block.run().end() - 1);
    if (structure.cuts().contains(last)) {
      w.empty("gap", attributes("reason", "lost", "extent", "unknown", "resp", "#edition"));
    }
  }

  /** What of the received file is no part of the text, each run of lines with our word for it. */
  private String furniture() {
    TeiWriter notes = new TeiWriter();
    for (Zone zone : profile.zones()) {
      if (zone.zone() == Zone.Kind.FURNITURE) {
        int start = source.lines().startOf(zone.lines().first());
        int end =
            start
                + source
                    .text()
                    .substring(start, source.lines().startOf(zone.lines().last() + 1))
                    .stripTrailing()
                    .length();
        String range = source.range(start, end).toString();
        notes.markup("\n        ").start("note", attributes("type", "furniture", "source", range));
        notes.text(what(zone, start)).end();
      }
    }
    String written = notes.toString();
    return written.isEmpty() ? "" : "<notesStmt>" + written + "\n      </notesStmt>";
  }

  private String what(Zone zone, int start) {
    if (zone.what() == null || zone.what().isBlank()) {
      String lacks = "this furniture has no what; expected: what it is, in words of your own";
      report.add(Rule.SOURCE_02.at(source.locate(start), lacks));
      return "";
    }
    return zone.what();
  }

  /**
   * What stands in the place of each reference: its note, or a pointer to a note that stands
   * before.
   */
  private List<Mark.Instead> notes(Run run) {
    List<Mark.Instead> found = new ArrayList<>();
    if (reference.isEmpty()) {
      return found;
    }
    Matcher m = reference.get().matcher(source.text()).region(run.start(), run.end());
    while (m.find()) {
      String number = m.group("n");
      boolean again = bodies.isPlaced(number);
      Optional<NoteBodies.Body> body = bodies.place(number);
      if (body.isEmpty()) {
        report.add(Rule.ENCODE_02.at(source.locate(m.start("n")), number));
      }
      // Where a reference has swallowed the space after it, the space comes back.
      boolean glued =
          m.end() < run.end() && Character.isLetterOrDigit(source.text().charAt(m.end()));
      boolean spaced =
          glued
              && m.start() < m.start("n")
              && Character.isWhitespace(source.text().charAt(m.start()));
      String space = spaced ? " " : "";
      String id = header.id() + ".n" + number;
      found.add(
          new Mark.Instead(
              m.start(),
              m.end(),
              "note " + number,
              space,
              w -> {
                if (again) {
                  w.empty("ref", attributes("type", "note", "n", number, "target", "#" + id));
                } else {
                  note(w, number, body);
                }
                w.text(space);
              }));
    }
    return found;
  }

  private void note(TeiWriter w, String number, Optional<NoteBodies.Body> body) {
    Profile.Notes convention = profile.convention().orElseThrow();
    Map<String, String> attributes =
        attributes(
            "xml:id",
            header.id() + ".n" + number,
            "n",
            number,
            "type",
            convention.type(),
            "place",
            "end");
    if (body.isEmpty()) {
      w.start("note", attributes);
      w.empty("gap", attributes("reason", "lost", "extent", "unknown", "resp", "#edition"));
      w.end();
      return;
    }
    NoteBodies.Body found = body.get();
    String words = source.text().substring(found.words(), found.end());
    for (Profile.NoteKind kind : convention.kinds()) {
      if (Pattern.compile(kind.pattern()).matcher(words).find()) {
        attributes.put("type", kind.type());
        if (kind.resp() != null) {
          attributes.put("resp", kind.resp());
        }
      }
    }
    attributes.put("source", source.range(found.start(), found.end()).toString());
    w.start("note", attributes);
    Run run = Run.of(found.words(), found.end());
    passage.write(w, run, marker.marks(run, List.of()));
    w.end();
  }

  private void notesWithoutReference(Outline outline) {
    List<NoteBodies.Body> left = bodies.left(source, report);
    if (left.isEmpty()) {
      return;
    }
    if (!outline.part().equals("back")) {
      out.endLine();
      out.line().start("back", Map.of());
    }
    out.line().start("div", attributes("type", "notes"));
    for (NoteBodies.Body body : left) {
      out.line();
      note(out, body.number(), Optional.of(body));
    }
    out.endLine();
  }

  private static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }
}
