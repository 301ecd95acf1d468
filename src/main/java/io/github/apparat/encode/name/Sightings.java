package io.github.apparat.encode.name;

import io.github.apparat.encode.name.Form.Role;
import io.github.apparat.encode.name.NameSheet.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Names in the passages of a text that is TEI already. Where {@link TextNames} decides, this tells
 * all who may be meant, and leaves the choice to an editor.
 */
public final class Sightings {
  private static final Set<String> DECLINING = Set.of("ru", "uk", "be");

  /** How a name stands in the text. */
  public enum As {
    /** With initials or forenames, or as several words that a register has. */
    FULL,
    /** As one word that a register has. */
    WORD,
    /** As a surname that a register has with initials or forenames only. */
    SURNAME,
    /** As a surname in another case than the nominative. */
    DECLINED
  }

  /**
   * A name.
   *
   * @param start the index of its first character
   * @param end the index after its last one
   * @param as how it stands there
   * @param plain whether nothing but a capital at its beginning, or not even that, tells it from
   *     words that the text has with small letters
   * @param candidates the ids of all who may be meant, each with whether the registers cite this
   *     text for such a name
   * @param decided what the sheet of the text says, if it does
   */
  public record Sighting(
      int start,
      int end,
      Kind kind,
      As as,
      boolean plain,
      SortedMap<String, Boolean> candidates,
      Optional<Decision> decided) {}

  /**
   * Capitals that no register knows.
   *
   * @param start the index of the first character
   * @param end the index after the last one
   * @param kind what they seem to name, where something says so
   */
  public record Unknown(int start, int end, String form, Optional<Kind> kind) {}

  private final String text;
  private final Words words;
  private final Mentions mentions;
  private final Decisions decisions;
  private final Memory memory;
  private final Capitals capitals;
  private final Set<String> common;

  /**
   * @param text the id of the text
   * @param language as in {@code xml:lang}
   * @param sheet what an editor has decided about its names
   * @param characters all its passages
   */
  public Sightings(
      Names names, String text, String language, NameSheet sheet, CharSequence characters) {
    boolean declines = DECLINING.contains(Locale.forLanguageTag(language).getLanguage());
    this.text = text;
    SheetForms forms = new SheetForms(text, sheet, names, declines);
    words = new Words(List.of(names.lexicon(), forms.own()), sheet.misread());
    mentions = new Mentions(names, forms, sheet.comrade());
    decisions = new Decisions(sheet);
    common = Words.inLowerCase(characters.toString());
    memory = new Memory(text, sheet.prefer(), common);
    capitals = new Capitals(new Look(names.forenames(), common));
  }

  /** Takes note that the text names an entry somewhere. */
  public void knows(String id) {
    memory.knows(id);
  }

  /**
   * The names in a passage, the longest first, none over another; in its order.
   *
   * @param line the line of the received text for an index, 0 where there is none
   */
  public List<Sighting> in(String passage, IntUnaryOperator line) {
    List<Word> all = words.of(passage);
    Map<List<String>, Map<Integer, Integer>> seen = new HashMap<>();
    List<Sighting> found = new ArrayList<>();
    for (Mention mention : mentions.in(all, line)) {
      int start = all.get(mention.from()).start();
      int end = all.get(mention.to() - 1).end();
      int at = line.applyAsInt(start);
      List<String> keys = keys(all, mention);
      int nth = seen.computeIfAbsent(keys, k -> new HashMap<>()).merge(at, 1, Integer::sum);
      Optional<Decision> decided =
          decisions.on(new Decisions.At(mention.kind(), keys, at, nth, passage, start, end));
      boolean refused = decided.filter(d -> d.ref().isEmpty()).isPresent();
      if (!refused && (decided.isPresent() || isName(mention, all))) {
        found.add(
            new Sighting(
                start,
                end,
                mention.kind(),
                as(mention),
                isPlain(mention, all),
                candidates(mention),
                decided));
      }
    }
    return found;
  }

  private static List<String> keys(List<Word> words, Mention mention) {
    return words.subList(mention.from(), mention.to()).stream().map(Word::key).toList();
  }

  private boolean isName(Mention mention, List<Word> all) {
    boolean opening = mention.from() == 0 || all.get(mention.from() - 1).is(".");
    String surface = all.get(mention.core()).text();
    // A register that cites no text for a name may mean any.
    boolean anywhere =
        mention.isBare()
            && !common.contains(surface.toLowerCase(Locale.ROOT))
            && mention.forms().stream().anyMatch(f -> f.entry().texts().isEmpty());
    return anywhere || memory.isName(mention, surface, opening);
  }

  private boolean isPlain(Mention mention, List<Word> all) {
    List<Word> name = all.subList(mention.from(), mention.to());
    boolean small =
        name.stream().skip(1).noneMatch(w -> w.isLetters() && w.isCapital() || w.isNumeral());
    String first = name.get(0).text().toLowerCase(Locale.ROOT);
    return small && !name.get(0).isNumeral() && common.contains(first);
  }

  private static As as(Mention mention) {
    boolean word = mention.to() == mention.from() + 1;
    if (!mention.given().isEmpty() || !word && mention.kind() == Kind.ORGAN) {
      return As.FULL;
    }
    Set<Role> roles = mention.forms().stream().map(Form::role).collect(Collectors.toSet());
    if (roles.contains(Role.WRITTEN) || roles.contains(Role.SHEET)) {
      return word ? As.WORD : As.FULL;
    }
    boolean bare = roles.contains(Role.BARE);
    return bare ? As.WORD : roles.contains(Role.SURNAME) ? As.SURNAME : As.DECLINED;
  }

  private SortedMap<String, Boolean> candidates(Mention mention) {
    SortedMap<String, Boolean> ids = new TreeMap<>();
    mention
        .forms()
        .forEach(f -> ids.merge(f.entry().id(), f.texts().contains(text), Boolean::logicalOr));
    return ids;
  }

  /**
   * Capitals in a passage that no register knows, in its order.
   *
   * @param known whether the character at an index is marked as something already
   */
  public List<Unknown> unknown(String passage, IntPredicate known) {
    return capitals.in(words.of(passage), known).stream()
        .map(r -> new Unknown(r.start(), r.end(), r.form(), r.kind()))
        .toList();
  }
}
