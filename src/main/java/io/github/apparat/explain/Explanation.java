package io.github.apparat.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Entries of the manual as they are printed. */
public final class Explanation {
  private static final String INDENT = "    ";

  private Explanation() {}

  /** All codes with their titles, by families; a line each. */
  public static String list(Manual manual) {
    StringBuilder out = new StringBuilder();
    for (Family family : manual.families()) {
      out.append(out.isEmpty() ? "" : "\n").append(family.title()).append("\n\n");
      for (Entry entry : family.entries()) {
        out.append(String.format("  %-11s %s\n", entry.code(), entry.title()));
      }
    }
    return out.toString();
  }

  /** Entries in full, for a terminal of 80 columns; examples keep their lines. */
  public static String text(List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      out.append(out.isEmpty() ? "" : "\n");
      out.append(entry.code()).append("  ").append(entry.title()).append('\n');
      part(out, Prose.wrapped(entry.found(), ""));
      part(out, Prose.wrapped(entry.why(), ""));
      example(out, "Wrong", entry.wrong());
      example(out, "Right", entry.right());
      part(out, Prose.wrapped(entry.mend(), ""));
      StringBuilder see = new StringBuilder();
      entry.see().forEach(l -> see.append(l.title()).append(": ").append(l.address()).append('\n'));
      part(out, see.toString());
    }
    return out.toString();
  }

  private static void example(StringBuilder out, String label, String lines) {
    if (!lines.isEmpty()) {
      part(out, label + ":\n\n" + lines.indent(INDENT.length()));
    }
  }

  private static void part(StringBuilder out, String lines) {
    out.append(lines.isBlank() ? "" : "\n" + lines);
  }

  /** Entries as a JSON array of objects with all that an {@link Entry} has. */
  public static String json(List<Entry> entries) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Entry entry : entries) {
      ObjectNode one =
          all.addObject()
              .put("code", entry.code())
              .put("title", entry.title())
              .put("found", entry.found())
              .put("why", entry.why())
              .put("wrong", entry.wrong())
              .put("right", entry.right())
              .put("mend", entry.mend());
      ArrayNode see = one.putArray("see");
      entry.see().forEach(l -> see.addObject().put("title", l.title()).put("url", l.address()));
    }
    return all.toPrettyString() + "\n";
  }
}
