package io.github.apparat.site;

import io.github.apparat.check.TextSource;
import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Stretch;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Renderer;
import io.github.apparat.xml.Workers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shows a text that was changed since its site was written, to one who waits for that: the pages of
 * the reading text with the change, and no others. What they say of the rest of the edition, of
 * names and titles, is as it was; when the site is written again, all is as it should be.
 */
public final class Sight {
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

  /**
   * A stretch that is another on a page, which is as it was for the rest.
   *
   * @param page its path
   * @param html all of the stretch: whole elements, and what is between them
   */
  public record Renewed(String page, Stretch stretch, String html) {}

  /** Pages that are made, and not yet to be seen. */
  public static final class Made {
    private final List<MadePage> pages;

    private Made(List<MadePage> pages) {
      this.pages = pages;
    }

    /** Puts them on the site. */
    public void show() {
      pages.forEach(page -> page.out().write(page.path(), page.bytes()));
    }

    /** What is another on them; nothing of pages that were made whole. */
    public List<Renewed> renewed() {
      return pages.stream().flatMap(page -> page.renewed().stream()).toList();
    }
  }

  private record MadePage(SiteFolder out, String path, byte[] bytes, Optional<Renewed> renewed) {}

  private interface Making {
    Optional<MadePage> of(Version version, Page page);
  }

  Sight(List<Version> versions) {
    this.versions = versions;
  }

  /**
   * Where an id of a text is on the site.
   *
   * @param id as addresses have it
   * @return nothing where there is no such place
   */
  public Optional<Place> place(String text, String id) {
    return versions.get(0).pages().place(text, id);
  }

  /**
   * Makes the pages of a text that have places for which somebody waits; all of it where it is one
   * page.
   *
   * @return nothing where the site has no page of such a place, or not yet what it shows besides
   *     words
   */
  public Optional<Made> of(TextSource text, Awaited awaited) {
    return of(
        text,
        awaited,
        (version, page) ->
            Optional.of(
                new MadePage(
                    version.out(), page.path(), version.writer().bytes(page), Optional.empty())));
  }

  /**
   * Makes the pages of a text as they are on the site, but for some stretches.
   *
   * @param text as far as the stretches need it
   * @param stretches at most one of each page
   * @return nothing where the site has no such page, or not yet what it shows besides words
   */
  public Optional<Made> of(TextSource text, List<Stretch> stretches) {
    Set<String> places = stretches.stream().map(Stretch::from).collect(Collectors.toSet());
    return of(text, (t, isPlace) -> places, (version, page) -> renewed(version, page, stretches))
        .filter(made -> made.pages.size() == stretches.size() * versions.size());
  }

  private static Optional<MadePage> renewed(Version version, Page page, List<Stretch> stretches) {
    SiteFolder out = version.out();
    if (!out.has(page.path())) {
      return Optional.empty();
    }
    byte[] before = out.read(page.path());
    byte[] made = version.writer().bytes(page);
    try {
      java.nio.file.Files.write(java.nio.file.Path.of("/tmp/h/made.html"), made);
      java.nio.file.Files.write(java.nio.file.Path.of("/tmp/h/before.html"), before);
    } catch (java.io.IOException e) {
    }
    return stretches.stream()
        .flatMap(s -> RenewedPage.of(s, before, made).map(r -> of(out, page, s, r)).stream())
        .findFirst();
  }

  private static MadePage of(SiteFolder out, Page page, Stretch stretch, RenewedPage made) {
    Renewed renewed = new Renewed(out.name(page.path()), stretch, made.html());
    return new MadePage(out, page.path(), made.page(), Optional.of(renewed));
  }

  private Optional<Made> of(TextSource text, Awaited awaited, Making making) {
    List<MadePage> made =
        Workers.each(versions, v -> of(v, text, awaited, making)).stream()
            .flatMap(List::stream)
            .toList();
    return made.isEmpty() ? Optional.empty() : Optional.of(new Made(made));
  }

  private static List<MadePage> of(
      Version version, TextSource text, Awaited awaited, Making making) {
    Set<String> parts = version.pages().parts(text.id(), isPlace -> awaited.in(text, isPlace));
    if (parts.isEmpty()) {
      return List.of();
    }
    TextFragment words = version.renderer().text(text).some(parts);
    if (!words.media().stream().allMatch(version.out()::has)) {
      return List.of();
    }
    return version.pages().reading(text.id(), words).stream()
        .flatMap(page -> making.of(version, page).stream())
        .toList();
  }
}
