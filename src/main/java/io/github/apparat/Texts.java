package io.github.apparat;

import io.github.apparat.card.Card;
import io.github.apparat.card.CardFiles;
import io.github.apparat.card.CardReader;
import io.github.apparat.encode.Encoder;
import io.github.apparat.mask.Filler;
import io.github.apparat.mask.Masker;
import io.github.apparat.mask.ReceivedPlaces;
import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Makes the files of texts: encoded from received ones, masked for the repository, filled for
 * private study.
 */
final class Texts {
  private static final String KEPT = "tei/text/";
  private static final String CARDS = "target/private/card/";

  private final Xml xml;
  private final EditionFolder folder;
  private final WholeTexts wholes;
  private final List<Card> cards = new ArrayList<>();

  Texts(Xml xml) {
    this.xml = xml;
    folder = xml.folder();
    wholes = new WholeTexts(folder);
  }

  /**
   * Encodes received texts: a text of tier full into {@code tei/text}, any other whole into {@code
   * target/private/tei} and masked into {@code tei/text}.
   *
   * @param force whether a text that stands there is written anew
   * @return the files written
   */
  List<Path> encode(List<Path> sources, boolean force, Report report) {
    Encoder encoder = new Encoder(xml, report);
    List<Path> written = new ArrayList<>();
    Parts<Path> parts = new Parts<>(sources, folder::name, folder::size);
    Function<Path, Optional<Made>> make =
        xml.progress().stage("encode", parts, path -> make(encoder, path, report));
    for (Optional<Made> made : Workers.each(sources, make)) {
      if (made.isPresent() && mayWrite(made.get().text(), force, report)) {
        try {
          written.addAll(write(made.get().text(), made.get().source(), report));
        } catch (OutOfMemoryError | StackOverflowError e) {
          noRoom(made.get().source().file(), report);
        }
      }
    }
    return written;
  }

  private record Made(SourceText source, Encoder.Encoded text) {}

  private static Optional<Made> make(Encoder encoder, Path path, Report report) {
    try {
      return SourceReader.read(path, report)
          .flatMap(source -> encoder.encode(source, report).map(text -> new Made(source, text)));
    } catch (OutOfMemoryError | StackOverflowError e) {
      noRoom(path.getFileName().toString(), report);
      return Optional.empty();
    }
  }

