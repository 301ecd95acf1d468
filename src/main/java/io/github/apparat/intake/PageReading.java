package io.github.apparat.intake;

import io.github.apparat.encode.draft.Certainty;
import io.github.apparat.encode.draft.Decoded;
import io.github.apparat.encode.draft.Language;
import io.github.apparat.encode.draft.Markup;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Decoding;
import io.github.apparat.xml.Xml;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.dom.DOMSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Pages of the web, and what is written out as one: Markdown and plain text. */
final class PageReading implements Reading {
  /** Deeper than any page is; what is deeper overflows the stack of a transformation. */
  private static final int DEPTH = 500;

  /** What plain texts are called; others are data, or programs. */
  private static final Set<String> PLAIN = Set.of("", "txt", "text", "asc");

  /** Where in a page its encoding is told, in bytes. */
  private static final int HEAD = 2048;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9][\\w.:-]*)");

  private final Xml xml;
  private final Stylesheets stylesheets;

  PageReading(Xml xml, Stylesheets stylesheets) {
    this.xml = xml;
    this.stylesheets = stylesheets;
  }

  @Override
  public Optional<Form> read(Received received, Report report) {
    Optional<Decoded> decoded =
        Decoded.of(received.name(), received.bytes(), report)
            .map(d -> d.certainty() == Certainty.HIGH ? d : declared(received).orElse(d));
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    Markup markup = Markup.of(received.name(), decoded.get().text());
    if (markup == Markup.NONE && !PLAIN.contains(received.ending())) {
      String found = "this is a file of the kind ." + received.ending();
      report.add(Rule.IMPORT_01.at(received.place(), found));
      return Optional.empty();
    }
    if (decoded.get().certainty() != Certainty.HIGH) {
      String charset = decoded.get().charset().name();
      report.add(Rule.IMPORT_06.at(received.place(), charset, decoded.get().certainty()));
    }
    String text = decoded.get().text().replaceFirst("^\uFEFF", "");
    Document page =
        switch (markup) {
          case NONE -> PlainPage.of(text);
          case MARKDOWN -> MarkdownPage.of(text);
          case HTML -> Jsoup.parse(text);
        };
    int depth = depth(page);
    if (depth > DEPTH) {
      report.add(Rule.XML_03.at(received.place(), DEPTH));
      return Optional.empty();
    }
    String guessed = Language.of(page.body().wholeText()).code();
    XdmNode form = stylesheets.form(tree(page), received, Format.of(markup), guessed, Map.of());
    return Optional.of(new Form(form, received, new PagePictures(received)::bytes));
  }

  /** The characters of a page that says in which encoding they are, and keeps to it. */
  private static Optional<Decoded> declared(Received received) {
    byte[] bytes = received.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(head);
    if (!declared.find() || !Charset.isSupported(declared.group(1))) {
      return Optional.empty();
    }
    Charset charset = Charset.forName(declared.group(1));
    return Decoding.decode(received.name(), ByteBuffer.wrap(bytes), charset, new Report())
        .map(text -> new Decoded(text, charset, Certainty.HIGH));
  }

  private static int depth(Document page) {
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), page);
    return deepest[0];
  }

  /** The page as a tree of XHTML. */
  private XdmNode tree(Document page) {
    for (Element element : page.select("[xml:lang]:not([lang])")) {
      element.attr("lang", element.attr("xml:lang"));
    }
    try {
      DOMSource source = new DOMSource(new W3CDom().fromJsoup(page));
      return xml.processor().newDocumentBuilder().build(source);
    } catch (SaxonApiException e) {
      throw new IllegalStateException("a page that a parser made has no tree", e);
    }
  }
}
