package io.github.apparat.render;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.sf.saxon.s9api.XdmNode;

/**
 * The elements that no rule shows, each once an edition, with a count and the first place. Safe for
 * several threads: which text is rendered first leaves no trace.
 */
final class Unshown {
  private record First(XmlFile file, String path, int count) {}

  private final Xml xml;
  private final Map<String, First> names = new TreeMap<>();

  Unshown(Xml xml) {
    this.xml = xml;
  }

  /** An element that no rule shows, and its path in its file. */
  record Element(String name, String path) {}

  /** Takes the messages of a transformation into a list. */
  static Consumer<XdmNode> into(List<Element> found) {
    return message ->
        Tei.elements(message, "no-rule")
            .map(m -> new Element(Tei.attribute(m, "name"), Tei.attribute(m, "path")))
            .forEach(found::add);
  }

  /** Takes what a transformation of a file left out. */
  void add(XmlFile file, List<Element> found) {
    found.forEach(e -> add(file, e.name(), e.path()));
  }

  private synchronized void add(XmlFile file, String name, String path) {
    First before = names.get(name);
    boolean earlier = before == null || file.name().compareTo(before.file().name()) < 0;
    int count = before == null ? 1 : before.count() + 1;
    names.put(
        name,
        earlier ? new First(file, path, count) : new First(before.file(), before.path(), count));
  }

  void report(Report report) {
    names.forEach(
        (name, first) ->
            report.add(
                Rule.RENDER_01.at(
                    first.file().locate(xml.element(first.file(), first.path())),
                    name,
                    first.count())));
  }
}
