package io.github.apparat.xml;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.transform.Source;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.ProxyReceiver;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.serialize.SerializationProperties;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.SchemaType;

/** A stylesheet, compiled once; may transform on many threads at a time. */
public final class Stylesheet {
  private final XsltExecutable executable;
  private final List<String> warnings;
  private final Progress progress;

  private Stylesheet(XsltExecutable executable, List<String> warnings, Progress progress) {
    this.executable = executable;
    this.warnings = warnings;
    this.progress = progress;
  }

  /** Compiles; throws {@link UnusableFile} with all that is wrong where it cannot. */
  public static Stylesheet compile(Processor processor, Source source) {
    return compile(processor, source, Progress.NONE);
  }

  /**
   * Compiles.
   *
   * @param progress of what is transformed with it
   */
  static Stylesheet compile(Processor processor, Source source, Progress progress) {
    List<Finding> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setErrorReporter(
        e -> {
          Location place = place(e.getLocation().getSystemId(), e.getLocation().getLineNumber());
          if (e.isWarning()) {
            warnings.add(place + " " + e.getMessage());
          } else {
            errors.add(Rule.RENDER_02.at(place, e.getMessage()));
          }
        });
    try {
      return new Stylesheet(compiler.compile(source), List.copyOf(warnings), progress);
    } catch (SaxonApiException e) {
      Location place = errors.isEmpty() ? place(source.getSystemId(), 0) : errors.get(0).place();
      throw new UnusableFile(place, errors.isEmpty() ? e.getMessage() : errors.get(0).text(), e);
    }
  }

  private static Location place(String address, int line) {
    String file = address == null ? "xslt" : address.replaceFirst("^apparat:/", "");
    return new Location(file, Math.max(0, line), 0);
  }

  /** What the compiler found odd: one line each, with the stylesheet's address and line. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Transforms a tree into a tree; throws {@link UnusableFile} where the stylesheet stops.
   *
   * @param parameters by name, without a namespace
   * @param messages takes each {@code xsl:message}; its content as a node
   */
  public XdmNode tree(
      XdmNode node, Map<String, ? extends XdmValue> parameters, Consumer<XdmNode> messages) {
    StepByStep out = new StepByStep();
    try {
      transform(node, parameters, messages, out);
    } catch (UnusableFile e) {
      throw out.ended == null ? e : out.ended;
    }
    return out.getXdmNode();
  }

  /** A tree that is made element by element; between two of them the work may end. */
  private final class StepByStep extends XdmDestination {
    /** What ended it; Saxon would tell it as a fault of its own, were it thrown through it. */
    private RuntimeException ended;

    @Override
    public Receiver getReceiver(PipelineConfiguration pipe, SerializationProperties with) {
      return new Steps(super.getReceiver(pipe, with));
    }

    private void step() throws XPathException {
      try {
        progress.step();
      } catch (RuntimeException e) {
        ended = e;
        throw new XPathException(e);
      }
    }

    private final class Steps extends ProxyReceiver {
      private Steps(Receiver next) {
        super(next);
      }

      @Override
      public void startElement(
          NodeName name,
          SchemaType type,
          AttributeMap attributes,
          NamespaceMap namespaces,
          net.sf.saxon.s9api.Location location,
          int properties)
          throws XPathException {
        step();
        super.startElement(name, type, attributes, namespaces, location, properties);
      }
    }
  }

  private void transform(
      XdmNode node,
      Map<String, ? extends XdmValue> parameters,
      Consumer<XdmNode> messages,
      Destination out) {
    // A transformer is for one run on one thread.
    Xslt30Transformer run = executable.load30();
    // What stops it is thrown as well, and becomes a finding; it is not said twice.
    run.setErrorReporter(e -> {});
    run.setMessageHandler(m -> messages.accept(m.getContent()));
    run.setResultDocumentHandler(
        uri -> {
          throw new IllegalStateException("a stylesheet writes no files: " + uri);
        });
    Map<QName, XdmValue> named = new HashMap<>();
    parameters.forEach((name, value) -> named.put(new QName(name), value));
    try {
      run.setStylesheetParameters(named);
      run.setGlobalContextItem(node);
      run.applyTemplates(node, out);
    } catch (SaxonApiException e) {
      throw new UnusableFile(place(e.getSystemId(), e.getLineNumber()), e.getMessage(), e);
    }
  }
}
