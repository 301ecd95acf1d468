package io.github.apparat.check;

import io.github.apparat.xml.XmlFile;

/** A file that was read, and what is known of it without its tree. */
record Reading(XmlFile file, Outline outline) {}
