package io.github.apparat.encode.draft;

import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.source.SourceText;
import java.util.Map;

/** The draft of {@code header.xml}: what the file itself tells, rights held to be reserved. */
final class HeaderSheet {
  private HeaderSheet() {}

  /**
   * Writes the header.
   *
   * @param title of the text
   * @param how the received file was read, in a sentence
   */
  static String of(SourceText source, Recognised text, String id, String title, String how) {
    TeiWriter out = new TeiWriter(0);
    out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.line().start("teiHeader", Map.of("xmlns", "http://www.tei-c.org/ns/1.0"));
    out.line().start("fileDesc", Map.of());
    titles(out, text, title);
    rights(out);
    out.line().start("sourceDesc", Map.of());
    out.line().start("bibl", Map.of("xml:id", id + ".received"));
    leaf(out, "title", title);
    leaf(out, "note", how);
    idno(out, "file", source.file());
    idno(out, "sha256", source.sha256());
    out.endLine().endLine().endLine();
    profile(out, text.language());
    out.line().start("revisionDesc", Map.of("status", "draft"));
    leaf(out, "change", "Encoded from the received text by a draft of its profile.");
    return out.endLine().endLine().markup("\n").toString();
  }

  private static void titles(TeiWriter out, Recognised text, String title) {
    out.line().start("titleStmt", Map.of());
    leaf(out, "title", title);
    text.opening().flatMap(Opening::author).ifPresent(author -> leaf(out, "author", author.text()));
    out.endLine();
  }

  private static void rights(TeiWriter out) {
    out.line().start("publicationStmt", Map.of());
    leaf(out, "publisher", "Unpublished draft");
    Map<String, String> masked = TeiWriter.attributes("status", "unknown", "n", "masked");
    out.line().start("availability", masked);
    leaf(out, "p", "Nobody has looked into the rights; the words are withheld until then.");
    out.endLine().endLine();
  }

  private static void profile(TeiWriter out, Language language) {
    out.line().start("profileDesc", Map.of());
    out.line().start("langUsage", Map.of());
    out.line().start("language", Map.of("ident", language.code())).text(language.name()).end();
    out.endLine().endLine();
  }

  private static void idno(TeiWriter out, String type, String value) {
    out.line().start("idno", Map.of("type", type)).text(value).end();
  }

  private static void leaf(TeiWriter out, String element, String words) {
    out.line().start(element, Map.of()).text(words).end();
  }
}
