package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.List;

/** The draft of {@code notes.yaml}: by which signs notes are found, and where. */
final class NotesSheet {
  private NotesSheet() {}

  /**
   * Writes the sheet.
   *
   * @param file the name of the received file
   */
  static String of(NoteConvention notes, String file) {
    StringBuilder out = new StringBuilder();
    out.append("# The notes of ").append(file).append(": a draft, to be mended. Certainty ");
    out.append(notes.certainty()).append(": ").append(notes.references()).append(" references, ");
    out.append(notes.notes()).append(" notes, ").append(notes.linked()).append(" linked.\n");
    out.append("series:\n  - type: reference\n");
    if (notes.foot()) {
      out.append("    place: foot\n");
    }
    pattern(out, "reference", notes.reference());
    notes.body().ifPresent(b -> pattern(out, "body", b));
    out.append("    scopes:\n");
    for (NoteScope scope : notes.scopes()) {
      out.append("      - {text: '").append(LineRanges.written(text(scope))).append('\'');
      if (!scope.notes().isEmpty()) {
        out.append(", notes: '").append(LineRanges.written(scope.notes())).append('\'');
      }
      if (notes.body().isEmpty()) {
        // Without notes, the numbers alone tell what is a reference.
        out.append(", first: ").append(scope.references().first().n());
        out.append(", last: ").append(scope.references().last().n());
      }
      out.append("}\n");
    }
    return out.toString();
  }

  private static void pattern(StringBuilder out, String key, NoteSigns.Kind kind) {
    out.append("    ").append(key).append(": '").append(kind.pattern()).append("'\n");
  }

  /** The lines of the text without those of its notes. */
  private static List<int[]> text(NoteScope scope) {
    List<int[]> ranges = new ArrayList<>();
    int from = scope.first();
    for (int[] notes : scope.notes()) {
      if (notes[0] > from && from <= scope.last()) {
        ranges.add(new int[] {from, Math.min(scope.last(), notes[0] - 1)});
      }
      from = Math.max(from, notes[1] + 1);
    }
    if (from <= scope.last()) {
      ranges.add(new int[] {from, scope.last()});
    }
    return ranges;
  }
}
