package io.github.apparat.model;

import io.github.apparat.model.Edition.Citation;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Mention;
import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Edition.Section;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Takes one text of the model into a record, each mention with the sentence it stands in. */
final class TextReader {
  private record Found(XdmNode mention, int start, int end) {}

  private final String id;
  private final Tier tier;
  private final Function<String, Optional<String>> entries;

  /**
   * @param id of the text's pages
   * @param tier how much of it is shown
   * @param entries the entry that a pointer of the text means
   */
  TextReader(String id, Tier tier, Function<String, Optional<String>> entries) {
    this.id = id;
    this.tier = tier;
    this.entries = entries;
  }

  Text read(XdmNode text) {
    // A text of which only the description may be shown has no places to lead to.
    Function<String, Stream<XdmNode>> shown =
        name -> tier == Tier.METADATA ? Stream.empty() : Tei.elements(text, name);
    List<XdmNode> blocks = shown.apply("block").toList();
    Locale locale = Locale.forLanguageTag(Tei.attribute(text, "lang"));
    return new Text(
        id,
        title(text),
        EditionReader.child(text, "authors"),
        Imprint.of(text),
        Tei.attribute(text, "kind"),
        Tei.attribute(text, "lang"),
        tier,
        Tei.attribute(text, "status"),
        EditionReader.child(text, "rights"),
        new Link(Tei.attribute(text, "licence"), Tei.attribute(text, "href")),
        Integer.parseInt(Tei.attribute(text, "withheld")),
        shown.apply("section").map(TextReader::section).toList(),
        shown.apply("part").map(TextReader::part).toList(),
        places(shown.apply("place")),
        (int) blocks.stream().filter(b -> Tei.attribute(b, "paragraph").equals("true")).count(),
        (int) shown.apply("note").count(),
        blocks.stream().flatMap(b -> mentions(b, tier == Tier.FULL, locale)).toList(),
        shown.apply("cite").map(TextReader::citation).toList());
  }

  private String title(XdmNode text) {
    String title = EditionReader.child(text, "title");
    return title.isEmpty() ? id : title;
  }

  private static Citation citation(XdmNode cite) {
    return new Citation(
        Tei.attribute(cite, "work"), Tei.attribute(cite, "block"), Tei.attribute(cite, "label"));
  }

  private static Section section(XdmNode section) {
    return new Section(
        Tei.attribute(section, "id"),
        Tei.attribute(section, "number"),
        Integer.parseInt(Tei.attribute(section, "level")),
        section.getStringValue(),
        Tei.attribute(section, "paragraphs"));
  }

  private static Part part(XdmNode part) {
    return new Part(
        Tei.attribute(part, "id"),
        part.getStringValue(),
        Tei.attribute(part, "headed").equals("true"));
  }

  private static Map<String, Place> places(Stream<XdmNode> places) {
    return places.collect(
        Collectors.toUnmodifiableMap(
            p -> kept(p, "id"),
            p -> new Place(kept(p, "part"), kept(p, "at")),
            (first, second) -> first));
  }

  /** A value that many of its kind share; a large edition has millions. */
  private static String kept(XdmNode element, String attribute) {
    return Tei.attribute(element, attribute).intern();
  }

  private Stream<Mention> mentions(XdmNode block, boolean sentences, Locale locale) {
    StringBuilder words = new StringBuilder();
    List<Found> places = new ArrayList<>();
    walk(block, words, places);
    Sentences found = sentences ? new Sentences(words.toString(), locale) : null;
    return places.stream()
        .flatMap(
            p ->
                entries.apply(Tei.attribute(p.mention(), "ref")).stream()
                    .map(entry -> mention(entry, block, p, words, found)));
  }

  private static void walk(XdmNode node, StringBuilder words, List<Found> places) {
    for (XdmNode child : node.children()) {
      if (child.getNodeKind() == XdmNodeKind.TEXT) {
        words.append(child.getStringValue());
      } else if (!Tei.name(child).equals("block")) {
        int index = places.size();
        int start = words.length();
        places.add(new Found(child, start, start));
        walk(child, words, places);
        places.set(index, new Found(child, start, words.length()));
      }
    }
  }

  private static Mention mention(
      String entry, XdmNode block, Found place, CharSequence words, Sentences found) {
    int from = found == null ? place.start() : found.start(place.start());
    int to = found == null ? place.end() : found.end(place.end());
    return new Mention(
        entry,
        kept(block, "id"),
        kept(block, "label"),
        spaced(words.subSequence(from, place.start())),
        spaced(words.subSequence(place.start(), place.end())),
        spaced(words.subSequence(place.end(), to)),
        Tei.attribute(place.mention(), "doubtful").equals("true"));
  }

  private static String spaced(CharSequence words) {
    return words.toString().replaceAll("\\s+", " ");
  }
}
