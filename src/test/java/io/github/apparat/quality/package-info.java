/**
 * How well the encoder marks what a careful reader marks: open {@link
 * io.github.apparat.quality.QualityBenchmark} first, then {@code README.md} beside the gold.
 */
package io.github.apparat.quality;
