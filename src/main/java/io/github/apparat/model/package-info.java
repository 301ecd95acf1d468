/**
 * What an edition contains, as records in reading order; knows neither TEI nor HTML. Open {@link
 * io.github.apparat.model.Edition} first.
 */
package io.github.apparat.model;
