package io.github.apparat.search;

import java.util.List;

/**
 * Pages that readers may search alone: a text, or a register.
 *
 * @param pages in reading order
 */
public record Book(String title, List<PageWords> pages) {}
