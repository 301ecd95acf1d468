package io.github.apparat.encode;

import io.github.apparat.encode.layout.Structure;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.encode.name.NameSheet;
import io.github.apparat.encode.name.Names;
import io.github.apparat.encode.name.TextNames;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Encodes received texts as their profiles say; the same text and tables give the same bytes. */
public final class Encoder {
  /**
   * A text encoded whole.
   *
   * @param id of the text
   * @param tier how much of it may be published
   * @param tei the file's characters
   */
  public record Encoded(String id, Tier tier, String tei) {}

  private final Xml xml;
  private final Names names;

  /**
   * @param report takes what is wrong with the registers, in which names are looked up
   */
  public Encoder(Xml xml, Report report) {
    this.xml = xml;
    names = Names.read(xml, report);
  }

  /**
   * Encodes a received text. Which one it is, its sha256 says: the header in {@code tei/source/ID}
   * that names it.
   *
   * @param report takes what needs an editor's eye, at its place in the received text
   * @return nothing where no profile fits or one is wrong; the report says why
   */
  public Optional<Encoded> encode(SourceText source, Report report) {
    Optional<Header> header = header(source, report);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    String id = header.get().id();
    String name = "tei/source/" + id + "/profile.yaml";
    try {
      Optional<Profile> profile = Sheet.read(xml.folder(), name, Profile.class, report);
      if (profile.isEmpty() && xml.folder().bytes(name).isEmpty()) {
        report.add(Rule.SOURCE_02.at(Location.of(name), "there is no profile of this text"));
      }
      Optional<TextNames> known = names(source, id, report);
      if (profile.isEmpty() || known.isEmpty()) {
        return Optional.empty();
      }
      Marker marker = new Marker(source, profile.get(), known.get(), report);
      String tei =
          new TextEncoding(
                  source, header.get(), profile.get(), structure(id, report), marker, report)
              .write();
      return Optional.of(new Encoded(id, header.get().provenance().tier(), tei));
    } catch (PatternSyntaxException e) {
      String wrong = "no regular expression: " + e.getPattern() + ": " + e.getDescription();
      report.add(Rule.SOURCE_02.at(Location.of(name), wrong));
    } catch (IllegalArgumentException e) {
      report.add(Rule.SOURCE_02.at(Location.of(name), e.getMessage()));
    }
    return Optional.empty();
  }

  private Structure structure(String id, Report report) {
    String name = "tei/source/" + id + "/structure.yaml";
    return Sheet.read(xml.folder(), name, Structure.class, report).orElse(Structure.NONE);
  }

  private Optional<TextNames> names(SourceText source, String id, Report report) {
    String name = "tei/source/" + id + "/names.yaml";
    Optional<NameSheet> sheet =
        xml.folder().bytes(name).isEmpty()
            ? Optional.of(NameSheet.EMPTY)
            : Sheet.read(xml.folder(), name, NameSheet.class, report);
    return sheet.map(s -> names.in(source, id, s, report));
  }

  private Optional<Header> header(SourceText source, Report report) {
    for (Path folder : xml.folder().list("tei/source")) {
      if (!Files.isRegularFile(folder.resolve("header.xml"))) {
        continue;
      }
      Optional<Header> header = Header.read(xml, folder.getFileName().toString(), report);
      if (header.isPresent() && header.get().provenance().sha256().equals(source.sha256())) {
        return header;
      }
    }
    String none = "no header in tei/source names this file's sha256, " + source.sha256();
    report.add(Rule.SOURCE_02.at(Location.of(source.file()), none));
    return Optional.empty();
  }
}
