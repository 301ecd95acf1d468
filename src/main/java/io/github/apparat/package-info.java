/** The door and the main path. Open {@link io.github.apparat.Build} first. */
package io.github.apparat;
