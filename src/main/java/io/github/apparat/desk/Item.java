package io.github.apparat.desk;

import io.github.apparat.report.Location;

/**
 * Something that is still open.
 *
 * @param of the title of the text or the heading of the entry it is in
 * @param found the words that stand there, or what is missing
 * @param remark how certain it is, why it is open, or the like; empty for nothing more
 * @param href its place on the site; empty where it has none
 * @param at where it is written
 */
public record Item(String of, String found, String remark, String href, Location at) {}
