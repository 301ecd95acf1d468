package io.github.apparat.encode;

import static io.github.apparat.encode.mark.TeiWriter.attributes;

import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.encode.spelling.Spelling;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The {@code teiHeader} of a received text, written by hand in {@code tei/source/ID/header.xml}.
 *
 * @param id of the text
 * @param provenance which received file it is of, and how much of it may be published
 * @param markup the element as written, to be taken into the encoded text
 */
record Header(String id, Provenance provenance, String markup) {
  private static final String ENCODING_DESC = "\n    <encodingDesc>\n    %s</encodingDesc>";

  /** Reads the header of one text; what it lacks is a finding. */
  static Optional<Header> read(Xml xml, String id, Report report) {
    String name = "tei/source/" + id + "/header.xml";
    Optional<XmlFile> file = xml.read(xml.folder().path(name), report);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Provenance provenance = Provenance.of(file.get());
    if (provenance.sha256().isEmpty()) {
      String lacks = "the header has no <idno type=\"sha256\"> of the received file";
      report.add(Rule.SOURCE_02.at(Location.of(name), lacks));
      return Optional.empty();
    }
    return Optional.of(new Header(id, provenance, markup(file.get())));
  }

  /** The root element's markup without its namespace, which the text around it declares. */
  private static String markup(XmlFile file) {
    Markup markup = new Markup(file.text());
    List<Markup.Token> tokens = markup.tokens();
    Markup.Token first =
        tokens.stream().filter(t -> t.kind() == Markup.Kind.START).findFirst().orElseThrow();
    int end = file.text().lastIndexOf('>') + 1;
    return "<teiHeader>" + file.text().substring(first.end(), end).replace("\n", "\n  ");
  }

  /**
   * The header with what the encoding adds: what of the received file is no part of the text, and
   * the rules by which words were emended.
   *
   * @param report takes furniture that nobody has named
   */
  String with(Received received, List<Spelling.Used> rules, Report report) {
    String whole = before("<sourceDesc", furniture(received, report), markup);
    String declared = rules(rules);
    return whole.contains("</encodingDesc>")
        ? before("</encodingDesc>", declared, whole)
        : after("</fileDesc>", ENCODING_DESC.formatted(declared), declared, whole);
  }

  private static String before(String tag, String added, String whole) {
    int at = whole.indexOf(tag);
    return added.isEmpty() || at < 0 ? whole : whole.substring(0, at) + added + whole.substring(at);
  }

  private static String after(String tag, String element, String added, String whole) {
    int at = whole.indexOf(tag) + tag.length();
    return added.isEmpty() || at < tag.length()
        ? whole
        : whole.substring(0, at) + element + whole.substring(at);
  }

  private static String furniture(Received received, Report report) {
    List<Received.Furniture> all = received.furniture();
    String signs = received.profile().signs();
    if (all.isEmpty() && signs.isEmpty()) {
      return "";
    }
    TeiWriter out = new TeiWriter(3);
    out.start("notesStmt", Map.of());
    for (Received.Furniture furniture : all) {
      String source =
          furniture.runs().stream()
              .map(r -> r.source(received.source()))
              .collect(Collectors.joining(" "));
      out.line().start("note", attributes("type", "furniture", "source", source));
      out.text(what(furniture, received, report)).end();
    }
    if (!signs.isEmpty()) {
      out.line().start("note", attributes("type", "signs")).text(signs).end();
    }
    return out.endLine().markup("\n      ").toString();
  }

  private static String what(Received.Furniture furniture, Received received, Report report) {
    if (furniture.what() == null || furniture.what().isBlank()) {
      String lacks = "this furniture has no what; expected: what it is, in words of your own";
      int start = furniture.runs().get(0).start();
      report.add(Rule.SOURCE_02.at(received.source().locate(start), lacks));
      return "";
    }
    return furniture.what();
  }

  private static String rules(List<Spelling.Used> rules) {
    if (rules.isEmpty()) {
      return "";
    }
    TeiWriter out = new TeiWriter(3);
    out.markup("  ").start("classDecl", Map.of());
    out.line().start("taxonomy", Map.of());
    for (Spelling.Used rule : rules) {
      out.line().start("category", attributes("xml:id", rule.id(), "n", "" + rule.count()));
      out.line().start("catDesc", Map.of()).text(rule.what()).end();
      out.endLine();
    }
    return out.endLine().endLine().markup("\n    ").toString();
  }
}
