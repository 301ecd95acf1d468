/**
 * A first guess at an unknown text: looks at it and writes the sheets by which it can be encoded,
 * to be mended by an editor. Open {@link io.github.apparat.encode.draft.Drafter} first.
 */
package io.github.apparat.encode.draft;
