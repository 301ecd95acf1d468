package io.github.apparat.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would read other files, fill the memory, overflow the stack or never end. */
class HostileInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String SECRET = "WHATNOBODYMAYREAD";

  @TempDir private Path folder;
  private final Report report = new Report();

  private Optional<XmlFile> read(byte[] bytes) {
    return assertTimeoutPreemptively(
        LIMIT,
        () ->
            new Xml(new EditionFolder(folder))
                .read(Files.write(folder.resolve("a.xml"), bytes), report));
  }

  private Optional<XmlFile> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private void refused(String text, String finding) {
    assertThat(read(text)).isEmpty();
    assertThat(report.findings()).singleElement().asString().startsWith(finding);
    assertThat(report.text()).doesNotContain(SECRET);
  }

  private String secret(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEntityFromOutsideIsRefusedAtItsPlace() {
    String uri = secret("secret.txt", SECRET);
    refused(
        "<!DOCTYPE TEI [\n<!ENTITY e SYSTEM '" + uri + "'>\n]>\n<TEI>&e;</TEI>",
        "a.xml:2:" + ("<!ENTITY e SYSTEM '" + uri + "'>.").length());
    assertThat(report.text()).contains(" error XML-02 the entity e stands outside this file");
  }

  @Test
  void aParameterEntityFromOutsideIsRefused() {
    String uri = secret("secret.dtd", "<!ENTITY e '" + SECRET + "'>");
    refused("<!DOCTYPE TEI [<!ENTITY % p SYSTEM '" + uri + "'> %p;]>\n<TEI>&e;</TEI>", "a.xml:1:");
    assertThat(report.text()).contains(" error XML-02 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SYSTEM 'URI'", "PUBLIC '-//X//Y' 'URI'"})
  void aDtdFromOutsideIsNotRead(String external) {
    String uri =
        secret("secret.dtd", "<!ATTLIST TEI n CDATA '" + SECRET + "'><!ENTITY e '" + SECRET + "'>");
    String doctype = "<!DOCTYPE TEI " + external.replace("URI", uri) + ">";
    XmlFile file = read(doctype + "<TEI/>").orElseThrow();
    assertThat(Tei.attribute(file.root(), "n")).isEmpty();
    assertThat(report.findings()).isEmpty();
    assertThat(read(doctype + "<TEI>&e;</TEI>")).isEmpty();
    assertThat(report.text()).contains(" error XML-0").doesNotContain(SECRET);
  }

  @Test
  void includesAreNotFollowed() {
    String uri = secret("secret.xml", "<x>" + SECRET + "</x>");
    XmlFile file =
        read("<TEI xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='"
                + uri
                + "'/></TEI>")
            .orElseThrow();
    assertThat(file.root().getStringValue()).isEmpty();
  }

  @Test
  void entitiesWithTheirTextInTheFileWork() {
    XmlFile file =
        read("<!DOCTYPE TEI [<!ENTITY a 'to &b;'><!ENTITY b \"be\"><!ENTITY lb '<lb/>'>]>"
                + "<TEI n='&a;'>&a; or&lb; not &a;</TEI>")
            .orElseThrow();
    assertThat(file.root().getStringValue()).isEqualTo("to be or not to be");
    assertThat(Tei.attribute(file.root(), "n")).isEqualTo("to be");
    assertThat(report.findings()).isEmpty();
    assertThat(file.locate(Tei.elements(file.tree(), "lb").findFirst().orElseThrow()).line())
        .isEqualTo(1);
  }

  @Test
  void entitiesWithinEntitiesWithoutEndAreRefused() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE TEI [<!ENTITY e0 'ha'>\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY e").append(i).append(" '");
      laughs.append(("&e" + (i - 1) + ";").repeat(10)).append("'>\n");
    }
    refused(laughs + "]>\n<TEI>&e29;</TEI>", "a.xml:");
    assertThat(report.text()).contains(" error XML-0");
  }

  @Test
  void anEntityWithinItselfIsRefused() {
    refused("<!DOCTYPE TEI [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><TEI>&a;</TEI>", "a.xml:1:");
  }

  @Test
  void aLongEntityRepeatedIsRefused() {
    String text = "x".repeat(100_000);
    refused(
        "<!DOCTYPE TEI [<!ENTITY a '" + text + "'>]>\n<TEI>" + "&a;".repeat(900) + "</TEI>",
        "a.xml:2:");
    assertThat(report.text()).contains(" error XML-05 entities make this file grow");
  }

  @Test
  void aLongEntityRepeatedInAttributesIsRefused() {
    String text = "x".repeat(100_000);
    String element = "<p n='" + "&a;".repeat(9) + "'/>\n";
    refused(
        "<!DOCTYPE TEI [<!ENTITY a '" + text + "'>]>\n<TEI>" + element.repeat(100) + "</TEI>",
        "a.xml:");
    assertThat(report.text()).contains(" error XML-05 entities make this file grow");
  }

  @Test
  void aHundredThousandElementsOneInAnotherAreAFinding() {
    refused("<TEI>\n" + "<p>".repeat(100_000) + "</p>".repeat(100_000) + "</TEI>", "a.xml:2:");
    assertThat(report.text()).contains(" error XML-03 elements are nested more than 1000 deep");
  }

  @Test
  void aHundredThousandElementsNeverClosedAreAFinding() {
    refused("<p>".repeat(100_000), "a.xml:1:");
  }

  @Test
  void depthThatATextMayHaveIsRead() {
    int depth = 1000;
    XmlFile file = read("<p>".repeat(depth) + "</p>".repeat(depth)).orElseThrow();
    assertThat(Tei.elements(file.tree()).count()).isEqualTo(depth);
  }

  @Test
  void longFilesWithoutAttributesAreReadInOnePass() {
    XmlFile file = read("<TEI>" + "<p>to be</p>".repeat(300_000) + "</TEI>").orElseThrow();
    Markup markup = new Markup(file.text());
    long attributes =
        assertTimeoutPreemptively(
            LIMIT,
            () -> markup.tokens().stream().mapToLong(t -> markup.attributes(t).size()).sum());
    assertThat(attributes).isZero();
  }

  @Test
  void namesAttributesAndDeclarationsOfAnyNumberAreRead() {
    StringBuilder tag = new StringBuilder("<TEI");
    for (int i = 0; i < 5_000; i++) {
      tag.append(" a").append(i).append("=''");
    }
    assertThat(read(tag + "/>")).isPresent();
    assertThat(read("<" + "a".repeat(500_000) + "/>")).isPresent();
    assertThat(report.findings()).isEmpty();
    String model = "(".repeat(50_000) + "p" + ")".repeat(50_000);
    read("<!DOCTYPE TEI [<!ELEMENT TEI " + model + ">]><TEI/>");
    assertThat(report.findings()).hasSizeLessThan(2);
  }

  @Test
  void aFileBrokenAnywhereIsReadOrIsAFindingAndNothingElse() {
    byte[] sound =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE TEI [<!ENTITY e 'be'>]>\n"
                + "<TEI xmlns='urn:x' n='é'>\n<!-- a --><p xml:id=\"p1\">to &e; \uD83D\uDC80"
                + "<![CDATA[<]]> &#x41;</p><?pi?></TEI>\n")
            .getBytes(UTF_8);
    Random random = new Random(7);
    Xml xml = new Xml(new EditionFolder(folder));
    for (int run = 0; run < 3000; run++) {
      byte[] broken = broken(sound, random);
      Report of = new Report();
      Optional<XmlFile> file = quickly(xml, broken, of);
      List<Finding> findings = of.findings();
      assertThat(findings).as(new String(broken, UTF_8)).hasSize(file.isPresent() ? 0 : 1);
      file.ifPresent(
          f -> Tei.elements(f.tree()).forEach(n -> assertThat(f.locate(n).line()).isPositive()));
    }
  }

  private Optional<XmlFile> quickly(Xml xml, byte[] bytes, Report of) {
    try {
      Path path = Files.write(folder.resolve("a.xml"), bytes);
      return xml.read(path, of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new AssertionError("reading " + new String(bytes, UTF_8), e);
    }
  }

  private static byte[] broken(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "<>&;'\"=/!?[]- \0:%_".charAt(random.nextInt(18));
        default -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
      }
    }
    return bytes;
  }
}
