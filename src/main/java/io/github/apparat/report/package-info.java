/**
 * What the toolchain has to say about the files it reads and writes. Imports nothing of ours; open
 * {@link io.github.apparat.report.Finding} first.
 */
package io.github.apparat.report;
