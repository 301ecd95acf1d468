/**
 * What is cited → how it is cited: by the styles an edition names, as files for reference managers,
 * and as facts for programs.
 */
package io.github.apparat.cite;
