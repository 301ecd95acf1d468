package io.github.apparat.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.search.PageWords;
import io.github.apparat.search.PassageReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes pages, and reads what may be found on them. */
final class PageWriter {
  /** The words of the site are the same on all pages. */
  private static final String LABELS = "labels";

  private final SiteFolder out;
  private final Templates templates;
  private final MovedPages moved;
  private final Kept kept;
  private final Digest around;

  /**
   * @param kept keeps what pages were made of
   * @param around the digest of the frame of all pages
   */
  PageWriter(SiteFolder out, Templates templates, MovedPages moved, Kept kept, Digest around) {
    this.out = out;
    this.templates = templates;
    this.moved = moved;
    this.kept = kept.shelf("pages");
    this.around = around;
  }

  /**
   * A page that is written.
   *
   * @param digest of its file
   * @param found what may be found on it; nothing where others have the same words
   */
  record Written(String path, Digest digest, Optional<PageWords> found) {}

  /**
   * A page that stands, of which nobody has read yet what may be found on it.
   *
   * @param digest of its file
   * @param isFound whether anything may
   */
  record Standing(String path, Digest digest, boolean isFound) {}

  /** A page as it will stand in its file. */
  byte[] bytes(Page page) {
    String html = templates.page(page.template(), page.data()).strip() + "\n";
    return moved.anchored(page.path(), html).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a page, to be seen at once. */
  Standing stand(Page page) {
    Digest digest = out.write(page.path(), bytes(page));
    return new Standing(page.path(), digest, SearchBooks.isFound(page));
  }

  /** What may be found on a page that stands; nothing where others have the same words. */
  Optional<PageWords> found(Standing page) {
    return page.isFound()
        ? Optional.of(
            PassageReader.read(
                page.path(), new String(out.read(page.path()), StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  /** Writes a page. */
  Written write(Page page) {
    Standing standing = stand(page);
    return new Written(standing.path(), standing.digest(), found(standing));
  }

  /** Makes and writes a page, unless the one that is there shows the same. */
  Written write(Planned planned) {
    if (!kept.keeps()) {
      return write(planned.page().get());
    }
    if (planned.madeOf().isPresent()) {
      Digest madeOf = Digest.of(around, planned.madeOf().get());
      return kept(planned.name(), madeOf, planned.page());
    }
    Page page = planned.page().get();
    Map<String, Object> shown = new TreeMap<>(page.data());
    shown.remove(LABELS);
    return kept(page.path(), Digest.of(around, page.template(), plain(shown)), () -> page);
  }

  private Written kept(String name, Digest madeOf, Supplier<Page> page) {
    String slot = out.name("page " + name);
    Optional<Written> before = kept.find(slot, madeOf);
    if (before.filter(w -> out.keep(Map.of(w.path(), w.digest()))).isPresent()) {
      return before.get();
    }
    Written written = write(page.get());
    kept.keep(slot, madeOf, written);
    return written;
  }

  /** What a template shows, as values of which there is a digest. */
  static Object plain(Object shown) {
    if (shown instanceof Map<?, ?> map) {
      Map<Object, Object> all = new TreeMap<>();
      map.forEach((key, value) -> all.put(key, plain(value)));
      return all;
    } else if (shown instanceof List<?> list) {
      return list.stream().map(PageWriter::plain).toList();
    } else if (shown instanceof TemplateHTMLOutputModel html) {
      return markup(html);
    }
    return shown instanceof TemplateMethodModelEx ? LABELS : shown;
  }

  private static String markup(TemplateHTMLOutputModel html) {
    try {
      return HTMLOutputFormat.INSTANCE.getMarkupString(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }
}
