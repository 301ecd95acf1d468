package io.github.apparat.site;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.Pointers;
import io.github.apparat.check.TextSource;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Renderer;
import io.github.apparat.xml.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Shows a text that was changed since its site was written, to one who waits for that: the pages of
 * the reading text with the change, and no others. What they say of the rest of the edition, of
 * names and titles, is as it was; when the site is written again, all is as it should be.
 */
public final class Sight {
  private final Pointers before;
  private final Map<String, String> files = new HashMap<>();
  private final List<Version> versions;

  /** What a site in one language was written with. */
  record Version(Renderer renderer, TextPages pages, PageWriter writer, SiteFolder out) {}

  /** Finds the places of a text for which somebody waits. */
  public interface Awaited {
    /**
     * The ids of places, as addresses have them.
     *
     * @param isPlace whether the text has a place of an id
     */
    Set<String> in(TextSource text, Predicate<String> isPlace);
  }

  /** Pages that are made, and not yet to be seen. */
  public interface Made {
    /** Puts them on the site. */
    void show();
  }

  Sight(Corpus corpus, List<Version> versions) {
    before = corpus.pointers();
    corpus.texts().forEach(text -> files.put(text.id(), text.file().name()));
    this.versions = versions;
  }

  /**
   * Whether a text still has all that led to it when the site was written; else somebody has to
   * look where that is now before it is shown.
   *
   * @param now finds what pointers point to
   */
  public boolean leadsInto(TextSource text, Pointers now) {
    return now.hasAll(text.file().name(), before, files.getOrDefault(text.id(), ""));
  }

  /**
   * The part of a text that is shown on the page with a place; empty for the page of the text
   * itself.
   *
   * @return nothing where there is no such place
   */
  public Optional<String> part(String text, String place) {
    return versions
        .get(0)
        .pages()
        .parts(text, isPlace -> isPlace.test(place) ? Set.of(place) : Set.of())
        .stream()
        .findFirst();
  }

  /**
   * Makes the pages of a text that have places for which somebody waits; all of it where it is one
   * page.
   *
   * @return nothing where the site has no page of such a place, or not yet what it shows besides
   *     words
   */
  public Optional<Made> of(TextSource text, Awaited awaited) {
    return of(text, awaited, (version, page) -> Optional.of(version.writer().bytes(page)));
  }

  /**
   * Makes a page of a text as it is on the site, but for one block, that is put in the place of the
   * same.
   *
   * @param text as far as the block needs it
   * @param block its id, as addresses have it
   * @return nothing where the site has no such page, or not yet what it shows besides words
   */
  public Optional<Made> of(TextSource text, String block) {
    return of(
        text,
        (t, isPlace) -> isPlace.test(block) ? Set.of(block) : Set.of(),
        (version, page) ->
            version.out().has(page.path())
                ? Block.renewed(
                    block, version.out().read(page.path()), version.writer().bytes(page))
                : Optional.empty());
  }

  private Optional<Made> of(
      TextSource text, Awaited awaited, BiFunction<Version, Page, Optional<byte[]>> bytes) {
    List<Made> made =
        Workers.each(versions, v -> of(v, text, awaited, bytes)).stream()
            .flatMap(List::stream)
            .toList();
    return made.isEmpty() ? Optional.empty() : Optional.of(() -> made.forEach(Made::show));
  }

  private static List<Made> of(
      Version version,
      TextSource text,
      Awaited awaited,
      BiFunction<Version, Page, Optional<byte[]>> bytes) {
    Set<String> parts = version.pages().parts(text.id(), isPlace -> awaited.in(text, isPlace));
    if (parts.isEmpty()) {
      return List.of();
    }
    TextFragment words = version.renderer().text(text).some(parts);
    if (!words.media().stream().allMatch(version.out()::has)) {
      return List.of();
    }
    return version.pages().reading(text.id(), words).stream()
        .flatMap(page -> bytes.apply(version, page).map(b -> made(version, page, b)).stream())
        .toList();
  }

  private static Made made(Version version, Page page, byte[] bytes) {
    return () -> version.out().write(page.path(), bytes);
  }
}
