package io.github.apparat.site;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What pages need besides themselves: styles and scripts. */
final class Assets {
  private static final List<String> ASSETS =
      List.of(
          "assets/apparatus.js",
          "assets/cite.js",
          "assets/missing.js",
          "assets/moved.js",
          "assets/on-a-day.js",
          "assets/search-index.js",
          "assets/search.js",
          "assets/settings.js",
          "assets/views.js",
          "assets/witness.css");

  /** The parts of the style sheet, in their order: what comes later prevails. */
  private static final List<String> STYLE =
      List.of(
          "type",
          "layout",
          "text",
          "views",
          "bars",
          "notes",
          "lists",
          "registers",
          "charts",
          "card",
          "desk",
          "apparatus",
          "tei",
          "room",
          "beside",
          "search",
          "cite",
          "panels",
          "needs",
          "print");

  /** The parts of the script of all pages; a later one may call what an earlier one offers. */
  private static final List<String> SCRIPT =
      List.of(
          "words",
          "contents",
          "notes",
          "hits",
          "found",
          "cards",
          "names",
          "lists",
          "place",
          "panels");

  private final EditionFolder folder;
  private final Templates templates;

  Assets(EditionFolder folder, Templates templates) {
    this.folder = folder;
    this.templates = templates;
  }

  /** Writes those of the house and whatever else the edition has in its own folder. */
  void write(SiteFolder out, Labels labels) {
    out.write("assets/style.css", style());
    out.write("assets/panels." + labels.word("languageCode") + ".js", panels(labels));
    out.write("assets/apparat.js", joined("script", SCRIPT, ".js"));
    TreeSet<String> names = new TreeSet<>(ASSETS);
    folder.list("site/assets").stream()
        .filter(Files::isRegularFile)
        .forEach(p -> names.add("assets/" + p.getFileName()));
    for (String name : names) {
      folder.bytes("site/" + name).ifPresent(bytes -> out.write(name, bytes));
    }
  }

  /** The style of all pages. */
  byte[] style() {
    return joined("style", STYLE, ".css");
  }

  /**
   * The panels with their words, for the script of all pages: in each page they would weigh more.
   */
  private byte[] panels(Labels labels) {
    String html = templates.page("panels", Map.of("labels", labels.all())).strip();
    String script =
        "{ const read = document.createElement('template'); read.innerHTML = "
            + new TextNode(html)
            + "; apparat.panels = read.content.firstElementChild; }\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  /** One file of many, as each asked for by itself would cost a request. */
  private byte[] joined(String in, List<String> parts, String ending) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(part -> whole.writeBytes(folder.needed("site/" + in + "/" + part + ending)));
    return whole.toByteArray();
  }
}
