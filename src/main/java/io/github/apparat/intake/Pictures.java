package io.github.apparat.intake;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/** The pictures of documents, in the order in which they stand, each a file of its own. */
final class Pictures {
  private static final List<String> SHOWN = List.of("png", "jpg", "gif", "webp", "svg");

  private final String folder;
  private final Report report;
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param folder from the file of the text to that of its pictures, as {@code ../media/ID}
   * @param report takes a finding for each that is not there, or that browsers do not show
   */
  Pictures(String folder, Report report) {
    this.folder = folder;
    this.report = report;
  }

  /** Takes the pictures of a document. */
  void take(Form form) {
    String own = form.received().name() + "!";
    for (XdmNode graphic : Tei.elements(form.tree(), "graphic").toList()) {
      String url = Tei.attribute(graphic, "url");
      if (url.startsWith(own) && !addresses.containsKey(url)) {
        addresses.put(url, address(form, url.substring(own.length())));
      }
    }
  }

  /** The address of a picture in the text; empty where there is no such picture. */
  private String address(Form form, String name) {
    String shown = name.startsWith("data:") ? "written into the page" : name;
    Optional<byte[]> bytes = form.pictures().apply(name);
    if (bytes.isEmpty()) {
      String found = "is not in the document nor in its folder, and is left out";
      report.add(Rule.IMPORT_07.at(form.received().place(), shown, found));
      return "";
    }
    String ending = ending(name, bytes.get());
    if (!SHOWN.contains(ending)) {
      String found = "is taken along, and is of a kind that browsers do not show: ." + ending;
      report.add(Rule.IMPORT_07.at(form.received().place(), shown, found));
    }
    String file = (files.size() + 1) + "." + ending;
    files.put(file, bytes.get());
    return folder + "/" + file;
  }

  /** What a picture is, by its first bytes; else what its name says. */
  private static String ending(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG")) {
      return "png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "jpg";
    }
    if (head.startsWith("GIF8")) {
      return "gif";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "webp";
    }
    if (head.contains("<svg")) {
      return "svg";
    }
    String[] parts = name.toLowerCase(Locale.ROOT).split("\\.");
    String last = parts[parts.length - 1];
    return last.matches("[a-z0-9]{1,5}") ? last : "bin";
  }

  /** The addresses of pictures in the text, by those that the forms have. */
  Map<String, String> addresses() {
    return addresses;
  }

  /** The files of the pictures by their names. */
  Map<String, byte[]> files() {
    return files;
  }
}
