package io.github.apparat.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.check.Checker;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manual says something of every rule and of no other, and what it shows is true: each example
 * of TEI is put into the smallest edition and checked.
 */
class ManualTest {
  private static final Path FIXTURES = Path.of("src/test/resources/check");
  private static final String PLACE = "tei/text/example.xml";
  private static final String REGISTER = "tei/register/example.xml";

  /** Examples that show a file by a few words of it; the fixtures of the rule are whole ones. */
  private static final Set<String> SHORTENED = Set.of("XML-03", "XML-04", "XML-05");

  @TempDir static Path folder;

  private static SmallestEdition edition;
  private static Checker checker;
  private static Manual manual;

  @BeforeAll
  static void openTheHouse() {
    edition = SmallestEdition.in(folder);
    Xml xml = new Xml(new EditionFolder(folder));
    checker = new Checker(xml);
    manual = Manual.read(xml);
  }

  /** The codes of rules that one file can break. */
  static Stream<String> checked() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      return names.stream()
          .filter(n -> n.endsWith("-error.xml"))
          .map(n -> n.replace("-error.xml", ""))
          .filter(code -> !SHORTENED.contains(code));
    }
  }

  @Test
  void everyRuleHasAnEntryAndEveryEntryARule() throws IOException {
    Set<String> codes = new TreeSet<>();
    Stream.of(Rule.values()).map(Rule::code).forEach(codes::add);
    Pattern.compile("<sch:(?:assert|report) id=\"([^\"]+)\"")
        .matcher(Files.readString(Path.of("tei/schema/apparat.sch")))
        .results()
        .map(m -> m.group(1))
        .forEach(codes::add);
    assertThat(new TreeSet<>(manual.codes())).isEqualTo(codes);
  }

  @Test
  void anEntryIsWholeAndShort() {
    for (Family family : manual.families()) {
      assertThat(family.about()).isNotBlank();
      for (Entry entry : family.entries()) {
        assertThat(entry.title()).as(entry.code()).isNotBlank().doesNotEndWith(".");
        assertThat(entry.found()).as(entry.code()).startsWith("Found").endsWith(".");
        assertThat(entry.wrong()).as(entry.code()).isNotBlank().isNotEqualTo(entry.right());
        assertThat(entry.right()).as(entry.code()).isNotBlank();
        String said = entry.found() + " " + entry.why() + " " + entry.mend();
        assertThat(said.split(" ").length).as(entry.code()).isBetween(25, 150);
      }
    }
  }

  @Test
  void theChapterIsTeiOfTheHouse() throws IOException {
    edition.write("tei/text/rules.xml", Files.readAllBytes(Path.of("tei/manual/rules.xml")));
    try {
      assertThat(found()).isEmpty();
    } finally {
      Files.delete(edition.path("tei/text/rules.xml"));
    }
  }

  @ParameterizedTest
  @MethodSource("checked")
  void theWrongExampleBreaksItsRule(String code) throws IOException {
    assertThat(check(manual.entry(code).orElseThrow().wrong()))
        .extracting(Finding::code)
        .contains(code);
  }

  @ParameterizedTest
  @MethodSource("checked")
  void theRightExampleBreaksNone(String code) throws IOException {
    assertThat(check(manual.entry(code).orElseThrow().right()))
        .noneMatch(f -> f.code().equals(code))
        .noneMatch(f -> f.severity() == Severity.ERROR);
  }

  private static List<Finding> check(String example) throws IOException {
    boolean register = Pattern.compile("^<(person|org|relation|event)\\b").matcher(example).find();
    String place = register ? REGISTER : PLACE;
    edition.write(place, register ? register(example) : text(example));
    try {
      return found();
    } finally {
      Files.delete(edition.path(place));
    }
  }

  private static List<Finding> found() {
    Report report = new Report();
    checker.check(Map.of(), report);
    return report.findings();
  }

  /** A register with the entries and relations of an example, in their lists. */
  private static String register(String example) {
    String lists =
        list("listPerson", "person", example)
            + list("listOrg", "org", example)
            + list("listRelation", "relation", example);
    Matcher note =
        Pattern.compile("(?s)^<note type=\"contradiction.*", Pattern.MULTILINE).matcher(example);
    return file(
        "full", "", "<standOff>" + lists + (note.find() ? note.group() : "") + "</standOff>");
  }

  private static String list(String list, String name, String example) {
    String pattern = "(?ms)^<" + name + "\\b(?:[^>]*/>|.*?</" + name + ">)";
    StringBuilder out = new StringBuilder();
    Pattern.compile(pattern).matcher(example).results().forEach(m -> out.append(m.group()));
    return out.isEmpty() ? "" : "<" + list + ">" + out + "</" + list + ">";
  }

  /**
   * A text in which an example stands where it can: before the root, in the header, in the body.
   */
  private static String text(String example) {
    String tier = example.contains("reason=\"rights\"") ? "masked" : "full";
    String body = "<text type=\"article\"><body><p>The ghost came late.</p></body></text>";
    if (example.startsWith("<!DOCTYPE")) {
      return file(tier, "", body).replace("<TEI", example + "<TEI");
    }
    if (example.startsWith("<TEI")) {
      return file(tier, "", body).replaceFirst("<TEI[^>]*>", example);
    }
    if (example.startsWith("<publicationStmt")) {
      return file(tier, "", body)
          .replaceFirst("(?s)<publicationStmt>.*</publicationStmt>", example);
    }
    if (example.startsWith("<availability")) {
      String words = "<p><gap reason=\"rights\" source=\"b.txt#char=0,9\"/></p>";
      return file(tier, "", body.replaceFirst("<p>.*</p>", words))
          .replaceFirst("(?s)<availability.*</availability>", example);
    }
    String witnesses =
        example.contains("wit=")
            ? "<listWit><witness xml:id=\"A\">a</witness><witness xml:id=\"B\">b</witness>"
                + "<witness xml:id=\"C\">c</witness></listWit>"
            : "";
    int notes = example.indexOf("<div type=\"notes\">");
    String back = notes < 0 ? "" : "<back>" + example.substring(notes) + "</back>";
    String front = notes < 0 ? example : example.substring(0, notes);
    String words = front.isBlank() ? "<p>The ghost came late.</p>" : front;
    return file(
        tier, witnesses, "<text type=\"article\"><body>" + words + "</body>" + back + "</text>");
  }

  private static String file(String tier, String witnesses, String content) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-model href="../schema/apparat.rng"?>
        <?xml-model href="../schema/apparat.sch"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="example" xml:lang="en"><teiHeader><fileDesc>
          <titleStmt><title>An example</title></titleStmt>
          <publicationStmt><publisher>The Theatre Press</publisher>
            <availability status="free" n="%s"><p>May be used freely.</p></availability></publicationStmt>
          <sourceDesc>%s</sourceDesc>
        </fileDesc></teiHeader>%s</TEI>
        """
        .formatted(
            tier, witnesses.isEmpty() ? "<p>Written for the tests.</p>" : witnesses, content);
  }
}
