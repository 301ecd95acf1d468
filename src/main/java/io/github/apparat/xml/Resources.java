package io.github.apparat.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;
import org.xml.sax.InputSource;

/**
 * What stylesheets and schemas may read. They know files as {@code apparat:/xslt/reading.xsl}, so
 * that an include finds the edition's own part first and no message carries a path of the machine.
 */
public final class Resources {
  private static final String SCHEME = "apparat";

  private Resources() {}

  /** The address of an edition's file, or of a default, for stylesheets and schemas. */
  public static String uri(String name) {
    return SCHEME + ":/" + name;
  }

  /**
   * A file of the edition or a default, read by the hardened parser; throws where there is neither.
   */
  public static Source source(EditionFolder folder, String name) {
    return of(folder, name)
        .orElseThrow(() -> new IllegalArgumentException("neither edition nor jar has " + name));
  }

  /** A default, whatever the edition has itself; throws where there is none. */
  public static Source standard(EditionFolder folder, String name) {
    byte[] bytes = folder.standard(name).orElseThrow();
    return new SAXSource(HardenedReader.of(bytes.length), input(name, bytes));
  }

  /**
   * What stands at an address.
   *
   * @return nothing where it lies outside the edition and the jar, or is not there
   */
  public static Optional<SAXSource> at(EditionFolder folder, String uri) {
    return name(folder, uri).flatMap(name -> of(folder, name));
  }

  /** A stylesheet of a library on the class path, read by the hardened parser. */
  public static Source library(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new SAXSource(HardenedReader.of(bytes.length), input(name.substring(1), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void restrict(Processor processor, EditionFolder folder) {
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, SCHEME + ",file");
    processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
    // What is thrown becomes a finding; Saxon would print it besides.
    processor.getUnderlyingConfiguration().setErrorReporterFactory(c -> error -> {});
    processor.getUnderlyingConfiguration().setResourceResolver(request -> resolve(folder, request));
    processor
        .getUnderlyingConfiguration()
        .setCollectionFinder(
            (context, uri) -> {
              throw new XPathException("a stylesheet reads no folders: " + uri);
            });
  }

  private static Source resolve(EditionFolder folder, ResourceRequest request)
      throws XPathException {
    Optional<SAXSource> found = at(folder, request.uri);
    if (found.isEmpty()) {
      throw new XPathException("outside the edition and the jar: " + request.uri);
    }
    return found.get();
  }

  private static Optional<String> name(EditionFolder folder, String uri) {
    URI address = URI.create(uri).normalize();
    if (SCHEME.equals(address.getScheme()) && !address.isOpaque()) {
      return Optional.of(address.getPath().substring(1)).filter(n -> !n.startsWith(".."));
    }
    if ("file".equals(address.getScheme())) {
      return inside(folder, Path.of(address)).map(folder::name);
    }
    return Optional.empty();
  }

  /** The file, where it truly lies in the edition: a link may lead out of it. */
  private static Optional<Path> inside(EditionFolder folder, Path path) {
    try {
      boolean inside = path.toRealPath().startsWith(folder.root().toRealPath());
      return inside ? Optional.of(path) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<SAXSource> of(EditionFolder folder, String name) {
    return folder
        .bytes(name)
        .map(bytes -> new SAXSource(HardenedReader.of(bytes.length), input(name, bytes)));
  }

  private static InputSource input(String name, byte[] bytes) {
    InputSource input = new InputSource(new ByteArrayInputStream(bytes));
    input.setSystemId(uri(name));
    return input;
  }
}
