/** The notes of a received text: their bodies, what is left of their references, and the links. */
package io.github.apparat.encode.notes;
