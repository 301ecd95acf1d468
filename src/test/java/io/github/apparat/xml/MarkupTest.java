package io.github.apparat.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class MarkupTest {
  private static final int DOCUMENTS = 400;

  private static String joined(Markup markup) {
    return markup.tokens().stream().map(markup::text).collect(Collectors.joining());
  }

  private static List<String> kinds(String text) {
    return new Markup(text).tokens().stream().map(t -> t.kind() + " " + t.name()).toList();
  }

  @Test
  void theTokensOfRandomDocumentsAreTheFileAgain() {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      String text = new RandomXml(seed).document();
      assertThat(joined(new Markup(text))).as("seed %d", seed).isEqualTo(text);
    }
  }

  @Test
  void tagsAndAttributesAreThoseAParserFinds() throws Exception {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      String text = new RandomXml(seed).document();
      assertThat(seen(new Markup(text))).as("seed %d: %s", seed, text).isEqualTo(parsed(text));
    }
  }

  private static List<String> seen(Markup markup) {
    List<String> seen = new ArrayList<>();
    for (Token token : markup.tokens()) {
      switch (token.kind()) {
        case START, EMPTY -> {
          seen.add("<" + token.name() + names(markup.attributes(token)));
          if (token.kind() == Kind.EMPTY) {
            seen.add("</" + token.name());
          }
        }
        case END -> seen.add("</" + token.name());
        default -> assertThat(markup.attributes(token)).isEmpty();
      }
    }
    return seen;
  }

  private static String names(Map<String, Markup.Attribute> attributes) {
    return attributes.keySet().stream()
        .filter(n -> !n.startsWith("xmlns"))
        .sorted()
        .toList()
        .toString();
  }

  private static List<String> parsed(String text) throws Exception {
    List<String> seen = new ArrayList<>();
    XMLReader reader = HardenedReader.of(text.length());
    reader.setContentHandler(
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String local, String name, Attributes attributes) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < attributes.getLength(); i++) {
              names.add(attributes.getQName(i));
            }
            seen.add("<" + name + names.stream().sorted().toList());
          }

          @Override
          public void endElement(String uri, String local, String name) {
            seen.add("</" + name);
          }
        });
    reader.parse(new InputSource(new StringReader(text)));
    return seen;
  }

  @Test
  void attributesKeepTheirOrderTheirValuesAsWrittenAndTheirPlaces() {
    String text = "<note\n  type = 'a > b'\tplace=\"&lt;end>\"\n/>";
    Markup markup = new Markup(text);
    Map<String, Markup.Attribute> attributes = markup.attributes(markup.tokens().get(0));
    assertThat(attributes).containsOnlyKeys("type", "place");
    assertThat(attributes.keySet()).containsExactly("type", "place");
    assertThat(attributes.get("type").value()).isEqualTo("a > b");
    assertThat(attributes.get("place").value()).isEqualTo("&lt;end>");
    assertThat(attributes.get("type").start()).isEqualTo(text.indexOf("type"));
    assertThat(attributes.get("place").valueStart()).isEqualTo(text.indexOf("&lt;"));
  }

  @Test
  void aTagEndsWhereItsLastQuotationMarkHasEnded() {
    assertThat(kinds("<p n='/>'>x<lb n=\">\" /></p >"))
        .containsExactly("START p", "TEXT ", "EMPTY lb", "END p");
  }

  @Test
  void whatLooksLikeATagInCommentsAndSectionsIsNone() {
    assertThat(kinds("<p><!-- <a> --><![CDATA[<b>]] ><c>]]]><?d <e>?></p>"))
        .containsExactly("START p", "OTHER ", "CDATA ", "OTHER ", "END p");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!---->", "<!-->-->", "<!-- > - -->", "<!--->-->"})
  void aCommentMayBeginWithTheSignsThatEndOne(String comment) {
    assertThat(kinds("<p>" + comment + "</p>")).containsExactly("START p", "OTHER ", "END p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE p SYSTEM \"a>b.dtd\">",
        "<!DOCTYPE p [<!ENTITY a \"]>\">]>",
        "<!DOCTYPE p [<!-- it's ]> here -->]>",
        "<!DOCTYPE p [<?print don't ]> stop?>]>",
        "<!DOCTYPE p [<!ELEMENT p (#PCDATA)> <!ATTLIST p n CDATA '>'>\n]  >"
      })
  void aDoctypeEndsBehindItsOwnDeclarations(String doctype) {
    assertThat(kinds(doctype + "<p/>")).containsExactly("OTHER ", "EMPTY p");
  }

  /** Well-formed documents with all that markup allows, the same for the same seed. */
  private static final class RandomXml {
    private static final String[] NAMES = {"p", "tei:note", "persName", "ab-c", "_x", "été"};
    private static final String[] WORDS = {
      "to be ",
      "&amp;",
      "&#x1F480;",
      "\uD83D\uDC80",
      "> ",
      "]] >",
      "\n",
      "\r\n",
      "é",
      "'",
      "\"",
      "-"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    RandomXml(int seed) {
      random = new Random(seed);
    }

    String document() {
      some(0.5, "<?xml version=\"1.0\"  encoding='UTF-8'?>");
      some(0.3, "\n<!-- > <p> -->\r\n");
      some(0.3, "<?xml-model href=\"a>b\"?>");
      some(
          0.5,
          "<!DOCTYPE p [\n<!ENTITY e \"a ]> 'b'\">\n<!-- it's > ] -->\n<?pi it's ]>?>"
              + "<!ATTLIST p\n k CDATA #IMPLIED>]\n>");
      element(0);
      some(0.3, "\n<!--><a>-->");
      some(0.3, "<?end?>\n");
      return out.toString();
    }

    private void some(double often, String text) {
      if (random.nextDouble() < often) {
        out.append(text);
      }
    }

    private void element(int depth) {
      String name = depth == 0 ? "p" : NAMES[random.nextInt(NAMES.length)];
      out.append('<').append(name);
      if (depth == 0) {
        out.append(" xmlns:tei='urn:x'");
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        char quote = random.nextBoolean() ? '"' : '\'';
        out.append(random.nextBoolean() ? " " : "\n\t").append("a").append(i);
        some(0.2, " ");
        out.append('=');
        some(0.2, "\n");
        out.append(quote);
        some(0.5, quote == '"' ? "it's = > />" : "\"=\" > />");
        some(0.5, "&quot;&#38;");
        out.append(quote);
      }
      some(0.2, "\n");
      if (random.nextDouble() < 0.2) {
        out.append("/>");
        return;
      }
      out.append('>');
      for (int i = random.nextInt(depth > 4 ? 2 : 6); i > 0; i--) {
        child(depth);
      }
      out.append("</").append(name);
      some(0.2, " \n");
      out.append('>');
    }

    private void child(int depth) {
      switch (random.nextInt(8)) {
        case 0, 1 -> element(depth + 1);
        case 2 -> out.append("<!-- <x> it's -->");
        case 3 -> out.append("<![CDATA[ <x a='>]] ]]]>");
        case 4 -> out.append("<?p <x> '?>");
        default -> out.append(WORDS[random.nextInt(WORDS.length)]);
      }
    }
  }
}
