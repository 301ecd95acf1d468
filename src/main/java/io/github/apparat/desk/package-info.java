/** Texts, registers, findings and the last release → what is still open, for the editors alone. */
package io.github.apparat.desk;
