package io.github.apparat.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * Every rule that one file can break has two files in {@code src/test/resources/check}: {@code
 * CODE-error.xml} breaks it, and only it, below a comment that expects it; {@code CODE-valid.xml}
 * comes near and keeps it.
 */
class RuleFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/check");
  private static final Path SCHEMATRON = Path.of("tei/schema/apparat.sch");

  /** Rules that only a whole command can show, and who shows them. */
  private static final Map<String, String> SHOWN_BY_COMMANDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("FILE-01", "io.github.apparat.MainTest"),
              Map.entry("SOURCE-01", "io.github.apparat.CommandRulesTest"),
              Map.entry("SOURCE-02", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-01", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-02", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-03", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-04", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-06", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-07", "io.github.apparat.CommandRulesTest"),
              Map.entry("ENCODE-60", "io.github.apparat.DraftsTest"),
              Map.entry("ENCODE-61", "io.github.apparat.DraftsTest"),
              Map.entry("ENCODE-62", "io.github.apparat.DraftsTest"),
              Map.entry("INIT-01", "io.github.apparat.NewEditionTest"),
              Map.entry("COLLATE-01", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-02", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-03", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-04", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-05", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-06", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-07", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-08", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-09", "io.github.apparat.CollateRulesTest"),
              Map.entry("COLLATE-10", "io.github.apparat.CollateRulesTest"),
              Map.entry("IMPORT-01", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-02", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-03", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-04", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-05", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-06", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-07", "io.github.apparat.ImportRulesTest"),
              Map.entry("IMPORT-08", "io.github.apparat.ImportRulesTest"),
              Map.entry("SUGGEST-01", "io.github.apparat.SuggestTest"),
              Map.entry("SUGGEST-02", "io.github.apparat.SuggestTest"),
              Map.entry("SUGGEST-03", "io.github.apparat.SuggestTest"),
              Map.entry("SUGGEST-04", "io.github.apparat.SuggestTest"),
              Map.entry("SUGGEST-05", "io.github.apparat.SuggestTest"),
              Map.entry("MASK-01", "io.github.apparat.CommandRulesTest"),
              Map.entry("MASK-02", "io.github.apparat.CommandRulesTest"),
              Map.entry("MASK-03", "io.github.apparat.CommandRulesTest"),
              Map.entry("MASK-04", "io.github.apparat.CommandRulesTest"),
              Map.entry("MASK-05", "io.github.apparat.CommandRulesTest"),
              Map.entry("FILL-01", "io.github.apparat.CommandRulesTest"),
              Map.entry("FILL-02", "io.github.apparat.CommandRulesTest"),
              Map.entry("ID-03", "io.github.apparat.FreezeTest"),
              Map.entry("ID-04", "io.github.apparat.FreezeTest"),
              Map.entry("ID-05", "io.github.apparat.FreezeTest"),
              Map.entry("ID-06", "io.github.apparat.FreezeTest"),
              Map.entry("FACS-01", "io.github.apparat.render.MediaTest"),
              Map.entry("WIT-04", "io.github.apparat.ForeignFolderTest"),
              Map.entry("RENDER-01", "io.github.apparat.BuildTest"),
              Map.entry("RENDER-02", "io.github.apparat.BuildTest"),
              Map.entry("ENCODE-05", "io.github.apparat.encode.EncoderTest"),
              Map.entry("ENCODE-08", "io.github.apparat.encode.EncoderTest"),
              Map.entry("ENCODE-13", "io.github.apparat.encode.HostileTextTest"),
              Map.entry("ENCODE-14", "io.github.apparat.encode.HostileTextTest"),
              Map.entry("SOURCE-03", "io.github.apparat.encode.HostileTextTest"),
              Map.entry("ENCODE-20", "io.github.apparat.encode.notes.NotesTest"),
              Map.entry("ENCODE-21", "io.github.apparat.encode.notes.NotesTest"),
              Map.entry("ENCODE-09", "io.github.apparat.encode.table.TablesTest"),
              Map.entry("ENCODE-10", "io.github.apparat.encode.table.TablesTest"),
              Map.entry("ENCODE-11", "io.github.apparat.encode.table.TablesTest"),
              Map.entry("ENCODE-12", "io.github.apparat.encode.table.TablesTest"),
              Map.entry("ENCODE-40", "io.github.apparat.encode.citation.CitationsTest"),
              Map.entry("ENCODE-41", "io.github.apparat.encode.citation.CitationsTest"),
              Map.entry("NOTE-05", "io.github.apparat.check.NotesTest"),
              Map.entry("NOTE-11", "io.github.apparat.check.NotesTest"),
              Map.entry("NOTE-12", "io.github.apparat.check.NotesTest"),
              Map.entry("SITE-02", "io.github.apparat.CommandRulesTest"),
              Map.entry("FILE-02", "io.github.apparat.ForeignFolderTest"),
              Map.entry("FILE-03", "io.github.apparat.ForeignFolderTest"),
              Map.entry("FILE-04", "io.github.apparat.ForeignFolderTest"),
              Map.entry("DTD-01", "io.github.apparat.ForeignFolderTest"),
              Map.entry("SCHEMA-01", "io.github.apparat.ForeignFolderTest"),
              Map.entry("SCHEMA-02", "io.github.apparat.ForeignFolderTest"),
              Map.entry("SCHEMA-03", "io.github.apparat.ForeignFolderTest"),
              Map.entry("REF-03", "io.github.apparat.ForeignFolderTest"),
              Map.entry("XI-01", "io.github.apparat.ForeignFolderTest"),
              Map.entry("ENTRY-02", "io.github.apparat.ForeignFolderTest"),
              Map.entry("SITE-01", "io.github.apparat.verify.SiteVerifierTest"),
              Map.entry("ARCHIVE-01", "io.github.apparat.verify.ArchivedTest"),
              Map.entry("LINK-01", "io.github.apparat.verify.LinksTest"),
              Map.entry("LINK-02", "io.github.apparat.verify.LinksTest"),
              Map.entry("LINK-03", "io.github.apparat.verify.LinksTest"),
              Map.entry("LINK-04", "io.github.apparat.verify.LinksTest"),
              Map.entry("HTML-01", "io.github.apparat.verify.StructureTest"),
              Map.entry("HTML-02", "io.github.apparat.verify.StructureTest"),
              Map.entry("HTML-03", "io.github.apparat.verify.StructureTest"),
              Map.entry("HTML-04", "io.github.apparat.verify.AccessibleNamesTest"),
              Map.entry("HTML-05", "io.github.apparat.verify.StructureTest"),
              Map.entry("HTML-06", "io.github.apparat.verify.StructureTest"),
              Map.entry("RELEASE-01", "io.github.apparat.ReleaseTest"),
              Map.entry("RELEASE-02", "io.github.apparat.ReleaseTest"),
              Map.entry("RELEASE-03", "io.github.apparat.ReleaseTest"),
              Map.entry("RELEASE-04", "io.github.apparat.ReleaseTest"),
              Map.entry("RELEASE-05", "io.github.apparat.ReleaseTest"),
              Map.entry("RELEASE-06", "io.github.apparat.ReleaseTest"),
              Map.entry("RELEASE-10", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("RELEASE-11", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("RELEASE-12", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("RELEASE-13", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("RELEASE-14", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("RELEASE-15", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("RELEASE-16", "io.github.apparat.release.ReleaseVerifierTest"),
              Map.entry("WORD-01", "io.github.apparat.verify.FidelityTest"),
              Map.entry("WORD-02", "io.github.apparat.verify.FidelityTest"),
              Map.entry("WORD-03", "io.github.apparat.verify.FidelityTest"),
              Map.entry("LEAK-01", "io.github.apparat.verify.LeaksTest"),
              Map.entry("LEAK-02", "io.github.apparat.verify.LeaksTest"),
              Map.entry("LEAK-03", "io.github.apparat.verify.LeaksTest"),
              Map.entry("SCHEMA-04", "io.github.apparat.ChecksTest"),
              Map.entry("SETTING-01", "io.github.apparat.ChecksTest"),
              Map.entry("SINCE-01", "io.github.apparat.ChecksTest"),
              Map.entry("PUBLISH-01", "io.github.apparat.verify.SiteVerifierTest")));

  @TempDir static Path folder;

  private static SmallestEdition edition;
  private static Checker checker;

  @BeforeAll
  static void openTheHouse() {
    edition = SmallestEdition.in(folder);
    checker = new Checker(new Xml(new EditionFolder(folder)));
    Report report = new Report();
    checker.check(Map.of(), report);
    assertThat(report.findings()).as("the edition the fixtures are put into").isEmpty();
  }

  static List<String> errors() throws IOException {
    return fixtures("-error.xml");
  }

  static List<String> valids() throws IOException {
    return fixtures("-valid.xml");
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorFileBreaksItsRuleAndNoOther(String code) throws IOException {
    String file = code + "-error.xml";
    List<Finding> found = check(file);
    assertThat(found.stream().filter(f -> f.code().equals(code)))
        .as("%s", found)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.place().line()).isEqualTo(expectedLine(code, text(file))));
    assertThat(found)
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .allSatisfy(f -> assertThat(f.code()).isEqualTo(code));
    assertThat(found).allSatisfy(f -> assertThat(f.hint()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("valids")
  void aValidFileBreaksNone(String code) throws IOException {
    assertThat(check(code + "-valid.xml")).isEmpty();
  }

  @Test
  void everyRuleHasBothFilesOrIsShownByACommand() throws IOException {
    Set<String> all = codes();
    Set<String> shown = SHOWN_BY_COMMANDS.keySet();
    assertThat(all).containsAll(shown);
    all.removeAll(shown);
    assertThat(errors()).containsExactlyElementsOf(all);
    assertThat(valids()).containsExactlyElementsOf(all);
  }

  @Test
  void nothingElseStandsAmongTheFixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .allMatch(name -> name.matches("[A-Z]+-\\d\\d-(error|valid)\\.xml"));
    }
  }

  @Test
  void whoShowsARuleIsThereAndNamesIt() throws IOException {
    for (Map.Entry<String, String> shown : SHOWN_BY_COMMANDS.entrySet()) {
      Path test = Path.of("src/test/java", shown.getValue().replace('.', '/') + ".java");
      assertThat(test).exists().content().contains(shown.getKey());
    }
  }

  @Test
  void everyRuleOfTheHouseIsApplied() throws IOException {
    StringBuilder house = new StringBuilder();
    for (Path file : SmallestEdition.files(Path.of("src/main/java"))) {
      house.append(Files.readString(file));
    }
    for (Rule rule : Rule.values()) {
      assertThat(house).containsPattern("Rule\\." + rule.name() + "\\b");
    }
  }

  /** The codes of the house and of the Schematron. */
  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      codes.add(rule.code());
    }
    Matcher m =
        Pattern.compile("<sch:(?:assert|report) id=\"([^\"]+)\"")
            .matcher(Files.readString(SCHEMATRON));
    while (m.find()) {
      codes.add(m.group(1));
    }
    return codes;
  }

  private static List<String> fixtures(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  /** The findings on a fixture, which stands in the edition while it is checked. */
  private static List<Finding> check(String file) throws IOException {
    String place = (text(file).contains("<standOff>") ? "tei/register/" : "tei/text/") + file;
    edition.write(place, Files.readAllBytes(FIXTURES.resolve(file)));
    try {
      Report report = new Report();
      checker.check(Map.of(), report);
      assertThat(report.findings()).allSatisfy(f -> assertThat(f.place().file()).isEqualTo(place));
      return report.findings();
    } finally {
      Files.delete(edition.path(place));
    }
  }

  /** Each byte a character: one fixture is not what its encoding says. */
  private static String text(String file) throws IOException {
    return Files.readString(FIXTURES.resolve(file), StandardCharsets.ISO_8859_1);
  }

  /** The line below the comment, or of the element after it where a fault lies in an element. */
  private static int expectedLine(String code, String text) {
    String comment = "<!-- expect " + code + " -->";
    assertThat(text).containsOnlyOnce(comment);
    int after = text.indexOf(comment) + comment.length();
    boolean byLine = code.startsWith("XML-") || code.equals("MASK-06");
    Matcher start = Pattern.compile(byLine ? "\n" : "<[A-Za-z]").matcher(text);
    assertThat(start.find(after)).isTrue();
    return 1 + (int) text.substring(0, start.end()).chars().filter(c -> c == '\n').count();
  }
}
