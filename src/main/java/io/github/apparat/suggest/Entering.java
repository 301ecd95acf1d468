package io.github.apparat.suggest;

import io.github.apparat.encode.name.Kind;
import io.github.apparat.encode.name.NewEntries;
import io.github.apparat.register.Register;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.suggest.Verdicts.Decided;
import io.github.apparat.xml.EditedFile;
import io.github.apparat.xml.EditedFile.Insertion;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts entries for accepted names that no register had at the end of a list of a register; where
 * the names stand is suggested then.
 */
public final class Entering {
  private static final Map<String, Kind> KINDS = Map.of("person", Kind.PERSON, "organ", Kind.ORGAN);
  private static final Map<Kind, String> LISTS =
      Map.of(Kind.PERSON, "listPerson", Kind.ORGAN, "listOrg");
  private static final Pattern VALUE =
      Pattern.compile("(person|organ):([\\p{L}_][\\p{L}\\p{N}_-]*)");

  private record Entry(Suggestion suggestion, Decided decided, Kind kind, String id) {}

  private final Report report;
  private final List<Entry> left = new ArrayList<>();

  /**
   * @param suggestions all of them
   * @param report takes what is accepted with a value that makes no entry
   */
  public Entering(
      List<Suggestion> suggestions, Register register, Verdicts verdicts, Report report) {
    this.report = report;
    Set<String> taken = new HashSet<>(register.entries().keySet());
    for (Suggestion suggestion : suggestions) {
      Optional<Decided> decided = verdicts.on(suggestion).filter(Decided::yes);
      if (suggestion.kind() == io.github.apparat.suggest.Kind.UNKNOWN && decided.isPresent()) {
        Matcher m = VALUE.matcher(decided.get().value());
        if (m.matches() && taken.add(m.group(2))) {
          left.add(new Entry(suggestion, decided.get(), KINDS.get(m.group(1)), m.group(2)));
        } else {
          String found = "the value \"" + decided.get().value() + "\"";
          String expected = "person: or organ: and an id that no entry has";
          report.add(Rule.SUGGEST_02.at(decided.get().at(), suggestion.id(), found, expected));
        }
      }
    }
  }

  /** What is suggested for a name: its kind and an id; empty where either is not known. */
  static String value(Optional<Kind> kind, String form) {
    return kind.map(k -> (k == Kind.PERSON ? "person:" : "organ:") + NewEntries.id(k, form))
        .filter(v -> VALUE.matcher(v).matches())
        .orElse("");
  }

  /**
   * The bytes of a register with the entries that its lists can take; each is entered once.
   *
   * @return nothing where it takes none
   */
  public Optional<byte[]> entered(EditedFile file) {
    List<Insertion> insertions = new ArrayList<>();
    Markup markup = new Markup(file.text());
    for (Token token : markup.tokens()) {
      for (Kind kind : Kind.values()) {
        if (token.kind() == Markup.Kind.END && isLast(markup, token, LISTS.get(kind))) {
          List<Entry> here = left.stream().filter(e -> e.kind() == kind).toList();
          here.forEach(e -> insertions.add(entry(file.text(), token, e)));
          left.removeAll(here);
        }
      }
    }
    return insertions.isEmpty() ? Optional.empty() : Optional.of(file.with(insertions));
  }

  private static boolean isLast(Markup markup, Token token, String list) {
    return isNamed(token, list)
        && markup.tokens().stream()
            .noneMatch(
                t -> t.kind() == Markup.Kind.END && t.start() > token.start() && isNamed(t, list));
  }

  private static boolean isNamed(Token token, String name) {
    return token.name().equals(name) || token.name().endsWith(":" + name);
  }

  /** An entry behind the last one, indented as far as the list's end tag and a step more. */
  private static Insertion entry(String text, Token list, Entry entry) {
    int behind = list.start();
    while (Character.isWhitespace(text.charAt(behind - 1))) {
      behind--;
    }
    String space = text.substring(behind, list.start());
    String indent = space.substring(space.lastIndexOf('\n') + 1) + "  ";
    String end = space.contains("\r\n") ? "\r\n" : "\n";
    String prefix = list.name().substring(0, list.name().indexOf(':') + 1);
    StringBuilder out = new StringBuilder();
    NewEntries.entry(entry.kind(), entry.id(), entry.suggestion().words())
        .lines()
        .forEach(line -> out.append(end).append(indent).append(prefixed(line, prefix)));
    return new Insertion(behind, out.toString());
  }

  private static String prefixed(String line, String prefix) {
    return line.replaceAll("<(/?)(?=\\p{L})", "<$1" + Matcher.quoteReplacement(prefix));
  }

  /** Tells of the entries that no register has taken. */
  public void tellLeft() {
    for (Entry entry : left) {
      String why = "no register has a " + LISTS.get(entry.kind());
      report.add(Rule.SUGGEST_03.at(entry.decided().at(), entry.suggestion().id(), why));
    }
  }
}
