/**
 * A verified site, the TEI it was made of and the records of both → one file for a repository; and
 * whether such a file is still what it was.
 */
package io.github.apparat.release;
