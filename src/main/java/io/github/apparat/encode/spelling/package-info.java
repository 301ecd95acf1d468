/**
 * What a received text has got wrong, and how the edition reads it: single places, rules for what
 * recurs, quotations. Open {@link io.github.apparat.encode.spelling.Spelling} first.
 */
package io.github.apparat.encode.spelling;
