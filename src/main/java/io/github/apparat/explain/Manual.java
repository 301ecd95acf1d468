package io.github.apparat.explain;

import io.github.apparat.xml.Resources;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * The chapter of the manual on the codes of findings: {@code tei/manual/rules.xml}, as it travels
 * in the jar. Rules that an edition's own Schematron has besides are a family of their own, with
 * the words of the schema.
 */
public final class Manual {
  private static final String FILE = "tei/manual/rules.xml";
  private static final String SCHEMATRON = "tei/schema/apparat.sch";
  private static final String ID = "rules.";

  private final List<Family> families;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Manual(List<Family> families) {
    this.families = List.copyOf(families);
    families.forEach(f -> f.entries().forEach(e -> entries.put(e.code(), e)));
  }

  /** Reads the chapter, and the rules of an edition that it does not have. */
  public static Manual read(Xml xml) {
    Manual manual = new Manual(divisions(tree(xml), "section").map(Manual::family).toList());
    List<Entry> own = manual.ownOf(xml);
    if (own.isEmpty()) {
      return manual;
    }
    List<Family> all = new ArrayList<>(manual.families);
    all.add(new Family("Rules of this edition", "They stand in " + SCHEMATRON + ".", own));
    return new Manual(all);
  }

  private static XdmNode tree(Xml xml) {
    try {
      Source source = Resources.library("/apparat/" + FILE);
      return xml.processor().newDocumentBuilder().build(source);
    } catch (SaxonApiException e) {
      throw new IllegalStateException(FILE + " is not well-formed", e);
    }
  }

  private List<Entry> ownOf(Xml xml) {
    try {
      return Tei.elements(xml.tree(SCHEMATRON), "assert")
          .filter(a -> !entries.containsKey(Tei.attribute(a, "id")))
          .map(Manual::assertion)
          .toList();
    } catch (UnusableFile e) {
      // What is wrong with it is told by who applies it.
      return List.of();
    }
  }

  /** All families, in the order of the manual. */
  public List<Family> families() {
    return families;
  }

  /** What is said of a code; nothing where no entry has it. */
  public Optional<Entry> entry(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** The title of a code; empty where no entry has it. */
  public String title(String code) {
    return entry(code).map(Entry::title).orElse("");
  }

  /** All codes that are explained. */
  public Set<String> codes() {
    return entries.keySet();
  }

  private static Stream<XdmNode> divisions(XdmNode node, String type) {
    return Tei.elements(node, "div").filter(d -> Tei.attribute(d, "type").equals(type));
  }

  private static Family family(XdmNode section) {
    return new Family(
        Prose.of(child(section, "head", 0)),
        Prose.of(child(section, "p", 0)),
        divisions(section, "rule").map(Manual::entry).toList());
  }

  private static Entry entry(XdmNode rule) {
    String code = Tei.id(rule).substring(ID.length());
    return new Entry(
        code,
        Prose.of(child(rule, "head", 0)).substring(code.length()).strip(),
        Prose.of(child(rule, "p", 0)),
        Prose.of(child(rule, "p", 1)),
        Prose.lines(child(rule, "eg", 0)),
        Prose.lines(child(rule, "eg", 1)),
        Prose.of(child(rule, "p", 2)),
        Tei.elements(rule, "ref")
            .map(r -> new Entry.Link(Prose.of(r), Tei.attribute(r, "target")))
            .toList());
  }

  /** What a schema says of a rule of its own: title and paragraph of its pattern, and its hint. */
  private static Entry assertion(XdmNode assertion) {
    XdmNode pattern = assertion.getParent().getParent();
    String message = Prose.of(assertion);
    return new Entry(
        Tei.attribute(assertion, "id"),
        said(pattern, "title"),
        said(pattern, "p"),
        "",
        "",
        "",
        message.contains(" | ") ? message.split(" \\| ")[1] : "",
        List.of());
  }

  private static String said(XdmNode pattern, String name) {
    return Tei.elements(pattern, name).findFirst().map(Prose::of).orElse("");
  }

  private static XdmNode child(XdmNode parent, String name, int number) {
    int at = 0;
    for (XdmNode child : parent.children()) {
      boolean is = child.getNodeKind() == XdmNodeKind.ELEMENT && Tei.name(child).equals(name);
      if (is && at++ == number) {
        return child;
      }
    }
    throw new IllegalStateException(FILE + " has no " + name + " in " + Tei.id(parent));
  }
}
