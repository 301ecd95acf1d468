/**
 * From a received text to TEI, as its profile says. The only room that makes TEI; open {@link
 * io.github.apparat.encode.Encoder} first.
 */
package io.github.apparat.encode;
