package io.github.apparat.serve;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Stretch;
import io.github.apparat.report.Progress;
import io.github.apparat.serve.Excerpts.Excerpt;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * The long texts of an edition: excerpts of them are shown before all that was saved is. What is
 * another than before is asked of each as it was shown last.
 */
public final class LongTexts {
  /** Shorter ones are whole as soon as an excerpt of them would be. */
  private static final int LONG = 64 << 10;

  private final Path folder;
  private final SoundTexts sound;
  private final Map<String, Ready> ready = new ConcurrentSkipListMap<>();
  private final Map<String, String> written = new TreeMap<>();

  private record Ready(TextSource text, Digest digest, Optional<Excerpts> excerpts) {}

  /**
   * An excerpt of a text that was changed.
   *
   * @param file where it is
   * @param stretches what is another than before, one of each page
   */
  public record Abridged(Path file, List<Stretch> stretches) {}

  /** Finds where what has an id is shown. */
  public interface Places {
    /**
     * Where it is.
     *
     * @param text the id of the text
     * @param id as addresses have it
     * @return nothing where there is no such place
     */
    Optional<Place> of(String text, String id);
  }

  /**
   * @param folder where excerpts are written
   * @param sound has the texts
   */
  public LongTexts(Path folder, SoundTexts sound) {
    this.folder = folder;
    this.sound = sound;
  }

  /**
   * Makes the texts of a site ready for excerpts, as they were kept as sound.
   *
   * @param progress is told of each
   */
  public void ready(Corpus corpus, Progress progress) {
    for (TextSource text : corpus.texts()) {
      progress.step();
      XmlFile file = text.file();
      Ready before = ready.get(file.name());
      if (before == null || !before.digest().equals(file.digest())) {
        sound
            .bytes(file.name())
            .filter(bytes -> Digest.ofBytes(bytes).equals(file.digest()))
            .ifPresent(bytes -> ready.put(file.name(), ready(text, bytes, progress)));
      }
    }
  }

  /**
   * Makes the texts ready of which excerpts were written last, as they were then: these were shown.
   *
   * @param progress is told of each step
   */
  public void shown(Progress progress) {
    written.forEach(
        (name, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          ready.computeIfPresent(name, (n, before) -> ready(before.text(), bytes, progress));
        });
  }

  private static Ready ready(TextSource text, byte[] bytes, Progress progress) {
    Optional<Excerpts> excerpts =
        bytes.length < LONG ? Optional.empty() : Excerpts.of(characters(bytes), progress);
    return new Ready(text, Digest.ofBytes(bytes), excerpts);
  }

  private static String characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Writes excerpts of texts that are others than they were, with the pages on which they are.
   *
   * @return the excerpts by the names of the texts
   */
  public Map<String, Abridged> ofPages(Xml xml, Places places) {
    written.clear();
    return changed(
        xml,
        "page",
        (text, of, now) -> {
          Optional<Excerpt> excerpt = pages(places).excerpt(text, of, now);
          excerpt.ifPresent(e -> written.put(text.file().name(), now));
          return excerpt;
        });
  }

  /**
   * Writes excerpts of texts that are others than they were, with the stretches that are. Safe
   * beside all else.
   *
   * @return the excerpts by the names of the texts
   */
  public Map<String, Abridged> ofStretches(Xml xml, Places places) {
    return changed(xml, "stretch", stretches(places));
  }

  /** Makes an excerpt of a text as it is now. */
  private interface Making {
    Optional<Excerpt> excerpt(TextSource text, Excerpts of, String now);
  }

  private Map<String, Abridged> changed(Xml xml, String of, Making making) {
    Map<String, Abridged> excerpts = new TreeMap<>();
    ready.forEach(
        (name, text) -> {
          Path file = xml.folder().path(name);
          if (text.excerpts().isPresent()
              && xml.digest(file).filter(d -> !d.equals(text.digest())).isPresent()) {
            now(file)
                .flatMap(now -> making.excerpt(text.text(), text.excerpts().get(), now))
                .ifPresent(e -> excerpts.put(name, written(of, file, e)));
          }
        });
    return excerpts;
  }

  private static Optional<String> now(Path file) {
    try {
      return Optional.of(characters(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an excerpt of a text as if there were a change in its midst, with its page.
   *
   * @param file of the text
   * @return nothing where the text is short, or not ready
   */
  public Optional<Abridged> pageAmid(Xml xml, Path file, Places places) {
    return amid(xml, file, pages(places));
  }

  /**
   * Writes an excerpt of a text as if there were a change in its midst, with no more than that.
   *
   * @param file of the text
   * @return nothing where the text is short, or not ready
   */
  public Optional<Abridged> stretchAmid(Xml xml, Path file, Places places) {
    return amid(xml, file, stretches(places));
  }

  private Optional<Abridged> amid(Xml xml, Path file, Making making) {
    return Optional.ofNullable(ready.get(xml.folder().name(file)))
        .flatMap(
            r ->
                r.excerpts()
                    .flatMap(of -> making.excerpt(r.text(), of, of.withBlankAmid()))
                    .map(e -> written("amid", file, e)));
  }

  private static Making pages(Places places) {
    return (text, of, now) -> of.ofPages(now, byThemselves(text, places));
  }

  private static Making stretches(Places places) {
    return (text, of, now) -> of.ofStretches(now, byThemselves(text, places));
  }

  private static Function<String, Optional<Place>> byThemselves(TextSource text, Places places) {
    return id -> {
      String local = text.local(id);
      return places
          .of(text.id(), local)
          .map(p -> p.at().equals(local) ? p : new Place(p.part(), ""));
    };
  }

  /**
   * @param of what it is an excerpt: those of one kind do not get in the way of others
   */
  private Abridged written(String of, Path file, Excerpt excerpt) {
    try {
      Path written = folder.resolve(of).resolve(file.getFileName());
      Files.createDirectories(written.getParent());
      Files.writeString(written, excerpt.xml());
      return new Abridged(written, excerpt.stretches());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
