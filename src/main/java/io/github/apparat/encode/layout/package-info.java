/** What of a received text is what: zones, pages, headings, paragraphs put together again. */
package io.github.apparat.encode.layout;
