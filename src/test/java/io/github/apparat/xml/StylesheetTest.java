package io.github.apparat.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.apparat.kept.Kept;
import io.github.apparat.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {
  private static final String SECRET = "WHATNOBODYMAYREAD";

  @TempDir private Path outer;
  private Path edition;
  private Xml xml;

  @BeforeEach
  void edition() throws IOException {
    edition = Files.createDirectories(outer.resolve("edition"));
    Files.writeString(outer.resolve("secret.txt"), SECRET);
    Files.writeString(outer.resolve("secret.xml"), "<secret>" + SECRET + "</secret>");
    Files.writeString(outer.resolve("secret.json"), "\"" + SECRET + "\"");
    Files.writeString(
        outer.resolve("secret.xsl"), sheet("<xsl:template name='x'>" + SECRET + "</xsl:template>"));
    write("tei/text/a.xml", "<TEI><p>to be</p></TEI>");
    write("tei/text/notes.txt", "a note");
    xml = new Xml(new EditionFolder(edition));
  }

  private void write(String name, String text) throws IOException {
    Path path = edition.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String sheet(String content) {
    return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
        + " xmlns:map='http://www.w3.org/2005/xpath-functions/map'>\n"
        + content
        + "\n</xsl:stylesheet>";
  }

  private static String answering(String expression) {
    return sheet(
        "<xsl:template match='/'><out><xsl:value-of select=\""
            + expression
            + "\"/></out></xsl:template>");
  }

  private String run(String stylesheet, List<String> messages) {
    try {
      write("xslt/own.xsl", stylesheet);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    // A stylesheet is compiled once by whoever reads the edition.
    Xml now = new Xml(xml.folder());
    XdmNode text = now.read(edition.resolve("tei/text/a.xml"), new Report()).orElseThrow().tree();
    return now.stylesheet("xslt/own.xsl")
        .tree(
            text, Map.of("word", new XdmAtomicValue("not")), m -> messages.add(m.getStringValue()))
        .getStringValue();
  }

  private String run(String stylesheet) {
    return run(stylesheet, new ArrayList<>());
  }

  /** Whatever it says, it is a finding of the edition, and the secret is in none of it. */
  private void refused(String stylesheet) {
    String filled = stylesheet.replace("OUTER", outer.toUri().toString());
    List<String> messages = new ArrayList<>();
    Throwable thrown = catchThrowable(() -> run(filled, messages));
    assertThat(thrown).isInstanceOf(UnusableFile.class);
    String said = ((UnusableFile) thrown).finding() + String.join(" ", messages);
    assertThat(said).startsWith("xslt/own.xsl").contains("RENDER-02").doesNotContain(SECRET);
  }

  @Test
  void transformsWithItsParametersAndItsMessages() {
    List<String> messages = new ArrayList<>();
    String out =
        run(
            sheet(
                    "<xsl:param name='word'/><xsl:template match='/'><xsl:message>seen</xsl:message>"
                        + "<out>{$word} {//p}</out></xsl:template>")
                .replace("version=", "expand-text='yes' version="),
            messages);
    assertThat(out).isEqualTo("not to be");
    assertThat(messages).containsExactly("seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doc('OUTERsecret.xml')",
        "document('OUTERsecret.xml')",
        "doc('../../secret.xml')",
        "doc('apparat:/../secret.xml')",
        "doc('apparat:/%2e%2e/secret.xml')",
        "doc('apparat:../secret.xml')",
        "doc('http://localhost:9/secret.xml')",
        "doc('jar:OUTERsecret.jar!/a')",
        "doc('no such: address')",
        "unparsed-text('OUTERsecret.txt')",
        "unparsed-text('apparat:/../secret.txt')",
        "unparsed-text-lines('OUTERsecret.txt')",
        "json-doc('OUTERsecret.json')",
        "collection('OUTER')",
        "collection('OUTER?select=*.xml')",
        "uri-collection('OUTER')",
        "transform(map{'stylesheet-location': 'OUTERsecret.xsl', 'initial-template':"
            + " QName('','x')})?output",
      })
  void readsNoFileOutsideTheEdition(String expression) {
    refused(answering(expression));
  }

  @Test
  void isNotToldWhetherAFileOutsideIsThere() {
    String there = "unparsed-text-available('" + outer.toUri() + "secret.txt')";
    String doc = "doc-available('" + outer.toUri() + "secret.xml')";
    assertThat(run(answering(there))).isEqualTo("false");
    assertThat(run(answering(doc))).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xsl:include href='OUTERsecret.xsl'/>",
        "<xsl:import href='OUTERsecret.xsl'/>",
        "<xsl:include href='../../secret.xsl'/>",
        "<xsl:include href='http://localhost:9/secret.xsl'/>",
        "<xsl:template match='/'><xsl:source-document href='OUTERsecret.xml'>"
            + "<xsl:copy-of select='.'/></xsl:source-document></xsl:template>",
        "<xsl:template match='/'><xsl:evaluate xpath=\"'1'\"/></xsl:template>",
      })
  void includesAndEvaluatesNothingFromOutside(String content) {
    refused(sheet(content));
  }

  @Test
  void anEntityInAStylesheetIsNotReadFromOutside() {
    refused(
        "<!DOCTYPE xsl:stylesheet [<!ENTITY e SYSTEM 'OUTERsecret.txt'>]>"
            + sheet("<xsl:template match='/'><out>&e;</out></xsl:template>"));
  }

  @Test
  void anEntityWithItsTextInTheStylesheetWorks() {
    String text =
        "<!DOCTYPE xsl:stylesheet [<!ENTITY e 'to be'>]>"
            + sheet("<xsl:template match='/'><out>&e;</out></xsl:template>");
    assertThat(run(text)).isEqualTo("to be");
  }

  @Test
  void readsFilesOfTheEditionAndTheDefaults() throws IOException {
    write("xslt/part/own.xsl", sheet("<xsl:template match='/'><out>part</out></xsl:template>"));
    assertThat(run(sheet("<xsl:include href='part/own.xsl'/>"))).isEqualTo("part");
    assertThat(run(answering("doc('../tei/text/a.xml')"))).isEqualTo("to be");
    assertThat(run(answering("exists(doc('part/functions.xsl'))"))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OUTERout.xml", "out.xml", "../../out.xml"})
  void writesNoFiles(String href) throws IOException {
    refused(
        sheet(
            "<xsl:template match='/'><xsl:result-document href='"
                + href
                + "'><x/></xsl:result-document></xsl:template>"));
    try (Stream<Path> files = Files.walk(outer)) {
      assertThat(files.map(p -> p.getFileName().toString())).doesNotContain("out.xml");
    }
    assertThat(Path.of("out.xml")).doesNotExist();
  }

  @Test
  void whatIsWrongWithItIsFoundOnItsLine() throws IOException {
    write("xslt/bad.xsl", sheet("<xsl:template match='/'>\n<xsl:nonsense/></xsl:template>"));
    Throwable thrown = catchThrowable(() -> xml.stylesheet("xslt/bad.xsl"));
    assertThat(((UnusableFile) thrown).finding().toString())
        .startsWith("xslt/bad.xsl:3 error RENDER-02 ")
        .contains("nonsense");
  }

  @Test
  void whatStopsItWhileItRunsIsFoundOnItsLine() {
    Throwable thrown = catchThrowable(() -> run(answering("error((), 'an unknown part')")));
    assertThat(((UnusableFile) thrown).finding().toString())
        .startsWith("xslt/own.xsl:2 error RENDER-02 ")
        .contains("an unknown part");
  }

  @Test
  void whatIsOnlyOddIsAWarning() throws IOException {
    write(
        "xslt/odd.xsl",
        sheet("<xsl:template match='/'><xsl:variable name='unused' select='1'/></xsl:template>"));
    assertThat(xml.stylesheet("xslt/odd.xsl").warnings())
        .singleElement()
        .asString()
        .startsWith("xslt/odd.xsl:2 ");
  }

  @Test
  void aTransformationEndsBetweenTwoElementsWhereItIsEnded() throws IOException {
    write(
        "xslt/steps.xsl",
        sheet(
            "<xsl:template match='/'><out><xsl:for-each select='1 to 9'>"
                + "<a><xsl:call-template name='b'/></a></xsl:for-each></out></xsl:template>"
                + "<xsl:template name='b'><b/></xsl:template>"));
    // The text itself is two elements.
    Ending ending = new Ending(2 + 3);
    Xml stepping = new Xml(new EditionFolder(edition), Kept.nothing(), ending);
    XdmNode text =
        stepping.read(edition.resolve("tei/text/a.xml"), new Report()).orElseThrow().tree();
    Throwable thrown =
        catchThrowable(() -> stepping.stylesheet("xslt/steps.xsl").tree(text, Map.of(), m -> {}));
    assertThat(thrown).isSameAs(ending.ended);
    assertThat(ending.steps).hasValue(2 + 3);
    assertThat(stepping.stylesheet("xslt/steps.xsl").tree(text, Map.of(), m -> {}).toString())
        .contains("<b/>");
  }
}
