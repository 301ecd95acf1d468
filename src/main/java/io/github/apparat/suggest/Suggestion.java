package io.github.apparat.suggest;

import io.github.apparat.suggest.Passage.Element;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that an editor could mark.
 *
 * @param file the name of its file in the repository; empty for what is in no text
 * @param place the id of its passage; of what is in no text, entries or texts
 * @param words as they stand there, the first of many
 * @param nth which of several times that the words stand in the passage, counted from 1
 * @param value the entry, the date or the work; empty where nothing speaks for one
 * @param reason in words of ours, ids and names
 * @param site where in a text; none for what is in no text
 */
public record Suggestion(
    Kind kind,
    String file,
    String place,
    String words,
    int nth,
    String value,
    Surety surety,
    String reason,
    Optional<Site> site) {

  /**
   * Where it stands.
   *
   * @param from the index in the passage of its first character
   * @param to the index after its last one
   * @param element what marks it already and lacks a value
   */
  record Site(Passage passage, int from, int to, Optional<Element> element) {
    /** Where its tag or its first character begins in the file. */
    int offset() {
      return element.map(e -> e.tag().start()).orElseGet(() -> passage.start(from));
    }
  }

  /** Of a text that may not be shown no longer run of words stands in the table. */
  static final int MOST_WORDS = 7;

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** The order of the table: by file, place and kind, without regard to what was decided. */
  static final Comparator<Suggestion> ORDER =
      Comparator.comparing(Suggestion::kind)
          .thenComparing(Suggestion::file)
          .thenComparingInt(Suggestion::offset)
          .thenComparing(Suggestion::id);

  /** One in a passage. */
  static Suggestion in(
      Text text,
      Kind kind,
      Passage passage,
      int from,
      int to,
      Optional<Element> element,
      Proposal proposal) {
    String words = passage.text().substring(from, to);
    return in(text, kind, new Site(passage, from, to, element), words, proposal);
  }

  /**
   * One that is known by other words than those that are marked.
   *
   * @param words that stand in it, or none
   */
  static Suggestion in(Text text, Kind kind, Site site, String words, Proposal proposal) {
    String known =
        WORD.matcher(words.replace(Passage.BREAK, ' '))
            .results()
            .limit(MOST_WORDS)
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    return new Suggestion(
        kind,
        text.name(),
        site.passage().place(),
        known,
        nth(site, known),
        proposal.value(),
        proposal.surety(),
        proposal.reason(),
        Optional.of(site));
  }

  /**
   * What is suggested.
   *
   * @param value the entry, the date or the work; empty where nothing speaks for one
   */
  record Proposal(String value, Surety surety, String reason) {}

  /**
   * Counted over marked and unmarked ones, so that marking one does not change the others; of what
   * has no words, over all elements of its name.
   */
  private static int nth(Site site, String words) {
    if (words.isEmpty()) {
      return (int)
          site.passage().elements().stream()
              .filter(e -> e.name().equals(site.element().map(Element::name).orElse("")))
              .filter(e -> e.tag().start() <= site.offset())
              .count();
    }
    return 1 + site.passage().before(words, site.from());
  }

  /**
   * What it is known by from run to run: its kind, place and words, which of them it is, and no
   * line.
   */
  public String id() {
    return kind.word() + "|" + place + "|" + words + "|" + nth;
  }

  /** Where it begins in the file that was read, in UTF-16 units; 0 for what is in no text. */
  public int offset() {
    return site.map(Site::offset).orElse(0);
  }

  /** Its value, or what it means to have none. */
  public String meaning() {
    return switch (kind) {
      case UNKNOWN -> "a new entry";
      case DUPLICATE -> "one entry";
      default -> value.isEmpty() ? "one of several" : value;
    };
  }
}
