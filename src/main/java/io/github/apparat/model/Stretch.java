package io.github.apparat.model;

/**
 * A stretch of a text on one of its pages.
 *
 * @param from the id of what it begins with, as the page has it
 * @param until the id of what follows it, as the same; empty where it goes on to the end of what it
 *     begins in
 */
public record Stretch(String from, String until) {}
