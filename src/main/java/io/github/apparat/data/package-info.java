/**
 * The registers as data for other programs: tables, linked data, authority records and TEI with
 * plain dates, each claim with the places that make it. Open {@link
 * io.github.apparat.data.DataFiles} first.
 */
package io.github.apparat.data;
