package io.github.apparat.intake;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Markdown as a page: with tables and notes, and what the data before a text say of it. */
final class MarkdownPage {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnotesExtension.builder().inlineFootnotes(true).build(),
          YamlFrontMatterExtension.create());

  private MarkdownPage() {}

  static Document of(String text) {
    Node document = Parser.builder().extensions(EXTENSIONS).build().parse(text);
    YamlFrontMatterVisitor before = new YamlFrontMatterVisitor();
    document.accept(before);
    Document page =
        Jsoup.parse(HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document));
    Map<String, List<String>> data = before.getData();
    data.getOrDefault("title", List.of()).stream().limit(1).forEach(page::title);
    for (String key : List.of("author", "authors")) {
      for (String author : data.getOrDefault(key, List.of())) {
        page.head().appendElement("meta").attr("name", "author").attr("content", author);
      }
    }
    for (String key : List.of("language", "lang")) {
      data.getOrDefault(key, List.of()).forEach(tag -> page.child(0).attr("lang", tag));
    }
    return page;
  }
}
