package io.github.apparat.register;

import static io.github.apparat.register.Elements.children;
import static io.github.apparat.register.Elements.list;
import static io.github.apparat.register.Elements.pointer;
import static io.github.apparat.register.Elements.words;

import io.github.apparat.register.Entry.Form;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Reads who or what an entry is; what is claimed of it is read by {@link RegisterReader}. */
final class EntryReader {
  private static final Set<String> NAMES = Set.of("persName", "orgName", "placeName");

  private EntryReader() {}

  /** A person, an organ or a place. */
  static Entry entry(XmlFile file, XdmNode element) {
    List<XdmNode> names = children(element).filter(n -> NAMES.contains(Tei.name(n))).toList();
    String heading =
        names.stream()
            .filter(n -> Tei.attribute(n, "type").equals("heading"))
            .findFirst()
            .or(() -> names.stream().findFirst())
            .map(Elements::words)
            .orElse(Tei.id(element));
    return new Entry(
        Tei.id(element),
        kind(element),
        Tei.attribute(element, Tei.name(element).equals("person") ? "role" : "type"),
        Tei.attribute(element, "subtype"),
        place(names),
        heading,
        forms(names),
        children(element, "note")
            .filter(n -> Tei.attribute(n, "type").equals("description"))
            .findFirst()
            .map(Elements::words)
            .orElse(""),
        children(element, "idno").map(n -> Tei.attribute(n, "type") + ":" + words(n)).toList(),
        file.locate(element));
  }

  /**
   * A term of a glossary: the label, and the item after it (TEI, chapter "Default Text Structure").
   */
  static Entry term(XmlFile file, XdmNode label) {
    XdmNode item = label.select(Steps.followingSibling("item")).findFirst().orElse(label);
    Form form =
        new Form(
            words(label), Tei.attribute(label, "xml:lang"), list(Tei.attribute(item, "source")));
    String organ =
        children(item, "ptr").map(p -> pointer(Tei.attribute(p, "target"))).findFirst().orElse("");
    return new Entry(
        Tei.id(label),
        "term",
        "",
        "",
        organ,
        form.text(),
        List.of(form),
        words(item),
        List.of(),
        file.locate(label));
  }

  private static String kind(XdmNode element) {
    return Tei.name(element).equals("org") ? "organ" : Tei.name(element);
  }

  private static String place(List<XdmNode> names) {
    return names.stream()
        .filter(n -> Tei.attribute(n, "type").equals("within"))
        .map(n -> pointer(Tei.attribute(n, "ref")))
        .findFirst()
        .orElse("");
  }

  private static List<Form> forms(List<XdmNode> names) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (XdmNode name : names) {
      String type = Tei.attribute(name, "type");
      if (!type.equals("heading") && !type.equals("within")) {
        Form form =
            new Form(
                words(name),
                Tei.attribute(name, "xml:lang"),
                List.copyOf(list(Tei.attribute(name, "source"))));
        forms.merge(form.text(), form, EntryReader::joined);
      }
    }
    return List.copyOf(forms.values());
  }

  private static Form joined(Form one, Form other) {
    TreeSet<String> sources = new TreeSet<>(one.sources());
    sources.addAll(other.sources());
    return new Form(one.text(), one.language(), List.copyOf(sources));
  }
}
