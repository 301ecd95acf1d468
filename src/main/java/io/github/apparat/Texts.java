package io.github.apparat;

import io.github.apparat.encode.Encoder;
import io.github.apparat.mask.Filler;
import io.github.apparat.mask.Masker;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the files of texts: encoded from received ones, masked for the repository, filled for
 * private study.
 */
final class Texts {
  private final Xml xml;
  private final EditionFolder folder;

  Texts(Xml xml) {
    this.xml = xml;
    folder = xml.folder();
  }

  /**
   * Encodes received texts.
   *
   * @param force whether a text that stands in {@code tei/text} is written anew
   * @return the files written
   */
  List<Path> encode(List<Path> sources, boolean force, Report report) {
    Encoder encoder = new Encoder(xml, report);
    List<Path> written = new java.util.ArrayList<>();
    for (Path path : sources) {
      SourceReader.read(path, report)
          .ifPresent(
              source ->
                  encoder
                      .encode(source, report)
                      .ifPresent(text -> write(text, source, force, report).forEach(written::add)));
    }
    return written;
  }

  private List<Path> write(Encoder.Encoded text, SourceText source, boolean force, Report report) {
    Path kept = text(text.id());
    if (Files.exists(kept) && !force) {
      report.add(Rule.ENCODE_01.at(Location.of(folder.name(kept)), folder.name(kept)));
      return List.of();
    }
    if (text.tier() == Tier.FULL) {
      write(kept, text.tei());
      return List.of(kept);
    }
    Path whole = whole(text.id());
    write(whole, text.tei());
    Optional<String> masked = new Masker(source).mask(folder.name(whole), text.tei(), report);
    masked.ifPresent(tei -> write(kept, tei));
    return masked.isPresent() ? List.of(whole, kept) : List.of(whole);
  }

  /**
   * Masks whole texts into {@code tei/text}; a text of tier full has nothing to mask and is only
   * taken over.
   */
  List<Path> mask(List<Path> wholes, Path sources, Report report) {
    List<Path> written = new java.util.ArrayList<>();
    for (Path path : wholes) {
      xml.read(path, report)
          .flatMap(
              file ->
                  received(file, sources, report)
                      .flatMap(s -> new Masker(s).mask(file.name(), file.text(), report)))
          .ifPresent(
              tei -> {
                Path kept = folder.path("tei/text").resolve(path.getFileName().toString());
                write(kept, tei);
                written.add(kept);
              });
    }
    return written;
  }

  /**
   * Fills all masked texts of the edition.
   *
   * @param sources the folder of the reader's own copies
   * @return the whole texts, by the names of the masked ones
   */
  Map<String, Path> fill(Path sources, Report report) {
    Map<String, Path> filled = new TreeMap<>();
    for (Path path : folder.xml("tei/text")) {
      xml.read(path, report)
          .filter(file -> Provenance.of(file).tier() == Tier.MASKED)
          .ifPresent(
              file ->
                  received(file, sources, report)
                      .flatMap(s -> new Filler(s).fill(file.name(), file.text(), report))
                      .ifPresent(
                          tei -> {
                            Path whole =
                                folder
                                    .path("target/private/tei")
                                    .resolve(path.getFileName().toString());
                            write(whole, tei);
                            filled.put(file.name(), whole);
                          }));
    }
    return filled;
  }

  private Optional<SourceText> received(XmlFile file, Path sources, Report report) {
    String sha256 = Provenance.of(file).sha256();
    Optional<Path> found = SourceReader.find(sources, sha256);
    if (found.isEmpty()) {
      String shown = sha256.substring(0, Math.min(12, sha256.length()));
      report.add(
          Rule.SOURCE_01.at(
              Location.of(file.name()), "of this edition", shown, folder.name(sources)));
    }
    return found.flatMap(path -> SourceReader.read(path, report));
  }

  private Path text(String id) {
    return folder.path("tei/text/" + id + ".xml");
  }

  private Path whole(String id) {
    return folder.path("target/private/tei/" + id + ".xml");
  }

  /** Writes beside the file and swaps, so that a crash leaves the old one whole. */
  private static void write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Path beside = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(beside, text);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
