package io.github.apparat.intake;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;

/** Documents of Word and OpenDocument texts: packages of XML, which a stylesheet reads. */
final class PackedReading implements Reading {
  private static final String WORD = "word/document.xml";
  private static final String OPEN = "content.xml";
  private static final Pattern OF_WORD =
      Pattern.compile("docProps/core\\.xml|word/[^/]*\\.xml|word/_rels/[^/]*\\.rels");
  private static final Pattern OF_OPEN =
      Pattern.compile("(.*/)?content\\.xml|styles\\.xml|meta\\.xml");

  private static final Pattern MAIN =
      Pattern.compile(
          "<Relationship\\b(?=[^>]*/officeDocument\")[^>]* Target=\"(word/[^\"/]+\\.xml)\"");

  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private final Xml xml;
  private final Stylesheets stylesheets;

  PackedReading(Xml xml, Stylesheets stylesheets) {
    this.xml = xml;
    this.stylesheets = stylesheets;
  }

  @Override
  public Optional<Form> read(Received received, Report report) {
    Optional<Packed> packed = Packed.read(received, report);
    if (packed.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> other = other(packed.get());
    if (other.isPresent()) {
      report.add(Rule.IMPORT_01.at(received.place(), other.get()));
      return Optional.empty();
    }
    Optional<String> word = word(packed.get());
    Map<String, XdmNode> parts = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> part :
        packed.get().matching(word.isPresent() ? OF_WORD : OF_OPEN).entrySet()) {
      Optional<XdmNode> tree =
          xml.part(received.name() + "/" + part.getKey(), part.getValue(), report);
      if (tree.isEmpty()) {
        return Optional.empty();
      }
      parts.put(usual(part.getKey(), word), tree.get());
    }
    Format format = word.isPresent() ? Format.DOCX : Format.ODT;
    XdmNode main = parts.get(word.isPresent() ? WORD : OPEN);
    XdmNode form =
        stylesheets.form(
            main, received, format, "", Map.of("parts", XdmMap.makeMap(new TreeMap<>(parts))));
    return Optional.of(new Form(form, received, packed.get()::part));
  }

  /** The main part of a document of Word: the one that the package says it is, else the usual. */
  private static Optional<String> word(Packed packed) {
    Matcher said = MAIN.matcher(text(packed, "_rels/.rels").replace(" Target=\"/", " Target=\""));
    return said.results()
        .map(m -> m.group(1))
        .filter(name -> packed.part(name).isPresent())
        .findFirst()
        .or(() -> packed.part(WORD).map(p -> WORD));
  }

  /** The name that the main part and its relations usually have. */
  private static String usual(String name, Optional<String> main) {
    String own = main.orElse(WORD);
    String relations = own.replaceFirst("/", "/_rels/") + ".rels";
    return name.equals(own) ? WORD : name.equals(relations) ? "word/_rels/document.xml.rels" : name;
  }

  /** What a package is that holds no text that can be read. */
  private static Optional<String> other(Packed packed) {
    String manifest = text(packed, "META-INF/manifest.xml");
    if (manifest.contains("encryption-data")) {
      return Optional.of("the document is locked with a password");
    }
    if (word(packed).filter(w -> text(packed, w).contains(STRICT)).isPresent()) {
      return Optional.of("this is a .docx of the strict kind, which hardly a program writes");
    }
    String kind = text(packed, "mimetype");
    boolean open = kind.isBlank() || kind.startsWith("application/vnd.oasis.opendocument.text");
    boolean there = word(packed).isPresent() || open && packed.part(OPEN).isPresent();
    return there ? Optional.empty() : Optional.of("this package holds no text");
  }

  private static String text(Packed packed, String name) {
    return packed.part(name).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
  }
}
