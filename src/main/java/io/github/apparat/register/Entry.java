package io.github.apparat.register;

import io.github.apparat.report.Location;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person, an organ, a place or a term.
 *
 * @param kind {@code person}, {@code organ}, {@code place} or {@code term}
 * @param type what kind of person, organ or place
 * @param level of an organ: {@code union}, {@code region}, {@code district} …; empty for none
 * @param place the id of the place an organ belongs to, or in which a place lies, or of the organ
 *     that a term means; empty for none
 * @param forms the names that texts use, each once
 * @param numbers of authority files, as {@code TYPE:NUMBER}
 * @param at where it stands
 */
public record Entry(
    String id,
    String kind,
    String type,
    String level,
    String place,
    String heading,
    List<Form> forms,
    String description,
    List<String> numbers,
    Location at) {

  /**
   * A name as a text has it.
   *
   * @param language empty for that of the register
   * @param sources where it stands, as {@code cite:} addresses
   */
  public record Form(String text, String language, List<String> sources) {}

  /** The language of its heading; empty for that of the register. */
  public String language() {
    return forms.stream()
        .filter(f -> f.text().equals(heading))
        .map(Form::language)
        .findFirst()
        .orElse("");
  }

  /**
   * Whether another may be the same: of its kind, and with a word of its names, if both have any.
   */
  boolean isNamedLike(Entry other) {
    Set<String> own = words();
    Set<String> others = other.words();
    return kind.equals(other.kind)
        && (own.isEmpty() || others.isEmpty() || own.stream().anyMatch(others::contains));
  }

  private Set<String> words() {
    return Stream.concat(Stream.of(heading), forms.stream().map(Form::text))
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
