package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import io.github.apparat.encode.draft.Transcript.Kind;
import io.github.apparat.encode.draft.Transcript.Told;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was recognised of a text.
 *
 * @param furniture lines that are no part of the text, each with what it is, in our words
 * @param dates forms of dates, with how often each occurs
 * @param uncounted whether there were notes that begin anew without a chapter, which is nothing
 *     that can be encoded
 */
record Recognised(
    TextLines lines,
    Language language,
    Map<Integer, String> furniture,
    Optional<Contents> contents,
    Optional<Opening> opening,
    Optional<NoteConvention> notes,
    List<Heading> headings,
    Paragraphing paragraphing,
    Optional<Breaks> breaks,
    Map<String, Integer> dates,
    boolean uncounted) {

  /**
   * Looks at a text, from what is surest to what is least so: what one has taken, the next leaves.
   *
   * @param told what its markup told of its lines
   */
  static Recognised in(SourceText source, Map<Integer, Told> told) {
    TextLines lines = new TextLines(source);
    Map<Integer, String> furniture = new TreeMap<>();
    told.forEach((line, what) -> take(lines, line, what, furniture));
    furniture.putAll(PageMarks.in(lines));
    Optional<Contents> contents = Contents.in(lines);
    Optional<Opening> opening = Opening.in(lines, told);
    Optional<NoteConvention> found = NoteConvention.in(lines);
    List<Heading> headings = new ArrayList<>(Headings.in(lines, told));
    Optional<NoteConvention> notes = found.flatMap(c -> ChapterNotes.of(c, headings));
    if (notes.isEmpty()) {
      free(lines, Role.NOTE);
    }
    heading(lines, furniture);
    takeItems(lines);
    Paragraphing.takeVerse(lines);
    if (lines.written().stream().noneMatch(l -> isText(lines.role(l.number())))) {
      free(lines, Role.TITLE);
      free(lines, Role.BYLINE);
    }
    Language language = Language.of(source.text());
    Paragraphing paragraphing = Paragraphing.of(lines);
    return new Recognised(
        lines,
        language,
        furniture,
        contents,
        opening,
        notes,
        headings,
        paragraphing,
        Optional.of(Breaks.in(lines, paragraphing)).filter(Breaks::areMany),
        DateForms.in(source.text(), language),
        found.isPresent() && notes.isEmpty());
  }

  private static void take(TextLines lines, int line, Told told, Map<Integer, String> furniture) {
    lines.take(
        line,
        switch (told.kind()) {
          case HEADING -> Role.HEADING;
          case ITEM -> Role.ITEM;
          case QUOTE -> Role.QUOTE;
          case FURNITURE -> Role.FURNITURE;
        });
    if (told.kind() == Kind.FURNITURE) {
      furniture.put(line, told.what());
    }
  }

  private static void free(TextLines lines, Role role) {
    for (Line line : lines.written()) {
      if (lines.role(line.number()) == role) {
        lines.take(line.number(), null);
      }
    }
  }

  private static boolean isText(Role role) {
    return role != Role.FURNITURE
        && role != Role.NOTE
        && role != Role.TITLE
        && role != Role.BYLINE
        && role != Role.CONTENTS;
  }

  /** The heading of the notes was taken with them. */
  private static void heading(TextLines lines, Map<Integer, String> furniture) {
    for (Line line : lines.written()) {
      if (lines.role(line.number()) == Role.FURNITURE) {
        furniture.putIfAbsent(line.number(), NoteWords.WHAT);
      }
    }
  }

  /** Lines with a round mark before them; a dash may as well begin somebody's speech. */
  private static void takeItems(TextLines lines) {
    for (Line line : lines.free()) {
      if (line.length() > 2
          && "•·▪*".indexOf(line.text().charAt(0)) >= 0
          && line.text().charAt(1) == ' ') {
        lines.take(line.number(), Role.ITEM);
      }
    }
  }
}
