package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.xml.Tei;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every line of the manual that is typed is run, in the order of its page, in a folder of its own;
 * what is written into a file or changed there by hand is written and changed, and what is said is
 * compared. {@code rend} of an example says which it is; {@code n} is the code a command ends with.
 */
class ManualLinesTest {
  /** What is not run here, and why. */
  private static final Map<String, String> NOT_RUN =
      Map.of(
          "mvn -q package -DskipTests", "makes the program that is under test",
          "mvn -q toolchains:select-jdk-toolchain exec:exec@image", "it proves its image itself",
          "export PATH=\"$PWD/target/apparat/bin:$PATH\"", "belongs to the image",
          "apparat serve library", "goes on until it is stopped",
          "git init library", "is git's own",
          "git -C library add --all", "is git's own",
          "git -C library commit --message \"First version\"", "asks git who commits");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Set<String> KINDS = Set.of("shell", "output", "file", "found", "instead");

  @TempDir Path folder;

  private String said = "";

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "texts", "registers", "site", "commands"})
  void everyLineDoesWhatThePageSays(String page) throws IOException {
    Path changed = null;
    String found = "";
    for (XdmNode example : Tei.elements(ManualPages.body(page), "eg").toList()) {
      String words = example.getStringValue();
      String name = Tei.attribute(example, "n");
      switch (Tei.attribute(example, "rend")) {
        case "shell" -> run(words.lines().toList(), Integer.parseInt(name));
        case "output" -> assertThat(said).contains(words.lines().toList());
        case "file" -> write(name, words);
        case "found" -> {
          changed = folder.resolve(name);
          found = words;
          assertThat(Files.readString(changed)).contains(found);
        }
        case "instead" -> {
          String text = Files.readString(changed);
          Files.writeString(changed, text.replaceFirst(Pattern.quote(found), quoted(words)));
        }
        default -> assertThat(Tei.attribute(example, "rend")).isEmpty();
      }
    }
  }

  @Test
  void anExampleIsOfAKnownKindOrOnlyToBeRead() {
    for (String page : ManualPages.PAGES) {
      assertThat(Tei.elements(ManualPages.body(page), "eg").map(e -> Tei.attribute(e, "rend")))
          .allMatch(kind -> kind.isEmpty() || KINDS.contains(kind));
    }
  }

  @Test
  void whatIsNotRunStandsInTheManual() {
    List<String> lines = new ArrayList<>();
    for (String page : ManualPages.PAGES) {
      Tei.elements(ManualPages.body(page), "eg")
          .filter(e -> Tei.attribute(e, "rend").equals("shell"))
          .forEach(e -> lines.addAll(e.getStringValue().lines().toList()));
    }
    assertThat(lines).containsAll(NOT_RUN.keySet());
  }

  private void run(List<String> lines, int code) {
    for (String line : lines) {
      if (line.startsWith("apparat serve ")) {
        serve(placed(line.replaceFirst("apparat serve ", "")));
      } else if (!NOT_RUN.containsKey(line)) {
        run(line, code);
      }
    }
  }

  /** A preview goes on until it is stopped. */
  private static void serve(String library) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Thread preview =
        new Thread(() -> Main.run(out, out, "serve", library, "--port", "0"), "preview");
    preview.start();
    try {
      for (int i = 0; i < 1200 && !said.toString(StandardCharsets.UTF_8).contains("shows"); i++) {
        Thread.sleep(50);
      }
      preview.interrupt();
      preview.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("http://localhost:");
    assertThat(preview.isAlive()).isFalse();
  }

  private void run(String line, int code) {
    List<Object> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? placed(word.group(2)) : word.group(1));
    }
    assertThat(words.remove(0)).isEqualTo("apparat");
    Said ended = SmallestEdition.run(words.toArray());
    said = (ended.out() + ended.err()).replace(folder + "/", "");
    assertThat(ended.code()).as(line + "\n" + said).isEqualTo(code);
  }

  /** A word that names a file of the page, in the folder of this test. */
  private String placed(String word) {
    int name = word.indexOf('=') + 1;
    String path = word.substring(name);
    boolean ours =
        path.matches("(library|biblioteka)(/.*)?") || path.matches("[\\w-]+\\.(txt|xml|md|html)");
    return ours ? word.substring(0, name) + folder.resolve(path) : word;
  }

  private void write(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
  }

  private static String quoted(String words) {
    return Matcher.quoteReplacement(words);
  }
}
