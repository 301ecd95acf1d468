/**
 * Takes the words of a protected text out of its TEI and puts them back: exact inverses. Open
 * {@link io.github.apparat.mask.Masker} first.
 */
package io.github.apparat.mask;
