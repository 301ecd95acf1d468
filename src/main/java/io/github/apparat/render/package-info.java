/**
 * From TEI to the fragments of HTML that pages are made of: runs the stylesheets. Open {@link
 * io.github.apparat.render.Renderer} first.
 */
package io.github.apparat.render;
