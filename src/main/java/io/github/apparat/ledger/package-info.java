/**
 * The addresses that were published, {@code tei/ids.tsv}, and those the site has → what is gone,
 * and where what moved is now.
 */
package io.github.apparat.ledger;
