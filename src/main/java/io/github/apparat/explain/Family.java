package io.github.apparat.explain;

import java.util.List;

/**
 * Codes that belong together.
 *
 * @param title of the family
 * @param about what its rules watch over, in a few sentences
 * @param entries in the order of the manual
 */
public record Family(String title, String about, List<Entry> entries) {}
