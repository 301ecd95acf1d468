/**
 * Tables of a received text, whether ruled with pipes or only aligned, as TEI. Open {@link
 * io.github.apparat.encode.table.Tables} first.
 */
package io.github.apparat.encode.table;
