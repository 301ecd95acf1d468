package io.github.apparat;

import io.github.apparat.register.Register;
import io.github.apparat.register.RegisterReader;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Registers of the theatre, read from what a {@code standOff} holds. */
public final class TheatreRegister {
  private static final String SOURCE = " source=\"cite:first-folio/p.3\"";

  private TheatreRegister() {}

  /** The register of these elements, whose file is written into a folder. */
  public static Register read(Path folder, String... elements) {
    return RegisterReader.read(List.of(file(folder, elements)));
  }

  /** A file of these elements, each on a line of its own, the first on the second. */
  public static XmlFile file(Path folder, String... elements) {
    String start = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><standOff>\n";
    try {
      Path path =
          Files.writeString(
              folder.resolve("register.xml"),
              start + String.join("\n", elements) + "\n</standOff></TEI>\n");
      return new Xml(new EditionFolder(folder)).read(path, new Report()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A person called as the id. */
  public static String person(String id, String... inside) {
    return entry("person", "persName", id, inside);
  }

  /** An organ called as the id. */
  public static String organ(String id, String... inside) {
    return entry("org", "orgName", id, inside);
  }

  private static String entry(String element, String name, String id, String... inside) {
    return "<%1$s xml:id=\"%2$s\"><%3$s type=\"heading\">%2$s</%3$s>%4$s</%1$s>"
        .formatted(element, id, name, String.join("", inside));
  }

  /** A post with as many places; any number where it is 0. */
  public static String post(String id, int places) {
    String number = places == 0 ? "" : "<desc><num value=\"" + places + "\"/></desc>";
    return "<state type=\"post\" xml:id=\"%1$s\"%2$s><label>%1$s</label>%3$s</state>"
        .formatted(id, SOURCE, number);
  }

  /** A birth, a death, or an event by its type, on a day. */
  public static String on(String what, String when) {
    boolean life = what.equals("birth") || what.equals("death");
    return "<%s when-custom=\"%s\"%s/>"
        .formatted(life ? what : "event type=\"" + what + "\"", when, SOURCE);
  }

  /** A relation by its name or, after a colon, its type: {@code memberOf:full}. */
  public static String relation(String name, String active, String passive, String... dates) {
    return claim("", name, active, passive, dates);
  }

  /**
   * A relation with an id.
   *
   * @param dates from and to; either may be missing
   */
  public static String claim(
      String id, String name, String active, String passive, String... dates) {
    String[] words = name.split(":");
    return "<relation"
        + attribute("xml:id", id)
        + attribute("name", words[0])
        + attribute("type", words.length > 1 ? words[1] : "")
        + attribute("active", "#" + active.replace(" ", " #"))
        + attribute("passive", "#" + passive.replace(" ", " #"))
        + attribute("from-custom", dates.length > 0 ? dates[0] : "")
        + attribute("to-custom", dates.length > 1 ? dates[1] : "")
        + SOURCE
        + "/>";
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
  }

  /** A contradiction of claims; the edition follows none where {@code preferred} is empty. */
  public static String contradiction(String preferred, String... claims) {
    String select = attribute("select", preferred.isEmpty() ? "" : "#" + preferred);
    return "<note type=\"contradiction\" target=\"#%s\"%s>They differ.</note>"
        .formatted(String.join(" #", claims), select);
  }
}
