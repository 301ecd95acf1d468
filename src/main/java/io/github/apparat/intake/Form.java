package io.github.apparat.intake;

import java.util.Optional;
import java.util.function.Function;
import net.sf.saxon.s9api.XdmNode;

/**
 * What a reading made of a document: the form that {@code xslt/intake/form.xsl} tells of.
 *
 * @param tree its document node
 * @param received the file
 * @param pictures gives the bytes of a picture by the address the document has for it; nothing
 *     where there is none
 */
record Form(XdmNode tree, Received received, Function<String, Optional<byte[]>> pictures) {}
