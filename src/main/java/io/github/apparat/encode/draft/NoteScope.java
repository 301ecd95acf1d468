package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.NoteLists.Rising;
import java.util.List;

/**
 * A stretch of the text in which notes are counted by themselves. Lines count from 1.
 *
 * @param first line of the text
 * @param last line of the text
 * @param notes first and last lines of its notes; none where they are lost
 * @param references in it
 */
record NoteScope(int first, int last, List<int[]> notes, Rising references) {
  NoteScope from(int line) {
    return new NoteScope(line, last, notes, references);
  }

  NoteScope until(int line) {
    return new NoteScope(first, line, notes, references);
  }
}
