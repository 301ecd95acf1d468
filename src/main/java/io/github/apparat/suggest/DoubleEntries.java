package io.github.apparat.suggest;

import io.github.apparat.encode.name.Alike;
import io.github.apparat.encode.name.Names;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.time.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two entries of the registers that may be one person or one organ. */
final class DoubleEntries {
  private final Register register;

  DoubleEntries(Register register) {
    this.register = register;
  }

  /** All that nothing in the registers tells apart. */
  List<Suggestion> all(Names names) {
    List<Suggestion> all = new ArrayList<>();
    for (Alike.Pair pair : Alike.of(names)) {
      Entry one = register.entries().get(pair.one());
      Entry other = register.entries().get(pair.other());
      if (one != null && other != null && !areApart(one, other)) {
        all.add(
            new Suggestion(
                Kind.DUPLICATE,
                "",
                pair.one() + " " + pair.other(),
                one.heading() + " = " + other.heading(),
                1,
                "",
                pair.sure() ? Surety.MEDIUM : Surety.LOW,
                pair.reason(),
                Optional.empty()));
      }
    }
    return all;
  }

  /** Whether a relation leads from one to the other, or their dates or numbers are against it. */
  private boolean areApart(Entry one, Entry other) {
    return isTold(one)
        || isTold(other)
        || register.life(one.id()).together(register.life(other.id())) == Answer.NOT
        || differ(one, other)
        || areRelated(one, other)
        || areRelated(other, one);
  }

  /** An editor who puts a word in brackets behind a heading has told it from its namesakes. */
  private static boolean isTold(Entry entry) {
    return entry.kind().equals("person") && entry.heading().endsWith(")");
  }

  private boolean areRelated(Entry one, Entry other) {
    return register.of(one.id()).stream()
        .anyMatch(
            c ->
                c.object().equals(other.id())
                    || c.others().contains(other.id())
                    || c.subject().equals(other.id())
                    || isRank(c, other));
  }

  private boolean isRank(Claim claim, Entry other) {
    return !claim.object().isEmpty() && register.organ(claim).equals(other.id());
  }

  /** Whether an authority file has two numbers for them. */
  private static boolean differ(Entry one, Entry other) {
    return one.numbers().stream()
        .anyMatch(
            n -> other.numbers().stream().anyMatch(m -> type(m).equals(type(n)) && !m.equals(n)));
  }

  private static String type(String number) {
    return number.substring(0, number.indexOf(':'));
  }
}
