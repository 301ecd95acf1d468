/**
 * The live preview: watches an edition, and serves its site to this machine alone. Open {@link
 * io.github.apparat.serve.SiteServer} first.
 */
package io.github.apparat.serve;
