/**
 * Received texts as they came: characters, lines, places in them. Knows no TEI; open {@link
 * io.github.apparat.source.SourceText} first.
 */
package io.github.apparat.source;
