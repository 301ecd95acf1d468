/**
 * What a passage cites and dates: works, archives, parts of the text itself, dates, places, terms.
 * Open {@link io.github.apparat.encode.citation.Citations} first.
 */
package io.github.apparat.encode.citation;
