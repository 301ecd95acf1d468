package io.github.apparat.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatingTest {
  @TempDir private Path folder;

  private String check(String... attributes) {
    Report report = new Report();
    StringBuilder tei = new StringBuilder("<TEI>");
    for (String written : attributes) {
      tei.append("\n<event ").append(written).append("/>");
    }
    try {
      Path path = Files.writeString(folder.resolve("a.xml"), tei + "</TEI>");
      Dating.check(new Xml(new EditionFolder(folder)).read(path, report).orElseThrow(), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report.text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"when-custom", "from-custom", "to-custom", "notBefore-custom", "notAfter-custom"})
  void whatIsNoDateIsFoundAtItsAttribute(String name) {
    assertThat(check("n='1' " + name + "='spring'"))
        .startsWith("a.xml:2:14 error DATE-01 @" + name + " is spring, which is no date;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from-custom='1919' to-custom='1918'",
        "from-custom='1919' to-custom='1918-12-31'",
        "from-custom='1919-03-25' to-custom='1919-03-24'",
        "from-custom='1919-03' to-custom='1919-02-28'",
        "notBefore-custom='1919' notAfter-custom='1918'",
        "from='1919' to='1918'",
        "notBefore='1919-03' notAfter='1919-02'"
      })
  void anEndBeforeItsBeginningIsFoundAtTheEnd(String written) {
    String end = written.replaceFirst(".* (\\w+(-custom)?)='.*", "$1");
    int column = 8 + written.indexOf(" " + end);
    assertThat(check(written))
        .startsWith("a.xml:2:" + (column + 1) + " error DATE-02 @" + end + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from-custom='1919' to-custom='1919'",
        "from-custom='1919-03-25' to-custom='1919-03'",
        "from-custom='1919-03' to-custom='1919-03-01'",
        "from-custom='1919-03-25' to-custom='1919'",
        "from-custom='1919' to-custom='1920'",
        "from-custom='1919'",
        "to-custom='1919'",
        "from-custom='[1919,1920]' to-custom='1919'",
        "from-custom='1919' notAfter-custom='1918'",
        "when='no date for EDTF, but not ours to say'"
      })
  void whatMayBeIsNoFinding(String written) {
    assertThat(check(written)).isEmpty();
  }

  @Test
  void everyFaultIsFound() {
    assertThat(
            check(
                "when-custom='x'",
                "from-custom='1919'",
                "from-custom='y' to-custom='z'",
                "from-custom='1920' to-custom='1919'"))
        .hasLineCount(4)
        .contains("a.xml:2:", "a.xml:4:", "a.xml:5:");
  }
}
