package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Goes through the tree of a page once, and shows its parts to all that judge or keep them. */
final class PageReader implements NodeVisitor {
  private final Places places;
  private final Structure structure;
  private final AccessibleNames names;
  private final References references;
  private final PageWords words;
  private final Set<String> anchors = new HashSet<>();
  private Optional<Location> privacy = Optional.empty();

  PageReader(Places places) {
    this.places = places;
    structure = new Structure(places);
    names = new AccessibleNames(places);
    references = new References(places);
    words = new PageWords(places);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.text(text);
    } else if (node instanceof Element element) {
      words.begins(element);
      structure.element(element);
      names.element(element);
      references.element(element);
      element(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element) {
      words.ends();
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "a" -> {
        if (Marks.has(element, "name")) {
          anchors.add(Marks.value(element, "name"));
        }
      }
      case "meta" -> {
        if (privacy.isEmpty() && isPrivate(element)) {
          privacy = Optional.of(places.of(element));
        }
      }
      default -> {}
    }
  }

  private static boolean isPrivate(Element meta) {
    return Marks.keyword(meta, "name").equals("apparat-site")
        && Marks.keyword(meta, "content").equals("private");
  }

  /** What is wrong with the page, its links apart. */
  List<Finding> findings(Document page) {
    List<Finding> findings = new ArrayList<>(structure.findings(page));
    findings.addAll(names.findings());
    return findings;
  }

  /** What a link may point to in the page. */
  Set<String> ids() {
    anchors.addAll(structure.ids());
    return Set.copyOf(anchors);
  }

  /** All that the page points to. */
  List<Reference> references() {
    return references.found();
  }

  /** The words of the text that the page shows. */
  TextWords words() {
    return words.words();
  }

  /** Where the page says that it is for private study, if it does. */
  Optional<Location> privacy() {
    return privacy;
  }
}
