/**
 * What an editor should know of an encoded text: what was read, what was marked, what is in doubt.
 */
package io.github.apparat.card;
