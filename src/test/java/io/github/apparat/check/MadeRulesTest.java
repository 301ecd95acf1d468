package io.github.apparat.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stylesheet of the rules that is made when the program is packed. */
class MadeRulesTest {
  @TempDir Path folder;

  @Test
  void itStandsUnderTheSumOfTheRulesItWasMadeOf() throws Exception {
    Path rules = folder.resolve("apparat/tei/schema/apparat.sch");
    Files.createDirectories(rules.getParent());
    Files.copy(Path.of(Schematron.FILE), rules);
    Schematron.main(new String[] {folder.toString()});
    Files.writeString(rules, Files.readString(rules).replace("A note says something", "Changed"));
    Schematron.main(new String[] {folder.toString()});
    TreeMap<String, String> made = SmallestEdition.contents(folder.resolve("apparat/rules"));
    assertThat(made).hasSize(1);
    assertThat(made.firstEntry().getKey()).matches("[0-9a-f]{64}\\.xsl");
    assertThat(made.firstEntry().getValue()).contains("NOTE-01", "failed-assert");
  }

  @Test
  void anEditionWhoseRulesAreItsOwnIsCheckedByThem() {
    SmallestEdition edition = SmallestEdition.in(folder);
    edition.override(Schematron.FILE, "test=\"tei:head\"", "test=\"tei:nothing\"");
    assertThat(SmallestEdition.run("check", folder).out()).contains(" warning HEAD-01 ");
  }
}
