package io.github.apparat.encode.name;

import io.github.apparat.encode.name.Form.Role;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;

/** All ways to write the name of one entry: those the register has, and those they stand for. */
final class EntryForms {
  private static final Pattern CITED = Pattern.compile("cite:([^/\\s]+)");

  /** By their words as written. */
  private final Map<List<String>, Form> forms = new LinkedHashMap<>();

  private final Set<List<String>> given = new LinkedHashSet<>();
  private final Map<List<String>, List<Word>> surnames = new HashMap<>();
  private final Entry entry;

  /**
   * @param element a {@code person} or an {@code org}
   */
  EntryForms(XdmNode element, Kind kind) {
    Map<List<Word>, Set<String>> written = new LinkedHashMap<>();
    Set<String> texts = new TreeSet<>();
    Tei.elements(element, kind.element())
        .filter(n -> n.getParent().equals(element))
        .forEach(
            name -> {
              Set<String> cited = cited(name);
              texts.addAll(cited);
              written.computeIfAbsent(words(name), w -> new TreeSet<>()).addAll(cited);
            });
    if (kind == Kind.PERSON) {
      written.keySet().stream().findFirst().ifPresent(this::learnHeading);
      written.keySet().forEach(this::learnInitials);
      written.keySet().forEach(this::learnForenames);
    }
    entry = new Entry(Tei.id(element), kind, List.copyOf(given), texts);
    written.forEach(this::write);
    surnames.values().forEach(words -> add(Role.SURNAME, words, texts));
    surnames.values().stream()
        .filter(words -> words.size() == 1)
        .flatMap(words -> Declension.of(words.get(0).text()).stream())
        .forEach(form -> add(Role.DECLINED, Word.all(form, Fold::key), texts));
  }

  Entry entry() {
    return entry;
  }

  List<Form> all() {
    return List.copyOf(forms.values());
  }

  private static List<Word> words(XdmNode name) {
    return Word.all(name.getStringValue().strip().replace('’', '\''), Fold::key);
  }

  private static Set<String> cited(XdmNode name) {
    Set<String> texts = new TreeSet<>();
    Matcher m = CITED.matcher(Tei.attribute(name, "source"));
    while (m.find()) {
      texts.add(m.group(1));
    }
    return texts;
  }

  /**
   * From {@code Kirov} and {@code Kirov (sailor)}, as a register may head an entry, the surname.
   */
  private void learnHeading(List<Word> words) {
    int bracket = texts(words).indexOf("(");
    if (words.size() == 1 || bracket > 0) {
      learn(List.of(), words.subList(0, Math.max(1, bracket)));
    }
  }

  /** From {@code Kirov, S. M.} and {@code S. M. Kirov} the surname and what stands before it. */
  private void learnInitials(List<Word> words) {
    int comma = texts(words).indexOf(",");
    if (comma > 0) {
      List<String> names =
          words.subList(comma + 1, words.size()).stream()
              .filter(Word::isLetters)
              .map(Word::text)
              .toList();
      learn(names, words.subList(0, comma));
      return;
    }
    Given before = leading(words);
    if (!before.isEmpty() && before.to() < words.size()) {
      learn(before.names(), words.subList(before.to(), words.size()));
    }
  }

  private static Given leading(List<Word> words) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at + 1 < words.size() && Given.isInitial(words.get(at)) && words.get(at + 1).is(".")) {
      names.add(words.get(at).text());
      at += 2;
    }
    return new Given(0, at, names);
  }

  /** From {@code Sergei M. Kirov}, where the surname is known, the forenames. */
  private void learnForenames(List<Word> words) {
    for (List<String> surname : List.copyOf(surnames.keySet())) {
      int at = words.size() - surname.size();
      if (at > 0 && keys(words.subList(at, words.size())).equals(surname)) {
        List<Word> before = words.subList(0, at);
        boolean names = before.stream().noneMatch(w -> w.is(",")) && before.get(0).isCapital();
        if (names) {
          given.add(before.stream().filter(Word::isLetters).map(Word::text).toList());
        }
      }
    }
  }

  private void learn(List<String> names, List<Word> surname) {
    if (!names.isEmpty()) {
      given.add(List.copyOf(names));
    }
    if (surname.stream().anyMatch(Word::isCapital)) {
      surnames.putIfAbsent(keys(surname), surname);
    }
  }

  private void write(List<Word> words, Set<String> cited) {
    // A heading is turned round for its place in the alphabet; no text has it so.
    boolean turned = words.isEmpty() || words.stream().anyMatch(w -> w.is(","));
    if (!turned || entry.kind() == Kind.ORGAN && !words.isEmpty()) {
      boolean bare = surnames.containsKey(keys(words));
      add(bare ? Role.BARE : Role.WRITTEN, words, cited);
    }
  }

  private void add(Role role, List<Word> words, Set<String> texts) {
    forms.putIfAbsent(texts(words), new Form(entry, role, words, texts));
    // A soft sign at the end of a word is often left out.
    List<Word> hard = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean possessive = i + 1 < words.size() && words.get(i + 1).is("s");
      if (!words.get(i).is("'") || possessive) {
        hard.add(words.get(i));
      }
    }
    if (hard.size() < words.size() && !hard.isEmpty()) {
      forms.putIfAbsent(texts(hard), new Form(entry, role, hard, texts));
    }
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  private static List<String> keys(List<Word> words) {
    return words.stream().map(Word::key).toList();
  }
}
