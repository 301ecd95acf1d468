package io.github.apparat.encode;

import io.github.apparat.encode.layout.BlockRule;
import io.github.apparat.encode.layout.Paragraphs;
import io.github.apparat.encode.layout.Zone;
import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one received text is read: {@code tei/source/ID/profile.yaml}. Facts about the text, not its
 * sentences. All lines are those of the received file, counted from 1.
 *
 * @param language of the text, as in {@code xml:lang}
 * @param zones what each run of lines is; a line in no zone is a finding if it holds words
 * @param paragraphs how lines make paragraphs; none: lines without a blank one between
 * @param blocks what is not a plain paragraph
 * @param notes the convention of the notes; none where the text has none
 * @param dates the forms of dates that are marked: {@code month-day-year}, {@code day-month-year},
 *     {@code month-year}, {@code year}
 * @param marks other places to mark, outermost first
 * @param emendations of single places, in the order of the text
 */
record Profile(
    String language,
    List<Zone> zones,
    Paragraphs paragraphs,
    List<BlockRule> blocks,
    Notes notes,
    List<String> dates,
    List<MarkRule> marks,
    List<Emendation> emendations) {

  Profile {
    needs(language, "the profile", "a language");
    zones = orEmpty(zones);
    paragraphs = paragraphs == null ? Paragraphs.RUN : paragraphs;
    blocks = orEmpty(blocks);
    dates = orEmpty(dates);
    marks = orEmpty(marks);
    emendations = orEmpty(emendations);
  }

  /** The convention of the notes, where there are notes. */
  Optional<Notes> convention() {
    return Optional.ofNullable(notes);
  }

  private static void needs(Object found, String what, String part) {
    if (found == null) {
      throw new IllegalArgumentException(what + " needs " + part);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * A convention of notes.
   *
   * @param reference finds a reference in the text; its group {@code n} is the number
   * @param body finds the beginning of a note in the zone of notes; its group {@code n} is the
   *     number; none where all notes are lost
   * @param type of a note, unless {@code kinds} says otherwise
   */
  record Notes(String reference, String body, String type, List<NoteKind> kinds) {
    Notes {
      needs(reference, "notes", "a reference");
      needs(type, "notes", "a type");
      kinds = orEmpty(kinds);
    }
  }

  /**
   * Notes in whose text a pattern is found are of another type and, where {@code resp} says so,
   * somebody else's.
   */
  record NoteKind(String pattern, String type, String resp) {
    NoteKind {
      needs(pattern, "one of kinds", "a pattern");
      needs(type, "one of kinds", "a type");
    }
  }

  /**
   * Places to mark with an element: all matches of a pattern on these lines, or everywhere.
   *
   * @param pattern a regular expression; its group {@code m}, if it has one, is what is marked
   */
  record MarkRule(String element, Map<String, String> attributes, String pattern, LineSet lines) {
    MarkRule {
      needs(element, "one of marks", "an element");
      needs(pattern, "one of marks", "a pattern");
      attributes = attributes == null ? Map.of() : attributes;
    }
  }

  /**
   * An emendation: {@code found} becomes {@code read}; or, with {@code after}, something was lost
   * after these words.
   *
   * @param kind {@code corr} (choice of sic and corr), {@code reg} (orig and reg), {@code sic}
   *     (kept, doubted), {@code supplied} (our {@code read} after {@code after}), {@code lost} (a
   *     gap after {@code after})
   * @param nth which of several on the line, counted from 1
   * @param cert high, medium or low
   */
  record Emendation(
      int line, String kind, String found, String after, String read, Integer nth, String cert) {
    Emendation {
      String what = "the emendation on line " + line;
      needs(line < 1 ? null : line, "an emendation", "a line, counted from 1");
      needs(kind, what, "a kind");
      boolean insertion = kind.equals("supplied") || kind.equals("lost");
      needs(insertion ? after : found, what, insertion ? "after" : "found");
      needs(kind.equals("lost") || kind.equals("sic") ? "" : read, what, "read");
      nth = nth == null ? 1 : nth;
      cert = cert == null ? "high" : cert;
    }
  }
}
