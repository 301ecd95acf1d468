/**
 * Pages → the index of a search that needs no server. Open {@link
 * io.github.apparat.search.SearchIndex} first.
 */
package io.github.apparat.search;
