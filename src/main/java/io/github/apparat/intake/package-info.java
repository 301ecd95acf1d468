/**
 * Documents of word processors and pages of the web become TEI: each format is read into one form,
 * and one stylesheet makes a text of that. Open {@link io.github.apparat.intake.Intake} first.
 */
package io.github.apparat.intake;
