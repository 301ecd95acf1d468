/**
 * Whether the TEI of an edition keeps the law: grammar, Schematron, and what only the whole edition
 * shows. Open {@link io.github.apparat.check.Checker} first.
 */
package io.github.apparat.check;
