package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.Run;

/**
 * A note as it stands among the notes.
 *
 * @param scope the number of its scope, from 1
 * @param n its number, read or counted
 * @param printed what is left of the number in print; empty where nothing is
 * @param start the offset of its first character, the number included
 * @param words its words, without the number; what lies between two pages is cut out
 */
public record Body(int scope, int n, String printed, int start, Run words) {}
