package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a text and its pages, or of a page without a text, when they have been compared.
 *
 * @param text without its words
 * @param pages without their words
 * @param findings what is wrong with them, their links to other pages apart
 */
record Checked(Optional<TeiText.Origin> text, List<Page.Linked> pages, List<Finding> findings) {}
