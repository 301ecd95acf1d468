package io.github.apparat.desk;

import io.github.apparat.xml.Tei;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Measures how much of a text is marked. */
final class Coverage {
  /** What tells that a paragraph speaks of somebody or something. */
  static final Set<String> NAMES =
      Set.of("persName", "orgName", "placeName", "geogName", "settlement", "rs", "name");

  /** In these a capital is accounted for. */
  private static final Set<String> PHRASES =
      Set.of(
          "title",
          "bibl",
          "author",
          "editor",
          "publisher",
          "pubPlace",
          "date",
          "term",
          "foreign",
          "roleName",
          "idno",
          "num",
          "abbr",
          "ref",
          "q",
          "mentioned",
          "soCalled",
          "signed");

  private static final Set<String> BLOCKS =
      Set.of("p", "ab", "note", "l", "item", "cell", "quote", "sp", "speaker", "byline");

  /** Their words are capitals as a heading or a table wants them, or stand twice. */
  private static final Set<String> UNCOUNTED =
      Set.of("head", "fw", "sic", "orig", "listBibl", "listWit", "label", "opener", "closer");

  private static final Set<String> VALUES =
      Set.of(
          "when",
          "from",
          "to",
          "notBefore",
          "notAfter",
          "when-iso",
          "from-iso",
          "to-iso",
          "when-custom",
          "from-custom",
          "to-custom");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-]\\p{L}+)*");
  private static final Pattern END = Pattern.compile("[.!?…:]");
  private static final Pattern ANY = Pattern.compile("[\\p{L}\\p{N}]");

  private final Predicate<String> works;
  private Measure capitals = Measure.NONE;
  private Measure paragraphs = Measure.NONE;
  private Measure dates = Measure.NONE;
  private Measure notes = Measure.NONE;
  private Measure citations = Measure.NONE;
  private boolean begins = true;

  /**
   * @param works whether there is a work of this id
   */
  private Coverage(Predicate<String> works) {
    this.works = works;
  }

  /**
   * Measures a text.
   *
   * @param text the element {@code text}
   * @param withheld whether words of it are not here, so that nobody can tell what capitals it has
   */
  static Coverage of(XdmNode text, boolean withheld, Predicate<String> works) {
    Coverage coverage = new Coverage(works);
    coverage.read(text, false, withheld);
    return coverage;
  }

  /** All measures by their names, in the order in which they are shown. */
  Map<String, Measure> measures() {
    Map<String, Measure> all = new LinkedHashMap<>();
    all.put("capitals", capitals);
    all.put("paragraphs", paragraphs);
    all.put("dates", dates);
    all.put("notes", notes);
    all.put("citations", citations);
    return all;
  }

  private void read(XdmNode element, boolean marked, boolean uncounted) {
    String name = Tei.name(element);
    count(element, name);
    boolean block = BLOCKS.contains(name);
    boolean outer = begins;
    begins |= block;
    boolean named = marked && !block || NAMES.contains(name) || PHRASES.contains(name);
    boolean apart = uncounted || UNCOUNTED.contains(name);
    for (XdmNode child : element.children()) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        read(child, named, apart);
      } else if (child.getNodeKind() == XdmNodeKind.TEXT) {
        words(child.getStringValue(), named, apart);
      }
    }
    begins = block ? outer : begins;
  }

  private void count(XdmNode element, String name) {
    switch (name) {
      case "p", "ab" -> {
        if (!isIn(element, "note")) {
          boolean named = Tei.elements(element).anyMatch(e -> NAMES.contains(Tei.name(e)));
          paragraphs = paragraphs.and(named);
        }
      }
      case "date" -> dates = dates.and(hasValue(element));
      case "note" -> notes = notes.and(hasText(element));
      case "bibl" -> {
        if (!isIn(element, "listBibl")) {
          String work = Tei.attribute(element, "corresp").replaceFirst("^[^#]*#", "");
          citations = citations.and(works.test(work.split("\\s+")[0]));
        }
      }
      case "ptr", "ref" -> {
        String place = Tei.attribute(element, "target");
        if (place.startsWith("cite:")) {
          citations = citations.and(works.test("w." + place.replaceAll("^cite:|/.*$", "")));
        }
      }
      default -> {}
    }
  }

  /** Whether a date says which day, month or year it means. */
  static boolean hasValue(XdmNode date) {
    return VALUES.stream().anyMatch(a -> !Tei.attribute(date, a).isEmpty());
  }

  /** Whether a note says something; words that are withheld are words. */
  static boolean hasText(XdmNode note) {
    return ANY.matcher(note.getStringValue()).find()
        || Tei.elements(note)
            .anyMatch(
                e ->
                    Tei.name(e).equals("gap") && Tei.attribute(e, "reason").equals("rights")
                        || Set.of("ptr", "bibl", "figure", "graphic").contains(Tei.name(e)));
  }

  private static boolean isIn(XdmNode element, String name) {
    for (XdmNode at = element.getParent();
        at.getNodeKind() == XdmNodeKind.ELEMENT;
        at = at.getParent()) {
      if (Tei.name(at).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void words(String text, boolean named, boolean uncounted) {
    int last = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      begins |= END.matcher(text.substring(last, word.start())).find();
      boolean capital = Character.isUpperCase(text.codePointAt(word.start()));
      if (capital && !begins && !uncounted && word.end() - word.start() > 1) {
        capitals = capitals.and(named);
      }
      begins = false;
      last = word.end();
    }
    begins |= END.matcher(text.substring(last)).find();
  }
}
