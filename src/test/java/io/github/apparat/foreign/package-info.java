/**
 * Editions of other houses, built without any configuration: what comes out is judged by readings
 * that share no code with the tool. {@link io.github.apparat.foreign.ForeignEditionsTest} first.
 */
package io.github.apparat.foreign;
