package io.github.apparat.invented;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/** The registers of the invented letters: persons, places, houses and works. */
final class LetterRegisters {
  private static final String SOURCE = "cite:w0/p.3";

  private final Speech speech;
  private final Convention convention;
  private final Entries entries;
  private Pen pen;

  LetterRegisters(long seed, Convention convention, Entries entries) {
    speech = new Speech(seed);
    this.convention = convention;
    this.entries = entries;
  }

  void write(Path folder) {
    register(folder, "persons", "listPerson", entries.persons(), this::person);
    register(folder, "places", "listPlace", entries.places(), this::place);
    register(folder, "orgs", "listOrg", entries.orgs(), this::org);
    register(folder, "bibl", "listBibl", entries.works(), this::work);
  }

  private void register(Path folder, String name, String list, int entries, IntConsumer entry) {
    try (Pen file = Pen.on(folder.resolve(convention.register(name)))) {
      pen = file;
      pen.start("TEI", "xmlns", "http://www.tei-c.org/ns/1.0", "xml:id", name, "xml:lang", "en");
      OwnEdition.header(pen, "Register: " + name);
      pen.start("standOff").start(list).markup("\n");
      for (int i = 0; i < entries; i++) {
        entry.accept(i);
      }
    }
  }

  private boolean own() {
    return convention == Convention.OWN;
  }

  private void person(int number) {
    String name = speech.name();
    pen.start("person", "xml:id", "pers" + number, "role", own() ? "actor" : "");
    if (own()) {
      pen.element("persName", name, "type", "heading");
      pen.empty("birth", "when-custom", String.valueOf(1800 + speech.number(80)), "source", SOURCE);
    } else {
      String[] parts = name.split(" ");
      pen.start("persName").element("surname", parts[1]).element("forename", parts[0]).end();
      pen.element("birth", "born", "when", speech.date());
      pen.element("idno", "https://example.org/gnd/" + number, "type", "GND");
    }
    note();
    pen.endLine();
  }

  private void place(int number) {
    pen.start("place", "xml:id", "place" + number, "type", "town");
    pen.element("placeName", Speech.capital(speech.invented()), "type", own() ? "heading" : "");
    if (!own()) {
      String geo = speech.number(60) + ".5 " + speech.number(40) + ".25";
      pen.start("location").element("geo", geo).end();
    }
    note();
    pen.endLine();
  }

  private void org(int number) {
    String name = "House of " + Speech.capital(speech.invented());
    pen.start("org", "xml:id", "org" + number, "type", own() ? "mass" : "");
    pen.element("orgName", name, "type", own() ? "heading" : "");
    note();
    pen.endLine();
  }

  private void work(int number) {
    String id = own() ? "w.w" + number : "w" + number;
    pen.start("bibl", "xml:id", id, "n", own() ? Speech.capital(speech.invented()) : "");
    pen.element("author", speech.name());
    pen.element("title", speech.phrase(0, 4), "level", "m").element("date", "1890", "when", "1890");
    pen.endLine();
  }

  private void note() {
    String type = own() ? "description" : "";
    pen.element("note", speech.sentence(0), "type", type, "source", own() ? SOURCE : "");
  }
}
