package io.github.apparat.encode;

import io.github.apparat.encode.citation.Citations;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.layout.Paging;
import io.github.apparat.encode.layout.Structure;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.encode.name.NameSheet;
import io.github.apparat.encode.name.Names;
import io.github.apparat.encode.name.NewEntries;
import io.github.apparat.encode.name.TextNames;
import io.github.apparat.encode.notes.Convention;
import io.github.apparat.encode.notes.Notes;
import io.github.apparat.encode.spelling.Spelling;
import io.github.apparat.encode.table.Table;
import io.github.apparat.encode.table.Tables;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
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
   * @param entries for the registers to begin with, as TEI: names that none of them has
   */
  public record Encoded(String id, Tier tier, String tei, String entries) {}

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
   * @return nothing where the text cannot be encoded, no profile fits or one is wrong; the report
   *     says why
   */
  public Optional<Encoded> encode(SourceText source, Report report) {
    if (!Legibility.of(source, report)) {
      return Optional.empty();
    }
    Optional<Header> header = header(source, report);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    String id = header.get().id();
    try {
      return received(source, id, report).map(r -> encode(r, header.get(), report));
    } catch (PatternSyntaxException e) {
      String wrong = "no regular expression: " + e.getPattern() + ": " + e.getDescription();
      report.add(Rule.SOURCE_02.at(Location.of(sheet(id, "profile")), wrong));
    } catch (IllegalArgumentException e) {
      report.add(Rule.SOURCE_02.at(Location.of(sheet(id, "profile")), e.getMessage()));
    }
    return Optional.empty();
  }

  private Encoded encode(Received received, Header header, Report report) {
    String id = received.id();
    SourceText source = received.source();
    NameSheet sheet = read(id, "names", NameSheet.class, report).orElse(NameSheet.EMPTY);
    Spelling spelling = Spelling.of(xml.folder(), id, source, names.words(), report);
    Citations citations =
        Citations.of(xml, id, source, received.profile().language(), received::part, report);
    TextNames found = names.in(source, id, sheet, report);
    Marker marker = new Marker(source, received.profile().marks(), spelling, citations, found);
    String tei =
        new TextEncoding(received, marker, report)
            .write(() -> header.with(received, spelling.used(), report));
    String entries = NewEntries.tei(found.suggestions());
    return new Encoded(id, header.provenance().tier(), tei, entries);
  }

  /** Reads a text by its sheets; of these only the profile must be there. */
  private Optional<Received> received(SourceText source, String id, Report report) {
    Optional<Profile> profile = read(id, "profile", Profile.class, report);
    if (profile.isEmpty() && xml.folder().bytes(sheet(id, "profile")).isEmpty()) {
      String none = "there is no profile of this text";
      report.add(Rule.SOURCE_02.at(Location.of(sheet(id, "profile")), none));
    }
    if (profile.isEmpty()) {
      return Optional.empty();
    }
    Structure structure = read(id, "structure", Structure.class, report).orElse(Structure.NONE);
    Pages pages =
        read(id, "pages", Paging.class, report).map(p -> Pages.of(source, p)).orElse(Pages.none());
    Convention convention =
        read(id, "notes", Convention.class, report).orElse(new Convention(List.of()));
    List<Table> tables = Tables.read(xml.folder(), id, source, report);
    BitSet inTables = new BitSet();
    tables.forEach(t -> inTables.set(t.firstLine(), t.lastLine() + 1));
    Notes notes = Notes.of(source, convention, pages, inTables::get, report);
    notes.tellDoubts(source, report);
    return Optional.of(new Received(source, id, profile.get(), structure, pages, notes, tables));
  }

  private <T> Optional<T> read(String id, String name, Class<T> type, Report report) {
    return Sheet.read(xml.folder(), sheet(id, name), type, report);
  }

  private static String sheet(String id, String name) {
    return "tei/source/" + id + "/" + name + ".yaml";
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
