package io.github.apparat.search;

import java.util.List;

/**
 * What is found on a page.
 *
 * @param path below the site
 * @param title of the page
 */
public record PageWords(String path, String title, List<Passage> passages) {}
