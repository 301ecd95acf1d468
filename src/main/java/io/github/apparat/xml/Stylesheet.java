package io.github.apparat.xml;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.transform.Source;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** A stylesheet, compiled once; may transform on many threads at a time. */
public final class Stylesheet {
  private final XsltExecutable executable;
  private final List<String> warnings;

  private Stylesheet(XsltExecutable executable, List<String> warnings) {
    this.executable = executable;
    this.warnings = warnings;
  }

  /** Compiles; throws with all that is wrong where it cannot. */
  public static Stylesheet compile(Processor processor, Source source) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setErrorReporter(
        e ->
            (e.isWarning() ? warnings : errors)
                .add(
                    e.getLocation().getSystemId()
                        + ":"
                        + e.getLocation().getLineNumber()
                        + " "
                        + e.getMessage()));
    try {
      return new Stylesheet(compiler.compile(source), List.copyOf(warnings));
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException(
          errors.isEmpty() ? e.getMessage() : String.join("\n", errors), e);
    }
  }

  /** What the compiler found odd: one line each, with the stylesheet's address and line. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Transforms a tree into a tree.
   *
   * @param parameters by name, without a namespace
   * @param messages takes each {@code xsl:message}; its content as a node
   */
  public XdmNode tree(
      XdmNode node, Map<String, ? extends XdmValue> parameters, Consumer<XdmNode> messages)
      throws SaxonApiException {
    XdmDestination out = new XdmDestination();
    transform(node, parameters, messages, out);
    return out.getXdmNode();
  }

  /** Transforms a tree into text, serialized as the stylesheet's {@code xsl:output} says. */
  public String text(
      XdmNode node, Map<String, ? extends XdmValue> parameters, Consumer<XdmNode> messages)
      throws SaxonApiException {
    StringWriter text = new StringWriter();
    Serializer out = executable.getProcessor().newSerializer(text);
    transform(node, parameters, messages, out);
    return text.toString();
  }

  private void transform(
      XdmNode node,
      Map<String, ? extends XdmValue> parameters,
      Consumer<XdmNode> messages,
      Destination out)
      throws SaxonApiException {
    // A transformer is for one run on one thread.
    Xslt30Transformer run = executable.load30();
    run.setMessageHandler(m -> messages.accept(m.getContent()));
    run.setResultDocumentHandler(
        uri -> {
          throw new IllegalStateException("a stylesheet writes no files: " + uri);
        });
    Map<QName, XdmValue> named = new java.util.HashMap<>();
    parameters.forEach((name, value) -> named.put(new QName(name), value));
    run.setStylesheetParameters(named);
    run.setGlobalContextItem(node);
    run.applyTemplates(node, out);
  }
}
