package io.github.apparat.encode;

import static io.github.apparat.encode.mark.TeiWriter.attributes;

import io.github.apparat.encode.citation.Citations;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Passage;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.encode.notes.Body;
import io.github.apparat.encode.notes.Convention;
import io.github.apparat.encode.notes.NoteLink;
import io.github.apparat.encode.notes.Notes;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes each note where its first reference stands, and those without one at the end. */
final class NoteWriter {
  private final Received received;
  private final SourceText source;
  private final Marker marker;
  private final Passage passage;
  private final Report report;
  private final Set<String> written = new HashSet<>();

  NoteWriter(Received received, Marker marker, Passage passage, Report report) {
    this.received = received;
    this.source = received.source();
    this.marker = marker;
    this.passage = passage;
    this.report = report;
  }

  /** What stands in the place of the references in a run, and of what is left of dead ones. */
  List<Mark.Instead> in(Run run) {
    List<Mark.Instead> marks = new ArrayList<>(received.notes().gone(run));
    for (NoteLink link : received.notes().in(run)) {
      if (link.body().isEmpty() && hasBodies(link.series())) {
        report.add(Rule.ENCODE_02.at(source.locate(link.start()), link.n()));
      }
      marks.add(
          new Mark.Instead(
              link.start(), link.end(), "note " + link.n(), link.reading(), w -> write(w, link)));
    }
    return marks;
  }

  /**
   * Writes the notes without a reference into a division of their own, and those whose reference
   * was left out or stands in no text; each is reported.
   */
  void unplaced(TeiWriter out, Outline outline) {
    Stream<Notes.Unplaced> unwritten =
        received.notes().links().stream()
            .filter(l -> !l.again() && !written.contains(l.id()))
            .map(l -> new Notes.Unplaced(l.id(), l.n(), l.series(), l.body()));
    List<Notes.Unplaced> left =
        Stream.concat(received.notes().unplaced().stream(), unwritten)
            .filter(n -> n.body().isPresent())
            .toList();
    if (left.isEmpty()) {
      return;
    }
    outline.back();
    out.line().start("div", attributes("type", "notes"));
    for (Notes.Unplaced note : left) {
      report.add(Rule.ENCODE_03.at(source.locate(note.body().get().start()), note.n()));
      out.line();
      Map<String, String> attributes = head(note.id(), note.n(), note.series());
      attributes.put("subtype", "unplaced");
      note(out, attributes, note.series(), note.body());
    }
    out.endLine();
  }

  private static boolean hasBodies(Convention.Series series) {
    return series.body() != null || series.foot() != null;
  }

  private void write(TeiWriter w, NoteLink link) {
    if (link.again()) {
      String target = "#" + received.id() + "." + link.id();
      Map<String, String> pointer =
          attributes("type", "note", "n", "" + link.n(), "target", target);
      w.empty("ref", pointer);
    } else {
      written.add(link.id());
      Map<String, String> attributes = head(link.id(), link.n(), link.series());
      if (link.supplied()) {
        attributes.put("subtype", "supplied");
      }
      if (!link.cert().equals("high")) {
        attributes.put("cert", link.cert());
      }
      if (link.to() > link.from()) {
        attributes.put("target", source.range(link.from(), link.to()).toString());
      }
      note(w, attributes, link.series(), link.body());
    }
    w.text(link.reading());
  }

  private Map<String, String> head(String id, int n, Convention.Series series) {
    String name = received.id() + "." + id;
    return attributes("xml:id", name, "n", "" + n, "type", series.type(), "place", series.place());
  }

  private void note(
      TeiWriter w, Map<String, String> attributes, Convention.Series series, Optional<Body> body) {
    if (body.isEmpty()) {
      w.start("note", attributes);
      w.empty("gap", attributes("reason", "lost", "extent", "unknown", "resp", "#edition"));
      w.end();
      return;
    }
    Run words = body.get().words();
    String received = words.text(source);
    for (Convention.Kind kind : series.kinds()) {
      if (Pattern.compile(kind.pattern()).matcher(received).find()) {
        attributes.put("type", kind.type());
        if (kind.resp() != null) {
          attributes.put("resp", kind.resp());
        }
      }
    }
    int start = body.get().start();
    String number = start < words.start() ? source.range(start, words.start()) + " " : "";
    attributes.put("source", number + words.source(source));
    w.start("note", attributes);
    Citations.Place place = new Citations.Place("" + body.get().scope(), true);
    for (Run piece : words.pieces(source.text())) {
      passage.write(w, piece, marker.marks(piece, List.of(), place));
    }
    w.end();
  }
}
