package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.xml.Tei;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of the manual beside what the program takes: all of it, and nothing else. */
class ManualReferenceTest {
  private static final String PAGE = "commands";
  private static final String OF_ALL = "all";

  /** What a section lists, by the name of its command: options by their names, files by theirs. */
  private static Map<String, Set<String>> told() {
    return Tei.elements(ManualPages.body(PAGE), "div")
        .collect(
            Collectors.toMap(
                div -> Tei.id(div).replace(PAGE + ".", ""), ManualReferenceTest::listed));
  }

  private static Set<String> listed(XdmNode div) {
    return Tei.elements(div, "label")
        .flatMap(label -> Tei.elements(label, "code"))
        .map(code -> code.getStringValue().replaceFirst(" .*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> taken() {
    CommandSpec all = Main.model();
    Map<String, Set<String>> taken = new TreeMap<>();
    Set<String> common = names(all);
    taken.put(OF_ALL, common);
    all.subcommands()
        .forEach(
            (name, command) -> {
              Set<String> own = names(command.getCommandSpec());
              own.removeAll(common);
              taken.put(name, own);
            });
    return taken;
  }

  private static Set<String> names(CommandSpec spec) {
    Stream<String> options = spec.options().stream().map(OptionSpec::names).flatMap(Stream::of);
    Stream<String> files =
        spec.positionalParameters().stream().map(PositionalParamSpec::paramLabel);
    return Stream.concat(options, files).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCommandIsToldAndNoOther() {
    assertThat(told().keySet()).isEqualTo(taken().keySet());
  }

  @Test
  void everyOptionIsToldAndNoOther() {
    Map<String, Set<String>> told = told();
    taken()
        .forEach(
            (command, options) -> {
              assertThat(told.get(command)).as(command).isEqualTo(options);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyKeyOfASheetIsToldAndNoOther(String table) throws ClassNotFoundException {
    XdmNode told =
        Tei.elements(ManualPages.body("sheets"), "table")
            .filter(t -> Tei.id(t).equals(table))
            .findFirst()
            .orElseThrow();
    String name = table.substring("sheets.".length()).replaceFirst("(?<=[A-Z]\\w{1,40})[.]", "\\$");
    String record = "io.github.apparat.encode." + name;
    List<String> keys =
        Stream.of(Class.forName(record).getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertThat(
            Tei.elements(told, "row")
                .skip(1)
                .map(row -> Tei.elements(row, "code").findFirst().orElseThrow().getStringValue()))
        .containsExactlyElementsOf(keys);
  }

  static List<String> tables() {
    return Tei.elements(ManualPages.body("sheets"), "table")
        .map(Tei::id)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  @Test
  void everySheetThatTheEncoderReadsHasATable() {
    assertThat(tables())
        .map(id -> id.replaceFirst(".*[.](?=[A-Z])", ""))
        .contains(
            "Profile",
            "Structure",
            "Paging",
            "Convention",
            "TableSheet",
            "EmendationSheet",
            "CitationSheet",
            "NameSheet");
  }

  @Test
  void everySettingIsToldAndNoOther() throws IOException {
    List<String> told =
        Tei.elements(ManualPages.body("settings"), "div")
            .filter(div -> Tei.id(div).equals("settings.site"))
            .flatMap(div -> Tei.elements(div, "row").skip(1))
            .map(row -> Tei.elements(row, "code").findFirst().orElseThrow().getStringValue())
            .toList();
    List<String> kept =
        Files.readAllLines(Path.of("site/site.yaml")).stream()
            .filter(line -> line.matches("\\w+:.*"))
            .map(line -> line.replaceFirst(":.*", ""))
            .toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(kept);
  }
}
