package io.github.apparat.encode;

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
  private final Marker marker;
  private final Report report;
  private final Passage passage;
  private final List<Block> blocks;
  private final NoteBodies bodies;
  private final Optional<Pattern> reference;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final TeiWriter out = new TeiWriter();

  TextEncoding(SourceText source, Header header, Profile profile, Marker marker, Report report) {
    this.source = source;
    this.header = header;
    this.profile = profile;
    this.marker = marker;
    this.report = report;
    passage = new Passage(source, report);
    blocks = Block.read(source, profile.zones());
    reference = profile.convention().map(Profile.Notes::reference).map(Pattern::compile);
    bodies = new NoteBodies(source, blocks, profile.convention());
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
    out.line().start("body", Map.of());
    body();
    out.endLine();
    notesWithoutReference();
    marker.reportLeft();
    linesInNoZone();
    return out.endLine().endLine().markup("\n").toString();
  }

  private void linesInNoZone() {
    for (int line : Block.linesInNoZone(source, profile.zones())) {
      report.add(Rule.ENCODE_08.at(source.locate(source.lines().startOf(line))));
    }
  }

  /** What of the received file is no part of the text, each run of lines with our word for it. */
  private String furniture() {
    TeiWriter notes = new TeiWriter();
    for (Profile.Zone zone : profile.zones()) {
      List<Block> of = blocks.stream().filter(b -> b.zone().equals(zone)).toList();
      if (zone.zone() == Profile.Kind.FURNITURE && !of.isEmpty()) {
        String range = source.range(of.get(0).start(), of.get(of.size() - 1).end()).toString();
        notes.markup("\n        ").start("note", attributes("type", "furniture", "source", range));
        notes.text(what(zone, of.get(0))).end();
      }
    }
    String written = notes.toString();
    return written.isEmpty() ? "" : "<notesStmt>" + written + "\n      </notesStmt>";
  }

  private String what(Profile.Zone zone, Block first) {
    if (zone.what() == null || zone.what().isBlank()) {
      String lacks = "this furniture has no what; expected: what it is, in words of your own";
      report.add(Rule.SOURCE_02.at(source.locate(first.start()), lacks));
      return "";
    }
    return zone.what();
  }

  private void body() {
    Profile.Block quote = null;
    for (Block block : blocks) {
      Profile.Block rule = rule(block);
      boolean quoted = rule != null && rule.element().equals("quote");
      if (quote != null && quote != rule) {
        out.endLine();
        quote = null;
      }
      if (quoted && quote == null) {
        quote = rule;
        out.line().start("quote", identified("q", rule.attributes()));
      }
      switch (block.zone().zone()) {
        case HEAD -> write("head", "h", Map.of(), block);
        case BYLINE -> byline(block);
        case BODY -> paragraph(block, quoted ? null : rule);
        default -> {}
      }
    }
    if (quote != null) {
      out.endLine();
    }
  }

  private Profile.Block rule(Block block) {
    return profile.blocks().stream()
        .filter(b -> b.lines().contains(block.line()))
        .findFirst()
        .orElse(null);
  }

  private void paragraph(Block block, Profile.Block rule) {
    write(
        rule == null ? "p" : rule.element(),
        "p",
        rule == null ? Map.of() : rule.attributes(),
        block);
  }

  private void byline(Block block) {
    out.line().start("byline", anchored("b", Map.of(), block.start(), block.end()));
    out.start("docAuthor", Map.of());
    passage.write(out, Run.of(block.start(), block.end()), List.of());
    out.end().end();
  }

  private void write(String element, String prefix, Map<String, String> attributes, Block block) {
    out.line().start(element, anchored(prefix, attributes, block.start(), block.end()));
    List<Mark.Instead> notes = notes(block.start(), block.end());
    Run run = Run.of(block.start(), block.end());
    passage.write(out, run, marker.marks(block.start(), block.end(), notes));
    out.end();
  }

  /**
   * What stands in the place of each reference: its note, or a pointer to a note that stands
   * before.
   */
  private List<Mark.Instead> notes(int start, int end) {
    List<Mark.Instead> found = new ArrayList<>();
    if (reference.isEmpty()) {
      return found;
    }
    Matcher m = reference.get().matcher(source.text()).region(start, end);
    while (m.find()) {
      String number = m.group("n");
      boolean again = bodies.isPlaced(number);
      Optional<NoteBodies.Body> body = bodies.place(number);
      if (body.isEmpty()) {
        report.add(Rule.ENCODE_02.at(source.locate(m.start("n")), number));
      }
      // Where a reference has swallowed the space after it, the space comes back.
      boolean glued = m.end() < end && Character.isLetterOrDigit(source.text().charAt(m.end()));
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
    passage.write(
        w, Run.of(found.words(), found.end()), marker.marks(found.words(), found.end(), List.of()));
    w.end();
  }

  private void notesWithoutReference() {
    List<NoteBodies.Body> left = bodies.left(source, report);
    if (left.isEmpty()) {
      return;
    }
    out.line().start("back", Map.of());
    out.line().start("div", attributes("type", "notes"));
    for (NoteBodies.Body body : left) {
      out.line();
      note(out, body.number(), Optional.of(body));
    }
    out.endLine().endLine();
  }

  private Map<String, String> anchored(
      String prefix, Map<String, String> attributes, int start, int end) {
    Map<String, String> all = identified(prefix, attributes);
    all.put("source", source.range(start, end).toString());
    return all;
  }

  private Map<String, String> identified(String prefix, Map<String, String> attributes) {
    int number = counts.merge(prefix, 1, Integer::sum);
    Map<String, String> all = attributes("xml:id", header.id() + "." + prefix + number);
    all.putAll(attributes);
    return all;
  }

  private static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }
}
