package io.github.apparat.site;

import java.util.Map;

/**
 * A page still to be written.
 *
 * @param path below the site, with {@code /}
 * @param template without its ending
 * @param data all that the template shows
 */
record Page(String path, String template, Map<String, Object> data) {}
