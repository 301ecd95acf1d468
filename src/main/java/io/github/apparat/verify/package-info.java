/**
 * Judges a finished site by its files alone: links, HTML, fidelity to its TEI, rights. Open {@link
 * io.github.apparat.verify.SiteVerifier} first.
 */
package io.github.apparat.verify;
