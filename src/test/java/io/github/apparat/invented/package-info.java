/**
 * Editions of other houses that never were, made anew from a seed whenever they are wanted: what
 * the tool is measured and broken with. {@link io.github.apparat.invented.InventedLetters} first.
 */
package io.github.apparat.invented;
