package io.github.apparat.serve;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes of a text that no other page asks for: each is called by the number it bears, and
 * nothing in the text leads to it. Where one note of the text bears no number, that is counted from
 * the others, and none can be spared (note-series.xsl).
 */
final class SpareNotes {
  private static final String ID = "xml:id";

  /** By these a note belongs to another place than its own, or goes on from another note. */
  private static final Set<String> ELSEWHERE =
      Set.of("target", "targetEnd", "corresp", "next", "prev");

  private static final Pattern OF_TEXT = Pattern.compile("(?:^|\\s)#");
  private static final Pattern POINTER = Pattern.compile("[#:]([^\\s\"'<&]+)");
  private static final Pattern TAG = Pattern.compile("<note(?=[\\s/>])[^>]*>");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?=.*\\sxml:id\\s*=\\s*[\"'][^\"'\\s])(?=.*\\sn\\s*=\\s*[\"'][^\"'\\s]).*",
          Pattern.DOTALL);

  private final Set<String> ids = new HashSet<>();
  private final Set<String> all = new HashSet<>();

  SpareNotes(Markup markup) {
    boolean ofHeader = false;
    boolean numbered = true;
    for (Token token : markup.tokens()) {
      if (token.name().equals("teiHeader")) {
        ofHeader = token.kind() == Kind.START;
      } else if (token.name().equals("note") && token.kind() != Kind.END && !ofHeader) {
        numbered &= isNumbered(markup.text(token));
        Map<String, Attribute> attributes = markup.attributes(token);
        if (attributes.containsKey(ID)) {
          all.add(attributes.get(ID).value());
        }
        if (numbered && ELSEWHERE.stream().noneMatch(name -> isOfText(attributes.get(name)))) {
          ids.add(attributes.get(ID).value());
        }
      }
    }
    ids.removeAll(numbered ? pointedAt(markup.text()) : all);
  }

  private static boolean isNumbered(String tag) {
    return NUMBERED.matcher(tag).matches();
  }

  private static boolean isOfText(Attribute pointers) {
    return pointers != null && OF_TEXT.matcher(pointers.value()).find();
  }

  private static Set<String> pointedAt(String text) {
    Set<String> pointedAt = new TreeSet<>();
    Matcher pointer = POINTER.matcher(text);
    while (pointer.find()) {
      pointedAt.add(pointer.group(1));
    }
    return pointedAt;
  }

  /** Whether a tag begins a note that can be spared. */
  boolean has(Markup markup, Token tag) {
    return tag.name().equals("note")
        && tag.kind() != Kind.END
        && !ids.isEmpty()
        && ids.contains(markup.attribute(tag, ID));
  }

  /** Whether a tag leads to a note of the text, which may be called by it. */
  boolean isCall(String tag) {
    return pointedAt(tag).stream().anyMatch(all::contains);
  }

  /**
   * Whether notes can be spared still where a passage is written anew: each in it bears a number,
   * and it leads to none that is spared.
   */
  boolean holdWith(String passage) {
    return ids.isEmpty()
        || TAG.matcher(passage).results().allMatch(tag -> isNumbered(tag.group()))
            && pointedAt(passage).stream().noneMatch(ids::contains);
  }
}
