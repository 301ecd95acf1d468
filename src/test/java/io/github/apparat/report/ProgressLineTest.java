package io.github.apparat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Progress.Parts;
import io.github.apparat.xml.Workers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody who waits sees on a terminal. */
class ProgressLineTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(1);
  private final ProgressLine line =
      new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8), clock::get);

  /** What stands on the terminal now; a character of two columns has an empty one after it. */
  private String shown() {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (char c : written.toString(StandardCharsets.UTF_8).toCharArray()) {
      String columns = c == '文' ? c + "\0" : String.valueOf(c);
      if (c != '\r') {
        shown.replace(at, Math.min(shown.length(), at + columns.length()), columns);
      }
      at = c == '\r' ? 0 : at + columns.length();
    }
    return shown.toString().replace("\0", "").stripTrailing();
  }

  private void pass(double seconds) {
    clock.addAndGet((long) (seconds * 1_000_000_000));
  }

  @Test
  void theStageTheCountAndThePartAreShown() {
    Function<String, String> check =
        line.stage(
            "check",
            Parts.alike(List.of("a.xml", "b.xml"), name -> name),
            name -> {
              pass(0.2);
              return shown();
            });
    assertThat(check.apply("a.xml")).isEqualTo("check 0 of 2: a.xml");
    assertThat(check.apply("b.xml")).isEqualTo("check 1 of 2: b.xml");
  }

  @Test
  void whatIsLeftIsReckonedByWeightAndNotInTheFirstSecond() {
    Parts<Integer> parts = new Parts<>(List.of(1, 3, 36), n -> "part " + n, n -> n);
    Function<Integer, Integer> work =
        line.stage(
            "render",
            parts,
            n -> {
              pass(n * 0.5);
              return n;
            });
    work.apply(1);
    line.draw();
    assertThat(shown()).isEqualTo("render 1 of 3");
    work.apply(3);
    line.draw();
    assertThat(shown()).isEqualTo("render 2 of 3, 18 s left");
    pass(10);
    line.draw();
    assertThat(shown()).isEqualTo("render 2 of 3, 8 s left");
    pass(10);
    line.draw();
    assertThat(shown()).isEqualTo("render 2 of 3");
  }

  @Test
  void aLongTimeIsToldInMinutes() {
    Function<Integer, Integer> work =
        line.stage("pages", Parts.alike(List.of(1, 2, 3), n -> ""), n -> n);
    pass(61);
    work.apply(1);
    line.draw();
    assertThat(shown()).isEqualTo("pages 1 of 3, 3 min left");
  }

  @Test
  void theLineIsNeverWiderThanATerminalAndEndsAsTheNameDoes() {
    for (String name :
        List.of("tei/text/" + "long-".repeat(30) + "a.xml", "文".repeat(90) + "b.xml")) {
      line.stage("check", Parts.alike(List.of(name), n -> n), n -> shown(n)).apply(name);
    }
    assertThat(written.toString(StandardCharsets.UTF_8).split("\r"))
        .allSatisfy(
            drawn ->
                assertThat(drawn.codePoints().map(c -> c == '文' ? 2 : 1).sum())
                    .isLessThanOrEqualTo(79));
  }

  private String shown(String name) {
    pass(1);
    line.draw();
    assertThat(shown()).startsWith("check: ").endsWith(name.substring(name.length() - 9));
    return name;
  }

  @Test
  void itIsGoneAtTheEndAndNothingComesAfter() {
    line.stage("check", Parts.alike(List.of("a.xml"), n -> n), n -> n).apply("a.xml");
    line.close();
    assertThat(shown()).isEmpty();
    assertThat(written.toString(StandardCharsets.UTF_8)).endsWith("\r").doesNotContain("\n");
    int before = written.size();
    line.stage("read", Parts.alike(List.of("a.xml"), n -> n), n -> n).apply("a.xml");
    line.draw();
    line.close();
    assertThat(written.size()).isEqualTo(before);
  }

  @Test
  void afterTheEndNobodyAsksWhatPartsWeigh() {
    line.close();
    Parts<String> parts =
        new Parts<>(
            List.of("a.xml"),
            name -> name,
            name -> {
              throw new AssertionError("was weighed");
            });
    assertThat(line.stage("read", parts, name -> name).apply("a.xml")).isEqualTo("a.xml");
  }

  @Test
  void partsThatAreDoneInTurnAreToldInTurn() {
    List<String> done = new ArrayList<>();
    line.each("archive", Parts.alike(List.of("a.html", "b.html"), name -> name), done::add);
    line.draw();
    assertThat(done).containsExactly("a.html", "b.html");
    assertThat(shown()).isEqualTo("archive 2 of 2");
  }

  @Test
  void manyThreadsMayTellIt() {
    List<Integer> all = IntStream.range(0, 2000).boxed().toList();
    List<Integer> made =
        Workers.each(all, line.stage("pages", Parts.alike(all, n -> "page " + n), n -> n + 1));
    assertThat(made).hasSize(2000).startsWith(1, 2).endsWith(2000);
    line.draw();
    assertThat(shown()).isEqualTo("pages 2000 of 2000");
  }
}
