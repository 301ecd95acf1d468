package io.github.apparat.site;

import io.github.apparat.check.TextSource;
import io.github.apparat.kept.Digest;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Renderer;
import io.github.apparat.site.ElementUse.InText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmNode;

/**
 * The elements that the texts of an edition use, counted once: a table of all, with what each means
 * by the schema, and the use of each for its section on the page of the encoding.
 */
final class MarkupUsed {
  private final Xml xml;
  private final List<TextSource> sources;
  private final Map<String, Text> texts;
  private final Renderer renderer;
  private final Labels labels;
  private Map<String, ElementUse> used;

  /**
   * @param renderer shows the examples
   * @param labels count
   */
  MarkupUsed(
      Xml xml, List<TextSource> sources, List<Text> texts, Renderer renderer, Labels labels) {
    this.labels = labels;
    this.xml = xml;
    this.sources = sources;
    this.texts = texts.stream().collect(Collectors.toMap(Text::id, t -> t));
    this.renderer = renderer;
  }

  /** Rows of a table, by the names of the elements. */
  Map<String, Object> part() {
    Map<String, String> meanings = meanings();
    // The page of the encoding has a section for each definition, under its name.
    Set<String> sections =
        Tei.elements(xml.tree("tei/schema/apparat.rng"), "define")
            .map(define -> Tei.attribute(define, "name"))
            .collect(Collectors.toSet());
    List<Object> rows = new ArrayList<>();
    used()
        .forEach(
            (name, of) ->
                rows.add(
                    Data.of(
                        "name", name,
                        "documented", sections.contains(name),
                        "meaning", meanings.getOrDefault(name, ""),
                        "times", of.times(),
                        "code", of.code(),
                        "place", of.place())));
    return Data.of("rows", rows);
  }

  /** How one element is used. */
  Map<String, Object> of(String element) {
    return used().getOrDefault(element, new ElementUse()).data(labels);
  }

  /** Pages are made side by side; the texts are gone through for the first that asks. */
  private synchronized Map<String, ElementUse> used() {
    if (used == null) {
      used = new TreeMap<>();
      List<TextSource> shown =
          sources.stream().filter(s -> texts.get(s.id()).tier() != Tier.METADATA).toList();
      List<Map<String, InText>> each = Workers.each(shown, this::ofText);
      for (int i = 0; i < shown.size(); i++) {
        Text text = texts.get(shown.get(i).id());
        each.get(i)
            .forEach(
                (name, use) -> used.computeIfAbsent(name, n -> new ElementUse()).add(text, use));
      }
    }
    return used;
  }

  private Map<String, InText> ofText(TextSource source) {
    Text text = texts.get(source.id());
    Digest madeOf = xml.kept().keeps() ? Digest.of(renderer.madeOf(source), text) : Digest.of();
    return xml.kept()
        .of("markup " + labels.language() + " " + source.id(), madeOf, () -> used(source, text));
  }

  private Map<String, InText> used(TextSource source, Text text) {
    TextMarkup markup = new TextMarkup(text, example -> renderer.alone(source, example));
    return Tei.elements(source.tei(), "text").findFirst().map(markup::below).orElse(Map.of());
  }

  /** What the schema says of its elements, without the chapter of the Guidelines. */
  private Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>();
    Tei.elements(xml.tree("tei/schema/apparat.rng"), "define")
        .forEach(
            define -> {
              String said =
                  Tei.elements(define, "documentation")
                      .findFirst()
                      .map(XdmNode::getStringValue)
                      .orElse("");
              Tei.elements(define, "element")
                  .findFirst()
                  .ifPresent(
                      e ->
                          meanings.put(
                              Tei.attribute(e, "name"),
                              said.strip().replaceFirst(" \\([^()]*\\)$", "")));
            });
    return meanings;
  }
}
