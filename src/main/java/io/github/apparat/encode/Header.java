package io.github.apparat.encode;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Optional;

/**
 * The {@code teiHeader} of a received text, written by hand in {@code tei/source/ID/header.xml}.
 *
 * @param id of the text
 * @param provenance which received file it is of, and how much of it may be published
 * @param markup the element as written, to be taken into the encoded text
 */
record Header(String id, Provenance provenance, String markup) {

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
   * The header with the notes on what of the received file is no part of the text, before its
   * source.
   */
  String with(String notesStmt) {
    int at = markup.indexOf("<sourceDesc");
    return notesStmt.isEmpty() || at < 0
        ? markup
        : markup.substring(0, at) + notesStmt + "\n      " + markup.substring(at);
  }
}
