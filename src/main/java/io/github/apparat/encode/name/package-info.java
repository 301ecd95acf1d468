/**
 * Who and what is named in a received text. {@link io.github.apparat.encode.name.Names} knows the
 * registers, {@link io.github.apparat.encode.name.TextNames} reads one text with them and its
 * sheet.
 */
package io.github.apparat.encode.name;
