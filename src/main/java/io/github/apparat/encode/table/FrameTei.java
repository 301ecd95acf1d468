package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.TeiWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what stands around a table: its caption as {@code head}, its notes as {@code trailer}. */
final class FrameTei {
  private final Cells cells;
  private final TeiWriter out;

  FrameTei(Cells cells, TeiWriter out) {
    this.cells = cells;
    this.out = out;
  }

  /** Writes the caption, if there is one. */
  void head(TableSheet.Entry entry, Surroundings around) {
    if (entry.title() != null) {
      out.line().start("head", Map.of());
      Corrections.supplied(out, entry.title(), "high");
      out.end();
    } else if (around.caption().isPresent()) {
      Span caption = around.caption().get();
      Map<String, String> attributes = new LinkedHashMap<>();
      cells.source(attributes, List.of(caption));
      out.line().start("head", attributes);
      cells.write(out, caption);
      out.end();
    }
  }

  /** Writes the notes and sources below the rows. */
  void notes(Surroundings around) {
    for (Surroundings.Note note : around.notes()) {
      Map<String, String> attributes = TeiWriter.attributes("type", note.type());
      cells.source(attributes, List.of(note.words()));
      out.line().start("trailer", attributes);
      cells.write(out, note.words());
      out.end();
    }
  }
}
