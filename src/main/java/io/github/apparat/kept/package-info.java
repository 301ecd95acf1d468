/** What was made before, by what it was made of, so that it need not be made again. */
package io.github.apparat.kept;
