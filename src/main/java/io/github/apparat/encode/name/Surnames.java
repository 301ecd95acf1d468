package io.github.apparat.encode.name;

import java.util.List;
import java.util.Set;

/** Surnames in a passage, with the initials and forenames beside them. */
final class Surnames {
  private final Set<String> forenames;
  private final List<String> comrade;

  /**
   * @param forenames keys of all forenames known
   * @param comrade what before a surname is an address and no initial
   */
  Surnames(Set<String> forenames, List<String> comrade) {
    this.forenames = forenames;
    this.comrade = comrade;
  }

  /**
   * What words that read as forms of persons mention; nothing where the initials are those of
   * somebody whom no register knows.
   *
   * @param from the index of the first word
   * @param to the index after the last one
   */
  List<Mention> mentions(List<Word> words, int from, int to, List<Form> forms) {
    List<Form> surnames = forms.stream().filter(Form::isSurname).toList();
    Mention mention = surnames.isEmpty() ? null : mention(words, from, to, surnames);
    if (mention != null && !mention.given().isEmpty()) {
      return List.of(mention);
    }
    List<Form> bare = mention == null ? others(forms) : forms;
    return bare.isEmpty() ? List.of() : List.of(Mention.of(from, to, bare));
  }

  private static List<Form> others(List<Form> forms) {
    return forms.stream().filter(f -> !f.isSurname()).toList();
  }

  private Mention mention(List<Word> words, int from, int to, List<Form> surnames) {
    Given before = Given.before(words, from, forenames);
    List<Form> agreeing = agreeing(surnames, before.names());
    if (agreeing.isEmpty() && comrade.contains(before.names().get(0))) {
      before = before.rest();
      agreeing = agreeing(surnames, before.names());
    }
    if (agreeing.isEmpty()) {
      return null;
    }
    if (!before.isEmpty()) {
      return new Mention(before.from(), to, from, before.names(), agreeing);
    }
    Given behind = Given.behind(words, to);
    List<Form> turned = agreeing(surnames, behind.names());
    boolean inverted = !behind.isEmpty() && !turned.isEmpty();
    return inverted
        ? new Mention(from, behind.to(), from, behind.names(), turned)
        : new Mention(from, to, from, List.of(), surnames);
  }

  /** The forms of those whom the given names fit best; all where there are none. */
  private static List<Form> agreeing(List<Form> surnames, List<String> given) {
    int best = surnames.stream().mapToInt(f -> f.entry().agreement(given)).max().orElse(-1);
    return best < 0
        ? List.of()
        : surnames.stream().filter(f -> f.entry().agreement(given) == best).toList();
  }
}
