package io.github.apparat.cite;

import io.github.apparat.model.Imprint;
import io.github.apparat.model.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * What the head of a page says of what it holds: Dublin Core, and the tags that Zotero and the
 * indexes of scholarship read. Only what is known is said.
 */
public final class MetaTags {
  /** A name and what it is. */
  public record Tag(String name, String content) {}

  private final List<Tag> tags = new ArrayList<>();

  private MetaTags() {}

  /**
   * The tags.
   *
   * @param licence its address, or its name; empty where none is known
   */
  public static List<Tag> of(Cited cited, String licence) {
    MetaTags all = new MetaTags();
    all.citation(cited);
    all.dublinCore(cited, licence);
    return all.tags;
  }

  private void citation(Cited cited) {
    Imprint imprint = cited.imprint();
    tag("citation_title", cited.title());
    imprint.authors().stream().map(Name::inverted).forEach(n -> tag("citation_author", n));
    imprint.editors().stream().map(Name::inverted).forEach(n -> tag("citation_editor", n));
    tag("citation_inbook_title", cited.within());
    tag("citation_publisher", imprint.publisher());
    tag("citation_publication_date", imprint.date().replace('-', '/'));
    tag("citation_language", cited.language());
    tag("citation_doi", imprint.doi());
    tag("citation_public_url", isPublished(cited) ? cited.address() : "");
  }

  private void dublinCore(Cited cited, String licence) {
    Imprint imprint = cited.imprint();
    tag("DC.title", cited.title());
    imprint.authors().stream().map(Name::inverted).forEach(n -> tag("DC.creator", n));
    imprint.editors().stream().map(Name::inverted).forEach(n -> tag("DC.contributor", n));
    tag("DC.relation.isPartOf", cited.within());
    tag("DC.publisher", imprint.publisher());
    tag("DC.date", imprint.date());
    tag("DC.language", cited.language());
    tag("DC.identifier", imprint.doi().isEmpty() ? "" : "doi:" + imprint.doi());
    tag("DC.identifier", isPublished(cited) ? cited.address() : "");
    tag("DC.rights", licence);
    tag("DC.type", "Text");
  }

  /** A path is an address on this site alone. */
  private static boolean isPublished(Cited cited) {
    return cited.address().contains(":");
  }

  private void tag(String name, String content) {
    if (!content.isEmpty()) {
      tags.add(new Tag(name, content));
    }
  }
}
