/**
 * What findings mean, from the manual, and how they are printed: as text, JSON, SARIF and SVRL.
 * Open {@link io.github.apparat.explain.Manual} first.
 */
package io.github.apparat.explain;
