/**
 * The one place where XML is read and transformed, and the folder of an edition it is read from.
 * Open {@link io.github.apparat.xml.Xml} first.
 */
package io.github.apparat.xml;
