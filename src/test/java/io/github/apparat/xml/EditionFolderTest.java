package io.github.apparat.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionFolderTest {
  private static final String STYLESHEET = "xslt/reading.xsl";

  @TempDir private Path outer;

  private EditionFolder folder() throws IOException {
    return new EditionFolder(Files.createDirectories(outer.resolve("edition")));
  }

  private void write(String name, String text) throws IOException {
    Path path = outer.resolve("edition").resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void theEditionsOwnFileGoesBeforeTheDefault() throws IOException {
    byte[] without = folder().bytes(STYLESHEET).orElseThrow();
    assertThat(new String(without, UTF_8)).contains("<xsl:");
    write(STYLESHEET, "own");
    assertThat(folder().bytes(STYLESHEET).orElseThrow()).isEqualTo("own".getBytes(UTF_8));
  }

  @Test
  void whereThereIsNeitherThereIsNothing() throws IOException {
    assertThat(folder().bytes("xslt/none.xsl")).isEmpty();
    assertThat(folder().bytes("xslt/none/none.xsl")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.txt", "xslt/../../secret.txt", "..", "/etc/passwd"})
  void nothingOutsideTheEditionIsRead(String name) throws IOException {
    Files.writeString(outer.resolve("secret.txt"), "secret");
    EditionFolder folder = folder();
    assertThatThrownBy(() -> folder.bytes(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
    assertThatThrownBy(() -> folder.path(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> folder.list(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFolderThatOnlyBeginsWithTheSameNameLiesOutside() throws IOException {
    Files.createDirectories(outer.resolve("edition-2"));
    EditionFolder folder = folder();
    assertThatThrownBy(() -> folder.path("../edition-2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filesAreListedByNameAndOnlyXmlAsXml() throws IOException {
    for (String name : new String[] {"b.xml", "a.xml", "c.yaml", "a/x.xml"}) {
      write("tei/text/" + name, "");
    }
    EditionFolder folder = folder();
    assertThat(folder.xml("tei/text").stream().map(folder::name))
        .containsExactly("tei/text/a.xml", "tei/text/b.xml");
    assertThat(folder.list("tei/text")).hasSize(4);
    assertThat(folder.xml("tei/none")).isEmpty();
  }

  @Test
  void aNameIsThatBelowTheEditionOrElseOfTheFileAlone() throws IOException {
    EditionFolder folder = folder();
    assertThat(folder.name(outer.resolve("edition/tei/./text/../a.xml"))).isEqualTo("tei/a.xml");
    assertThat(folder.name(outer.resolve("elsewhere/a.xml"))).isEqualTo("a.xml");
  }
}
