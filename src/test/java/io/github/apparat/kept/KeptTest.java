package io.github.apparat.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, and what is made anew. */
class KeptTest {
  private static final Digest OF = Digest.of("flour", 2);

  /** A thing with parts of all kinds. */
  record Loaf(String name, Optional<Slice> best, List<Slice> slices, Map<String, Integer> seeds) {}

  record Slice(int width, boolean crust) {}

  private static final Loaf LOAF =
      new Loaf(
          "rye",
          Optional.of(new Slice(2, true)),
          List.of(new Slice(1, false), new Slice(2, true)),
          Map.of("poppy", 3));

  @TempDir Path folder;
  private final AtomicInteger made = new AtomicInteger();

  private Loaf bake() {
    made.incrementAndGet();
    return LOAF;
  }

  @Test
  void whatWasMadeOfTheSameIsNotMadeAgainInAnotherProcess() {
    assertThat(Kept.in(folder).of("loaf", OF, this::bake)).isEqualTo(LOAF);
    assertThat(Kept.in(folder).of("loaf", OF, this::bake)).isEqualTo(LOAF);
    assertThat(made).hasValue(1);
  }

  @Test
  void whatIsMadeOfSomethingElseIsMadeAgain() {
    Kept.in(folder).of("loaf", OF, this::bake);
    Kept.in(folder).of("loaf", Digest.of("flour", 3), this::bake);
    Kept.in(folder).of("loaf", OF, this::bake);
    assertThat(made).hasValue(3);
  }

  @Test
  void aFileThatIsDamagedAnywhereCountsAsNeverMade() throws IOException {
    Kept.in(folder).of("loaf", OF, this::bake);
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertThat(Kept.in(folder).find("loaf", OF)).as("byte " + at).isEmpty();
    }
    Files.write(file, new byte[0]);
    assertThat(Kept.in(folder).find("loaf", OF)).isEmpty();
  }

  @Test
  void whatNobodyAsksForAnyMoreIsLetGo() throws IOException {
    Kept first = Kept.in(folder);
    first.of("loaf", OF, this::bake);
    first.of("roll", OF, this::bake);
    first.shelf("small").of("crumb", OF, this::bake);
    first.save();
    assertThat(files()).hasSize(3);
    Kept second = Kept.in(folder);
    second.of("loaf", OF, this::bake);
    second.save();
    assertThat(files()).hasSize(1);
    assertThat(made).hasValue(3);
  }

  @Test
  void smallThingsOnAShelfStandInOneFile() throws IOException {
    Kept kept = Kept.in(folder);
    for (int i = 0; i < 50; i++) {
      kept.shelf("small").of("crumb " + i, OF, this::bake);
    }
    kept.save();
    assertThat(files()).hasSize(1);
    assertThat(Kept.in(folder).shelf("small").of("crumb 7", OF, this::bake)).isEqualTo(LOAF);
    assertThat(made).hasValue(50);
  }

  @Test
  void whatIsAtHandIsTheSameThingAndIsWrittenToo() {
    Kept kept = Kept.atHand(folder);
    Loaf first = kept.shelf("small").of("loaf", OF, this::bake);
    assertThat(kept.shelf("small").of("loaf", OF, this::bake)).isSameAs(first);
    kept.save();
    assertThat(Kept.in(folder).shelf("small").of("loaf", OF, this::bake)).isEqualTo(LOAF);
    assertThat(made).hasValue(1);
  }

  @Test
  void whatWaitsToBeWrittenIsThereAndAllOfItIsOnDiskWhenItIsSaved() throws IOException {
    Kept kept = Kept.atHand(folder);
    for (int i = 0; i < 500; i++) {
      kept.onDisk().keep("loaf " + i % 100, Digest.of(i), i);
      assertThat(kept.onDisk().<Integer>find("loaf " + i % 100, Digest.of(i))).contains(i);
      assertThat(kept.onDisk().find("loaf " + i % 100, Digest.of(i - 100))).isEmpty();
    }
    kept.save();
    assertThat(files()).hasSize(100);
    for (int i = 400; i < 500; i++) {
      assertThat(Kept.in(folder).<Integer>find("loaf " + i % 100, Digest.of(i))).contains(i);
    }
  }

  @Test
  void savingThatIsStoppedInBetweenLosesNothing() throws IOException {
    Kept kept = Kept.atHand(folder);
    for (int i = 0; i < 20; i++) {
      kept.onDisk().keep("loaf " + i, OF, i);
    }
    AtomicInteger steps = new AtomicInteger();
    RuntimeException stopped = new RuntimeException("stopped");
    Runnable step =
        () -> {
          if (steps.incrementAndGet() == 5) {
            throw stopped;
          }
        };
    assertThatThrownBy(() -> kept.save(step)).isSameAs(stopped);
    assertThat(files()).hasSize(4);
    kept.save(step);
    assertThat(steps).hasValue(5 + 16);
    assertThat(files()).hasSize(20);
    assertThat(Kept.in(folder).<Integer>find("loaf 19", OF)).contains(19);
  }

  @Test
  void whatWaitsToBeWrittenIsOnDiskWhenTheWorkRests() throws IOException, InterruptedException {
    Kept kept = Kept.atHand(folder);
    kept.keep("loaf", OF, LOAF);
    assertThat(files()).isEmpty();
    for (int i = 0; i < 600 && files().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(Kept.in(folder).<Loaf>find("loaf", OF)).contains(LOAF);
  }

  @Test
  void whatIsMadeAnewEachTimeStaysAsItIsKept() {
    Kept kept = Kept.atHand(folder);
    kept.keep("loaf", OF, LOAF);
    kept.keep("roll", OF, 1);
    Kept anew = kept.except("loaf"::equals);
    assertThat(anew.<String>of("loaf", OF, () -> "another")).isEqualTo("another");
    assertThat(anew.shelf("small").find("loaf", OF)).isEmpty();
    assertThat(anew.<Integer>find("roll", OF)).contains(1);
    assertThat(kept.<Loaf>find("loaf", OF)).contains(LOAF);
    kept.save();
    assertThat(Kept.in(folder).<Loaf>find("loaf", OF)).contains(LOAF);
  }

  @Test
  void nothingIsKeptWhereNothingIsToBe() {
    Kept.nothing().of("loaf", OF, this::bake);
    assertThat(Kept.nothing().keeps()).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theDigestKnowsValuesAndNotTheOrderOfSets() {
    assertThat(Digest.of(Set.of("a", "b", "c"))).isEqualTo(Digest.of(Set.of("c", "b", "a")));
    assertThat(Digest.of("ab", "c")).isNotEqualTo(Digest.of("a", "bc"));
    assertThat(Digest.of(List.of("a"), "b")).isNotEqualTo(Digest.of(List.of("a", "b")));
    assertThat(Digest.of(1)).isNotEqualTo(Digest.of("1"));
    assertThat(Digest.of(Optional.empty())).isNotEqualTo(Digest.of(""));
    assertThat(Digest.of(new Slice(1, true))).isNotEqualTo(Digest.of(new Slice(1, false)));
    assertThat(Digest.ofUnknown()).isNotEqualTo(Digest.ofUnknown());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
