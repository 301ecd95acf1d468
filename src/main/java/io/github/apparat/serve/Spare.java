package io.github.apparat.serve;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes of a text, and the entries of its apparatus, that no other page asks for: nothing in
 * the text leads to them. A note is called by the number it bears besides; where one note of the
 * text bears none, that is counted from the others, and none can be spared (note-series.xsl). Those
 * of the apparatus are shown with it and no part of that (note-numbers.xsl).
 */
final class Spare {
  private static final String ID = "xml:id";
  private static final String NOTE = "note";
  private static final String APP = "app";

  /** By these a note belongs to another place than its own, or goes on from another note. */
  private static final Set<String> ELSEWHERE =
      Set.of("target", "targetEnd", "corresp", "next", "prev");

  /** By these an entry is of words that stand elsewhere (TEI, 13.2). */
  private static final Set<String> APART =
      Set.of("from", "to", "loc", "corresp", "exclude", "next", "prev");

  private static final Pattern OF_TEXT = Pattern.compile("(?:^|\\s)#");
  private static final Pattern POINTER = Pattern.compile("[#:]([^\\s\"'<&]+)");
  private static final Pattern ENTRY = Pattern.compile("<app[\\s>].*?</app>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<note(?=[\\s/>])[^>]*>");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?=.*\\sxml:id\\s*=\\s*[\"'][^\"'\\s])(?=.*\\sn\\s*=\\s*[\"'][^\"'\\s]).*",
          Pattern.DOTALL);

  private final Set<String> notes = new HashSet<>();
  private final Set<String> entries = new HashSet<>();
  private final Set<String> all = new HashSet<>();

  Spare(Markup markup) {
    boolean ofHeader = false;
    boolean numbered = true;
    int within = 0;
    for (Token token : markup.tokens()) {
      boolean begins = token.kind() == Kind.START || token.kind() == Kind.EMPTY;
      if (token.name().equals("teiHeader")) {
        ofHeader = token.kind() == Kind.START;
      } else if (token.name().equals(APP)) {
        within += token.kind() == Kind.START ? 1 : token.kind() == Kind.END ? -1 : 0;
        entries.addAll(begins ? ids(markup.attributes(token), APART, any -> true) : Set.of());
      } else if (token.name().equals(NOTE) && begins && !ofHeader && within == 0) {
        numbered &= isNumbered(markup.text(token));
        Map<String, Attribute> attributes = markup.attributes(token);
        all.addAll(ids(attributes, Set.of(), any -> true));
        notes.addAll(ids(attributes, ELSEWHERE, Spare::isOfText));
      }
    }
    Set<String> pointedAt = pointedAt(markup.text());
    entries.removeAll(pointedAt);
    notes.removeAll(numbered ? pointedAt : all);
  }

  /** The id of an element with none of some attributes that say more of it. */
  private static Set<String> ids(
      Map<String, Attribute> attributes, Set<String> but, Predicate<Attribute> isSo) {
    boolean isElsewhere =
        but.stream().map(attributes::get).anyMatch(a -> a != null && isSo.test(a));
    return isElsewhere || !attributes.containsKey(ID)
        ? Set.of()
        : Set.of(attributes.get(ID).value());
  }

  private static boolean isNumbered(String tag) {
    return NUMBERED.matcher(tag).matches();
  }

  private static boolean isOfText(Attribute pointers) {
    return OF_TEXT.matcher(pointers.value()).find();
  }

  private static Set<String> pointedAt(String text) {
    Set<String> pointedAt = new TreeSet<>();
    Matcher pointer = POINTER.matcher(text);
    while (pointer.find()) {
      pointedAt.add(pointer.group(1));
    }
    return pointedAt;
  }

  /** Whether a tag begins a note, or an entry, that can be spared. */
  boolean has(Markup markup, Token tag) {
    Set<String> ids =
        switch (tag.name()) {
          case NOTE -> notes;
          case APP -> entries;
          default -> Set.of();
        };
    return tag.kind() != Kind.END && !ids.isEmpty() && ids.contains(markup.attribute(tag, ID));
  }

  /** Whether a tag leads to a note of the text, which may be called by it. */
  boolean isCall(String tag) {
    return pointedAt(tag).stream().anyMatch(all::contains);
  }

  /**
   * Whether what is spared can be so still where a passage is written anew: each note in it bears a
   * number, and it leads to nothing that is spared.
   */
  boolean holdsWith(String passage) {
    return (notes.isEmpty() || areNumbered(ENTRY.matcher(passage).replaceAll("")))
        && pointedAt(passage).stream().noneMatch(id -> notes.contains(id) || entries.contains(id));
  }

  private static boolean areNumbered(String passage) {
    return TAG.matcher(passage).results().allMatch(tag -> isNumbered(tag.group()));
  }
}
