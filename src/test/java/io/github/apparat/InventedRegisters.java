package io.github.apparat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Registers of a kingdom of theatres, as large as one likes: of {@code 50 000} claims each 12 500
 * persons and 1250 organs, the same for the same size. All is as in real registers: dates to the
 * day, month or year, ends that nobody knows, seats that overlap, sources that differ.
 */
final class InventedRegisters {
  private static final int A_FILE = 10_000;
  private static final String SOURCE = " source=\"cite:first-folio/p.3\"";
  private static final List<String> GRADES = List.of("full", "candidate", "member");

  private final Random random = new Random(1599);
  private final List<String> persons = new ArrayList<>();
  private final List<String> organs = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private final List<String> contradictions = new ArrayList<>();
  private int claims;

  private InventedRegisters(int size) {
    int people = size / 4;
    int houses = size / 40;
    for (int i = 0; i < people; i++) {
      person(i);
    }
    for (int i = 0; i < houses; i++) {
      house(i, houses);
    }
    for (int i = 0; claims < size; i++) {
      tenure(i, people, houses);
    }
  }

  /** Writes registers of so many claims into a folder. */
  static List<Path> write(Path folder, int claims) throws IOException {
    InventedRegisters registers = new InventedRegisters(claims);
    List<Path> files = new ArrayList<>();
    write(folder, "persons", "listPerson", registers.persons, files);
    write(folder, "organs", "listOrg", registers.organs, files);
    write(folder, "relations", "listRelation", registers.relations, files);
    write(folder, "contradictions", "", registers.contradictions, files);
    return files;
  }

  private static void write(
      Path folder, String name, String list, List<String> elements, List<Path> files)
      throws IOException {
    for (int from = 0; from < elements.size(); from += A_FILE) {
      String id = name + "-" + from / A_FILE;
      List<String> some = elements.subList(from, Math.min(from + A_FILE, elements.size()));
      String all = String.join("\n", some);
      String inside = list.isEmpty() ? all : "<%1$s>\n%2$s\n</%1$s>".formatted(list, all);
      files.add(
          Files.writeString(
              folder.resolve(id + ".xml"),
              "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"%s\">\n<standOff>\n%s\n</standOff></TEI>\n"
                  .formatted(id, inside)));
    }
  }

  private void person(int i) {
    int born = 1500 + random.nextInt(100);
    String death = "";
    if (i % 2 == 0) {
      death = "<death when-custom=\"" + date(born + 60) + "\"" + SOURCE + "/>";
      claims++;
    }
    claims++;
    persons.add(
        "<person xml:id=\"p.%1$d\" role=\"actor\"><persName type=\"heading\">Player %1$d</persName><birth when-custom=\"%2$d\"%3$s/>%4$s</person>"
            .formatted(i, born, SOURCE, death));
  }

  /** Each organ stands below one of the eight before it, some below another one as well. */
  private void house(int i, int houses) {
    claims += 3;
    organs.add(
        """
        <org xml:id="o.%1$d" type="mass"><orgName type="heading">House %1$d</orgName>\
        <orgName type="official" xml:lang="en" from-custom="1540" to-custom="1600"%2$s>House %1$d</orgName>\
        <state type="post" xml:id="o.%1$d.manager"%2$s><label>Manager</label><desc><num value="2"/></desc></state>\
        <listEvent><event type="founded" when-custom="%3$s"%2$s><desc>Opened.</desc></event></listEvent></org>"""
            .formatted(i, SOURCE, date(1530)));
    if (i > 0) {
      String above = "o." + Math.max(0, i / 8 - random.nextInt(3));
      relation("", "subordinateTo", "administrative", "o." + i, above, "1540", "");
    }
    if (i % 2 == 1) {
      relation("", "partOf", "command", "o." + i, "o." + random.nextInt(i), date(1550), "1580");
    }
  }

  private void tenure(int i, int people, int houses) {
    String id = "t." + i;
    String person = "p." + random.nextInt(people);
    int from = 1540 + random.nextInt(50);
    String to = random.nextInt(3) == 0 ? "" : date(from + 1 + random.nextInt(8));
    String house = "o." + random.nextInt(houses);
    if (i % 3 == 0) {
      relation(id, "holds", "", person, house + ".manager", date(from), to);
    } else {
      relation(id, "memberOf", GRADES.get(random.nextInt(3)), person, house, date(from), to);
    }
    if (i % 100 == 99) {
      relation(id + ".b", "memberOf", "full", person, house, date(from), to);
      contradictions.add(TheatreRegister.contradiction(i % 200 == 99 ? id : "", id, id + ".b"));
    }
  }

  private void relation(
      String id, String name, String type, String active, String passive, String... dates) {
    claims++;
    String kind = type.isEmpty() ? name : name + ":" + type;
    relations.add(TheatreRegister.claim(id, kind, active, passive, dates));
  }

  /** To the day, the month or the year, or attested by it. */
  private String date(int year) {
    String month = "%d-%02d".formatted(year, 1 + random.nextInt(12));
    return switch (random.nextInt(8)) {
      case 0 -> String.valueOf(year);
      case 1, 2 -> month;
      case 3 -> "[.." + month + "]";
      default -> month + "-%02d".formatted(1 + random.nextInt(28));
    };
  }
}
