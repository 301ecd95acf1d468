package io.github.apparat.site;

import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Media;
import io.github.apparat.render.Rendering;
import io.github.apparat.search.PageWords;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes all of a text: its pages, its files, its TEI; unless they are there, made of the same. */
final class TextWriter {
  private final Xml xml;
  private final SiteFolder out;
  private final PageWriter writer;
  private final TextPages pages;
  private final NameCards names;

  TextWriter(Xml xml, SiteFolder out, PageWriter writer, TextPages pages, NameCards names) {
    this.xml = xml;
    this.out = out;
    this.writer = writer;
    this.pages = pages;
    this.names = names;
  }

  /**
   * A text that is written.
   *
   * @param card what lists show of it
   * @param found what is found on its pages
   * @param files all its files by their paths
   * @param cards for whom each of its pages has cards
   */
  record Written(
      String id,
      String card,
      List<PageWords> found,
      Map<String, Digest> files,
      Map<String, Set<String>> cards) {}

  /**
   * Makes a text's pages stand, unless they do, made of the same.
   *
   * @return makes the rest
   */
  Supplier<Written> write(TextSource source, Rendering rendering) {
    Digest madeOf = Digest.of(pages.beside(source.id()), rendering.madeOf());
    String slot = out.name("text " + source.id());
    Optional<Written> before =
        xml.kept().<Written>find(slot, madeOf).filter(w -> mediaAreSame(w) && out.keep(w.files()));
    before.ifPresent(w -> w.cards().forEach(names::give));
    if (before.isPresent()) {
      return before::get;
    }
    Standing standing = stand(source, rendering.fragment());
    return () -> kept(slot, madeOf, standing);
  }

  private Written kept(String slot, Digest madeOf, Standing text) {
    List<PageWords> found = new ArrayList<>();
    for (PageWriter.Standing page : text.pages()) {
      xml.progress().step();
      writer.found(page).ifPresent(found::add);
    }
    Written written = new Written(text.id(), text.card(), found, text.files(), text.cards());
    xml.kept().keep(slot, madeOf, written);
    return written;
  }

  /** Images and the like may change while the text does not. */
  private boolean mediaAreSame(Written before) {
    return before.files().entrySet().stream()
        .filter(f -> f.getKey().startsWith(Media.FOLDER))
        .allMatch(f -> Digest.ofBytes(bytes(source(f.getKey()))).equals(f.getValue()));
  }

  private Path source(String path) {
    return xml.folder().path(Media.source(path));
  }

  /** A text whose pages stand, of which nobody has read yet what may be found on them. */
  private record Standing(
      String id,
      String card,
      List<PageWriter.Standing> pages,
      Map<String, Digest> files,
      Map<String, Set<String>> cards) {}

  private Standing stand(TextSource source, TextFragment fragment) {
    List<PageWriter.Standing> standing = new ArrayList<>();
    Map<String, Digest> files = new TreeMap<>();
    Map<String, Set<String>> cards = new TreeMap<>();
    for (Page page : pages.of(source.id(), fragment, xml.progress())) {
      PageWriter.Standing stands = writer.stand(page);
      standing.add(stands);
      files.put(page.path(), stands.digest());
      cards.put(page.path(), names.given(page.path()));
    }
    fragment.media().forEach(path -> files.put(path, out.write(path, bytes(source(path)))));
    if (pages.isShown(source.id())) {
      String path = "tei/" + source.id() + ".xml";
      files.put(path, out.write(path, tei(source)));
    }
    return new Standing(source.id(), fragment.card(), standing, files, cards);
  }

  /** A text that shares its file with others has one of its own on the site. */
  private byte[] tei(TextSource source) {
    return source.alone()
        ? bytes(xml.folder().path(source.file().name()))
        : xml.bytes(source.tei());
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
