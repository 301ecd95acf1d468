/**
 * Lays the witnesses of a text beside each other, word by word, and writes where they differ into
 * the text of one of them. Open {@link io.github.apparat.collate.Collator} first.
 */
package io.github.apparat.collate;
