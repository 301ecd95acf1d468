package io.github.apparat.encode.draft;

/**
 * What was recognised, for the editor.
 *
 * @param about what it is about: {@code notes}
 * @param line on which to look first, counted from 1
 * @param words what was found, in a sentence of our own
 * @param look what the editor should look at; empty: nothing
 */
public record Guess(String about, int line, String words, Certainty certainty, String look) {}
