package io.github.apparat.encode.name;

import io.github.apparat.encode.name.Form.Role;
import io.github.apparat.encode.name.NameSheet.Decision;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whom a text means by a name that several entries share: whom the name fits best, whom the text
 * knows, whom it has just named in full, whom its editor prefers.
 */
final class Memory {
  /** So far, in characters, a reader remembers whose initials stood before a surname. */
  private static final int NEAR = 6000;

  private record Named(String id, int at) {}

  private final String text;
  private final List<String> prefer;
  private final Set<String> commonWords;
  private final Map<String, Named> last = new HashMap<>();
  private final Set<String> named = new HashSet<>();

  /**
   * @param text the id of the text
   * @param prefer ids of entries, those that the text most likely means first
   * @param commonWords words that stand in the text with a small letter
   */
  Memory(String text, List<String> prefer, Set<String> commonWords) {
    this.text = text;
    this.prefer = prefer;
    this.commonWords = commonWords;
  }

  /**
   * Who is meant.
   *
   * @param surface the first word of the name
   * @param opening whether a sentence begins with it, so that its capital says nothing
   * @param at the offset of the name in the received text
   */
  Decision decide(Mention mention, String surface, boolean opening, int at) {
    if (!isName(mention, surface, opening)) {
      return Decision.NONE;
    }
    List<String> ids = candidates(mention);
    Decision decision = choose(ids, mention.key(), at);
    if (!mention.isBare()) {
      named.add(decision.ref());
      last.put(mention.key(), new Named(decision.ref(), at));
    }
    return decision;
  }

  /** Takes note that an entry is named in the text. */
  void knows(String id) {
    named.add(id);
  }

  /**
   * Whether it is a name, and no word that happens to read like one.
   *
   * @param surface the first word of the name
   * @param opening whether a sentence begins with it, so that its capital says nothing
   */
  boolean isName(Mention mention, String surface, boolean opening) {
    boolean common = commonWords.contains(surface.toLowerCase(Locale.ROOT));
    List<Form> forms = mention.forms();
    boolean here = forms.stream().anyMatch(f -> f.texts().isEmpty() || f.texts().contains(text));
    if (!mention.isBare()) {
      boolean word = mention.to() == mention.from() + 1 && Character.isUpperCase(surface.charAt(0));
      return forms.stream().anyMatch(f -> f.role() != Role.SHEET)
          && (here || !common || !opening || !word);
    }
    boolean written = forms.stream().anyMatch(f -> f.role() == Role.BARE);
    boolean known =
        forms.stream()
            .map(Form::entry)
            .anyMatch(e -> e.texts().contains(text) || named.contains(e.id()));
    return written ? !(common && opening) : known && !common;
  }

  /** The entries that fit, those that the text is cited for alone where there are any. */
  private List<String> candidates(Mention mention) {
    List<Form> forms = mention.forms();
    List<Form> here = forms.stream().filter(f -> f.texts().contains(text)).toList();
    if (here.isEmpty()) {
      here = forms.stream().filter(f -> f.entry().texts().contains(text)).toList();
    }
    return (here.isEmpty() ? forms : here)
        .stream().map(f -> f.entry().id()).distinct().sorted(preferred()).toList();
  }

  private Comparator<String> preferred() {
    return Comparator.<String>comparingInt(
            id -> prefer.contains(id) ? prefer.indexOf(id) : prefer.size())
        .thenComparing(Comparator.naturalOrder());
  }

  private Decision choose(List<String> ids, String key, int at) {
    if (ids.size() == 1) {
      return new Decision(ids.get(0), "high", List.of());
    }
    Named before = last.get(key);
    if (before != null && ids.contains(before.id())) {
      boolean near = Math.abs(at - before.at()) < NEAR;
      return new Decision(before.id(), near ? "high" : "medium", others(ids, before.id(), near));
    }
    boolean decided = prefer.contains(ids.get(0));
    String cert = decided ? "medium" : "low";
    return new Decision(ids.get(0), cert, others(ids, ids.get(0), false));
  }

  private static List<String> others(List<String> ids, String id, boolean certain) {
    return certain ? List.of() : ids.stream().filter(i -> !i.equals(id)).toList();
  }
}