  /** What was begun is let go, so that there is room again to say so. */
  private static void noRoom(String name, Report report) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    String wrong =
        "needs more memory than Java has here, "
            + megabytes
            + " MB; expected: more, as java -Xmx4g";
    report.add(Rule.SOURCE_02.at(Location.of(name), wrong));
  }

  private boolean mayWrite(Encoder.Encoded text, boolean force, Report report) {
    Path kept = folder.path(KEPT + text.id() + ".xml");
    Path whole = wholes.path(text.id());
    Path taken = Files.exists(kept) ? kept : whole;
    if (force || !Files.exists(kept) && !wholes.isEdited(text.id())) {
      return true;
    }
    report.add(Rule.ENCODE_01.at(Location.of(folder.name(taken)), folder.name(taken)));
    return false;
  }

  private List<Path> write(Encoder.Encoded text, SourceText source, Report report) {
    card(CardReader.read(text.tei(), source));
    WholeTexts.write(folder.path(CARDS + text.id() + ".entries.xml"), text.entries());
    Path kept = folder.path(KEPT + text.id() + ".xml");
    if (text.tier() == Tier.FULL) {
      WholeTexts.write(kept, text.tei());
      return List.of(kept);
    }
    Path whole = wholes.write(text.id(), text.tei());
    Optional<String> masked = masker(source).mask(folder.name(whole), text.tei(), report);
    masked.ifPresent(tei -> WholeTexts.write(kept, tei));
    return masked.isPresent() ? List.of(whole, kept) : List.of(whole);
  }

  /** Keeps a card where no reader of the site sees it: it may quote protected words. */
  private void card(Card card) {
    Path path = folder.path(CARDS + card.id());
    WholeTexts.write(
        path.resolveSibling(card.id() + ".txt"), CardFiles.text(card, Labels.read(folder)));
    WholeTexts.write(path.resolveSibling(card.id() + ".json"), CardFiles.json(card));
    cards.add(card);
  }

  /** The cards of the texts encoded, each in a few lines. */
  List<String> cards() {
    if (cards.isEmpty()) {
      return List.of();
    }
    Labels labels = Labels.read(folder);
    return cards.stream().map(c -> CardFiles.summary(c, labels)).toList();
  }

  /**
   * The cards of all whole texts whose received text is at hand.
   *
   * @param wholes by the names of the masked ones
   */
  Map<String, Card> cards(Map<String, Path> wholes, Path sources, Report report) {
    Map<String, Card> all = new TreeMap<>();
    for (Path path : wholes.values()) {
      Optional<XmlFile> whole = xml.read(path, report);
      Optional<SourceText> source = whole.flatMap(f -> received(f, sources, report));
      if (source.isPresent()) {
        Card card = CardReader.read(whole.get().text(), source.get());
        all.put(card.id(), card);
      }
    }
    return all;
  }

  /**
   * Says of each finding about an encoded text where its words stand in the received one, if that
   * is at hand.
   */
  void locate(Path sources, Report report) {
    Map<String, Optional<Located>> files = new TreeMap<>();
    report.replace(
        finding -> {
          Location place = finding.place();
          boolean inText = place.file().matches("(tei/text|target/private/tei)/[^/]+\\.xml");
          if (!inText || place.line() == 0 || !Files.isDirectory(sources)) {
            return finding;
          }
          return files
              .computeIfAbsent(place.file(), name -> located(name, sources))
              .flatMap(file -> file.of(place))
              .map(finding::in)
              .orElse(finding);
        });
  }

  private Optional<Located> located(String name, Path sources) {
    Report unheard = new Report();
    Optional<XmlFile> file = xml.read(folder.path(name), unheard);
    return file.flatMap(
        f ->
            received(f, sources, unheard)
                .map(s -> new Located(new Lines(f.text()), new ReceivedPlaces(f.text(), s))));
  }

  /**
   * The line of the received text for an offset in an encoded one; 0 for all where the received
   * text is not at hand.
   */
  IntUnaryOperator lines(XmlFile file, Path sources) {
    Optional<ReceivedPlaces> places =
        received(file, sources, new Report()).map(s -> new ReceivedPlaces(file.text(), s));
    return offset -> places.flatMap(p -> p.of(offset)).map(Location::line).orElse(0);
  }

  /** A file whose places can be found in a received text. */
  private record Located(Lines lines, ReceivedPlaces places) {
    Optional<Location> of(Location place) {
      return places.of(lines.offsetOf(place.line(), Math.max(1, place.column())));
    }
  }

  private Masker masker(SourceText source) {
    return new Masker(source, folder.lines(Build.QUOTABLE));
  }

  /**
   * Masks whole texts into {@code tei/text}.
   *
   * @param sources the folder of the reader's own copies
   * @return the files written; none for a text in which a word was changed without markup
   */
  List<Path> mask(List<Path> files, Path sources, Report report) {
    List<Path> written = new ArrayList<>();
    for (Path path : files) {
      Optional<XmlFile> whole = xml.read(path, report).filter(f -> isMasked(f, report));
      Optional<SourceText> source = whole.flatMap(f -> received(f, sources, report));
      if (source.isPresent()) {
        XmlFile file = whole.get();
        masker(source.get())
            .mask(file.name(), file.text(), report)
            .ifPresent(
                tei -> {
                  Path kept = folder.path(KEPT + path.getFileName());
                  WholeTexts.write(kept, tei);
                  wholes.remember(path, file.text());
                  written.add(kept);
                });
      }
    }
    return written;
  }

  private static boolean isMasked(XmlFile file, Report report) {
    Tier tier = Provenance.of(file).tier();
    if (tier != Tier.MASKED) {
      String found = "availability/@n is " + tier.word() + "; expected: masked";
      report.add(Rule.SOURCE_02.at(Location.of(file.name()), found));
    }
    return tier == Tier.MASKED;
  }

  /**
   * Fills all masked texts of the edition. A whole text that was edited since stays as it is.
   *
   * @param sources the folder of the reader's own copies
   * @return the whole texts, by the names of the masked ones
   */
  Map<String, Path> fill(Path sources, Report report) {
    Map<String, Path> filled = new TreeMap<>();
    List<Path> paths = folder.xml(KEPT);
    Function<Path, Optional<String>> fill =
        xml.progress()
            .stage(
                "fill",
                new Parts<>(paths, folder::name, folder::size),
                path -> filled(path, sources, report));
    for (Path path : paths) {
      fill.apply(path).ifPresent(tei -> filled.put(folder.name(path), whole(path, tei, report)));
    }
    return filled;
  }

  /** The whole of a masked text. */
  private Optional<String> filled(Path path, Path sources, Report report) {
    return xml.read(path, report)
        .filter(f -> Provenance.of(f).tier() == Tier.MASKED)
        .flatMap(
            file ->
                received(file, sources, report)
                    .flatMap(s -> new Filler(s).fill(file.name(), file.text(), report)));
  }

  private Path whole(Path masked, String tei, Report report) {
    String id = masked.getFileName().toString().replaceFirst("\\.xml$", "");
    if (wholes.isEdited(id)) {
      report.add(Rule.FILL_02.at(Location.of(folder.name(wholes.path(id)))));
      return wholes.path(id);
    }
    return wholes.write(id, tei);
  }

  private Optional<SourceText> received(XmlFile file, Path sources, Report report) {
    Provenance provenance = Provenance.of(file);
    Optional<Path> found = SourceReader.find(sources, provenance.sha256());
    if (found.isEmpty()) {
      String shown = provenance.sha256().replaceFirst("^(.{12}).*$", "$1");
      report.add(Rule.SOURCE_01.at(Location.of(file.name()), provenance.file(), shown, sources));
    }
    return found.flatMap(path -> SourceReader.read(path, report));
  }
}
