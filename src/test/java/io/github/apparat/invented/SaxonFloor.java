package io.github.apparat.invented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;

/** The least that must be done with an edition: each file into a tree, and a slim page of it. */
public final class SaxonFloor {
  private static final String STYLESHEET = "/invented/slim.xsl";

  private final Processor processor = new Processor(false);
  private final DocumentBuilder builder = processor.newDocumentBuilder();

  /** Reads every file below a folder and writes a page of each into another, one by one. */
  public void pages(Path folder, Path out) throws SaxonApiException, IOException {
    String address = SaxonFloor.class.getResource(STYLESHEET).toString();
    Xslt30Transformer slim =
        processor.newXsltCompiler().compile(new StreamSource(address)).load30();
    Files.createDirectories(out);
    for (Path file : files(folder)) {
      XdmNode tree = builder.build(file.toFile());
      Path page = out.resolve(file.getFileName() + ".html");
      slim.applyTemplates(tree, processor.newSerializer(page.toFile()));
    }
  }

  /** Reads every file below a folder into a tree, and lets it go. */
  public void trees(Path folder) throws SaxonApiException, IOException {
    for (Path file : files(folder)) {
      builder.build(file.toFile());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
