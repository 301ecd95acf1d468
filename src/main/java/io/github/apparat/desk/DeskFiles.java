package io.github.apparat.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.Released;
import io.github.apparat.report.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk for programs: the same that the page shows, and all of it. */
public final class DeskFiles {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DeskFiles() {}

  /** As JSON: texts, doubts, gaps and findings, and what changed since the last release. */
  public static String json(Desk desk) {
    ObjectNode all = JSON.objectNode();
    ArrayNode texts = all.putArray("texts");
    desk.texts().forEach(state -> texts.add(text(state)));
    all.set("doubts", items(desk.doubts()));
    all.set("gaps", items(desk.gaps()));
    ObjectNode findings = all.putObject("findings");
    desk.findings()
        .forEach((code, of) -> of.forEach(f -> findings.withArray(code).add(finding(f))));
    desk.changes().ifPresent(changes -> all.set("changes", changes(changes)));
    return all.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private static ObjectNode text(TextState state) {
    ObjectNode node = JSON.objectNode();
    node.put("id", state.text().id())
        .put("title", state.text().title())
        .put("tier", state.tier().word())
        .put("status", state.text().status())
        .put("changed", state.changed())
        .put("words", state.words())
        .put("notes", state.text().notes())
        .put("names", state.names());
    ObjectNode measures = node.putObject("measures");
    state
        .measures()
        .forEach(
            (name, of) -> measures.putObject(name).put("part", of.part()).put("whole", of.whole()));
    return node;
  }

  private static ObjectNode items(Map<String, List<Item>> kinds) {
    ObjectNode all = JSON.objectNode();
    kinds.forEach(
        (kind, items) -> {
          ArrayNode of = all.putArray(kind);
          items.forEach(
              item ->
                  of.addObject()
                      .put("of", item.of())
                      .put("found", item.found())
                      .put("remark", item.remark())
                      .put("page", item.href())
                      .put("place", item.at().toString()));
        });
    return all;
  }

  private static ObjectNode finding(Finding finding) {
    return JSON.objectNode()
        .put("severity", finding.severity().word())
        .put("text", finding.text())
        .put("hint", finding.hint())
        .put("place", finding.place().toString());
  }

  private static ObjectNode changes(Changes changes) {
    ObjectNode node = JSON.objectNode();
    node.put("since", changes.before().map(Released::version).orElse(""));
    ObjectNode texts = node.putObject("texts");
    changes
        .texts()
        .forEach(
            (id, text) -> {
              ObjectNode of = texts.putObject(id);
              of.set("before", counts(text.before()));
              of.set("now", counts(text.now()));
              of.set("names", parts(text.names()));
              of.set("passages", parts(text.passages()));
            });
    node.set("entries", parts(changes.entries()));
    ObjectNode gone = node.putObject("gone");
    changes.gone().forEach(gone::put);
    return node;
  }

  private static ObjectNode counts(Optional<Released.Text> text) {
    ObjectNode node = JSON.objectNode();
    text.ifPresent(
        t -> node.put("words", t.words()).put("notes", t.notes()).put("names", t.named()));
    return node;
  }

  private static ObjectNode parts(Changes.Parts parts) {
    ObjectNode node = JSON.objectNode();
    ArrayNode added = node.putArray("added");
    parts.added().forEach(added::add);
    ArrayNode removed = node.putArray("removed");
    parts.removed().forEach(removed::add);
    ArrayNode changed = node.putArray("changed");
    parts.changed().forEach(changed::add);
    return node;
  }

  /**
   * All that is open, a line each, with tabs: group, kind, text or entry, found, remark, page,
   * place.
   */
  public static String tsv(Desk desk) {
    StringBuilder out = new StringBuilder("group\tkind\tof\tfound\tremark\tpage\tplace\n");
    desk.doubts().forEach((kind, items) -> items.forEach(i -> line(out, "doubt", kind, i)));
    desk.gaps().forEach((kind, items) -> items.forEach(i -> line(out, "gap", kind, i)));
    desk.findings()
        .forEach(
            (code, findings) ->
                findings.forEach(
                    f ->
                        line(
                            out,
                            "finding",
                            code,
                            new Item("", f.text(), f.severity().word(), "", f.place()))));
    return out.toString();
  }

  private static void line(StringBuilder out, String group, String kind, Item item) {
    String[] cells = {
      group, kind, item.of(), item.found(), item.remark(), item.href(), item.at().toString()
    };
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : "\t").append(cells[i].replaceAll("\\s+", " "));
    }
    out.append('\n');
  }
}
