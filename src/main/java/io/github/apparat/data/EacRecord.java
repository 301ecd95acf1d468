package io.github.apparat.data;

import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.register.Entry;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An organ as an authority record: EAC-CPF 2010, revised (Society of American Archivists, tag
 * library). All that the registers claim of it is told, each claim with its sources.
 */
final class EacRecord {
  private static final String NAMESPACE = "urn:isbn:1-931666-33-4";

  private final Facts facts;
  private final Language language;
  private final Entry organ;
  private final String root;
  private final EacPen pen;
  private final XmlOut out;

  /**
   * @param language in which the registers are written
   * @param root the public address of the site, or the way there from the file
   */
  EacRecord(Facts facts, Language language, Entry organ, String root) {
    this.facts = facts;
    this.language = language;
    this.organ = organ;
    this.root = root;
    pen = EacPen.of(facts);
    out = pen.out();
  }

  /** The file. */
  byte[] bytes() {
    return out.document(
        "eac-cpf",
        NAMESPACE,
        () -> {
          out.element("control", this::control);
          out.element("cpfDescription", this::description);
        });
  }

  private void control() {
    About about = facts.about();
    out.text("recordId", organ.id());
    out.text("maintenanceStatus", "derived");
    out.element(
        "maintenanceAgency",
        () -> out.text("agencyName", about.editor().isEmpty() ? about.title() : about.editor()));
    language();
    convention("edition", "Headings and names as " + about.title() + " gives them");
    convention("EDTF", "Extended Date/Time Format, Library of Congress; ISO 8601-2");
    if (!about.licence().title().isEmpty()) {
      out.element(
          "rightsDeclaration",
          () -> linked("citation", about.licence().href(), about.licence().title()));
    }
    out.element("maintenanceHistory", () -> out.element("maintenanceEvent", this::made));
    sources();
  }

  private void language() {
    if (language.isKnown()) {
      out.element(
          "languageDeclaration",
          () -> {
            out.text("language", Map.of("languageCode", language.code()), language.name());
            out.text("script", Map.of("scriptCode", language.script()), language.scriptName());
          });
    }
  }

  private void convention(String abbreviation, String citation) {
    out.element(
        "conventionDeclaration",
        () -> {
          out.text("abbreviation", abbreviation);
          out.text("citation", citation);
        });
  }

  /** No time: the same registers give the same bytes. */
  private void made() {
    out.text("eventType", "derived");
    out.text("eventDateTime", "");
    out.text("agentType", "machine");
    out.text("agent", "Apparat");
    String version = facts.about().version();
    out.text(
        "eventDescription",
        "Derived from the registers of "
            + facts.about().title()
            + (version.isEmpty() ? "." : ", version " + version + "."));
  }

  private void linked(String name, String address, String text) {
    Map<String, String> link =
        XmlOut.attributes("xlink:type", address.isEmpty() ? "" : "simple", "xlink:href", address);
    out.text(name, link, text);
  }

  private void sources() {
    Map<String, TreeSet<String>> works = new TreeMap<>();
    Stream<String> cites =
        Stream.concat(
            organ.forms().stream().flatMap(f -> f.sources().stream()),
            facts.claims(organ.id()).stream().flatMap(c -> c.evidence().sources().stream()));
    facts
        .sources(cites.distinct().toList())
        .forEach(s -> works.computeIfAbsent(s.work(), w -> new TreeSet<>()).add(s.line()));
    if (!works.isEmpty()) {
      out.element("sources", () -> works.forEach(this::source));
    }
  }

  private void source(String work, TreeSet<String> places) {
    String address = facts.address(work);
    Map<String, String> attributes =
        XmlOut.attributes(
            "xml:id",
            work,
            "xlink:type",
            "simple",
            "xlink:href",
            address.isEmpty() ? "" : root + address);
    out.element(
        "source",
        attributes,
        () -> {
          out.text("sourceEntry", facts.work(work).map(Work::shortForm).orElse(work));
          out.element("descriptiveNote", () -> places.forEach(line -> out.text("p", line)));
        });
  }

  private void description() {
    new EacIdentity(facts, organ, pen).write();
    new EacDescription(facts, organ, pen).write();
    new EacRelations(facts, organ, root, pen).write();
  }
}
