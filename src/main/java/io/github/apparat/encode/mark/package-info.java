/** What stands where in a received text, and how that is written as TEI. */
package io.github.apparat.encode.mark;
