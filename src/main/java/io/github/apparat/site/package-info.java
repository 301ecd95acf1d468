/**
 * From the model and the fragments to pages on disk. Open {@link io.github.apparat.site.SiteWriter}
 * first.
 */
package io.github.apparat.site;
