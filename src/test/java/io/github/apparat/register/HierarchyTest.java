package io.github.apparat.register;

import static io.github.apparat.TheatreRegister.claim;
import static io.github.apparat.TheatreRegister.contradiction;
import static io.github.apparat.TheatreRegister.on;
import static io.github.apparat.TheatreRegister.organ;
import static io.github.apparat.TheatreRegister.relation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.TheatreRegister;
import io.github.apparat.register.Hierarchy.Node;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchyTest {
  @TempDir private Path folder;

  private Register register;

  /**
   * The theatre and the booth were there from 1598 on, the cellar and the wardrobe only perhaps.
   */
  private void given(String... elements) {
    List<String> all = new ArrayList<>(Arrays.asList(elements));
    all.add(organ("theatre", "<state type='seat' from-custom='1598' to-custom='..'/>"));
    all.add(organ("booth", "<state type='seat' from-custom='1598' to-custom='..'/>"));
    all.add(organ("cellar"));
    all.add(organ("wardrobe"));
    register = TheatreRegister.read(folder, all.toArray(String[]::new));
  }

  private Hierarchy on1602() {
    return new Hierarchy(register, Period.of("1602-05-06"));
  }

  /** The tree as {@code top(below below(below))}. */
  private String tree() {
    return words(on1602().tree());
  }

  private static String words(List<Node> nodes) {
    return String.join(" ", nodes.stream().map(HierarchyTest::words).toList());
  }

  private static String words(Node node) {
    return node.organ() + (node.below().isEmpty() ? "" : "(" + words(node.below()) + ")");
  }

  @Test
  void anOrganStandsBelowTheOneItBelongedToOnTheDate() {
    given(
        relation("partOf", "cellar", "booth", "1600", "1601"),
        relation("partOf", "cellar", "theatre", "1602", ".."),
        relation("partOf", "wardrobe", "theatre", "1603", ".."));
    assertThat(tree()).isEqualTo("booth theatre(cellar)");
  }

  @Test
  void aPartStandsWithItsWholeNotWithWhomItAnswersTo() {
    given(
        relation("subordinateTo:command", "cellar", "booth", "1600", ".."),
        relation("attachedTo", "cellar", "wardrobe", "1600", ".."),
        relation("partOf:informal", "cellar", "theatre", "1600", ".."));
    assertThat(tree()).isEqualTo("booth theatre(cellar) wardrobe");
    Node cellar = on1602().tree().get(1).below().get(0);
    assertThat(cellar.by().orElseThrow().predicate()).isEqualTo("partOf");
    assertThat(cellar.answer()).isEqualTo(Answer.CERTAINLY);
    assertThat(cellar.also().keySet())
        .extracting(Claim::object)
        .containsExactlyInAnyOrder("booth", "wardrobe");
  }

  @Test
  void whoAnswersToTwoStandsBelowTheOneInForm() {
    given(
        relation("subordinateTo:command", "cellar", "booth", "1600", ".."),
        relation("subordinateTo:administrative", "cellar", "theatre", "1600", ".."));
    assertThat(tree()).isEqualTo("booth theatre(cellar)");
  }

  @Test
  void aCertainPlaceComesBeforeANearerPossibleOne() {
    given(
        relation("partOf", "cellar", "booth", "1602-05", ".."),
        relation("subordinateTo:command", "cellar", "theatre", "1600", ".."));
    assertThat(tree()).isEqualTo("booth theatre(cellar)");
    assertThat(on1602().above("cellar").values())
        .containsExactlyInAnyOrder(Answer.CERTAINLY, Answer.POSSIBLY);
  }

  @Test
  void anUndatedPlaceIsUnknownAndMakesNoOrganPresent() {
    given(relation("partOf", "cellar", "theatre"), relation("partOf", "booth", "theatre"));
    assertThat(tree()).isEqualTo("theatre(booth)");
    assertThat(on1602().above("cellar").values()).containsExactly(Answer.UNKNOWN);
    assertThat(on1602().below("theatre").values()).containsOnly(Answer.UNKNOWN).hasSize(2);
    assertThat(on1602().tree().get(0).below().get(0).answer()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void whoStandsAboveAPresentOrganIsShownThoughNothingElseIsKnownOfIt() {
    given(relation("partOf", "booth", "cellar"), relation("partOf", "cellar", "wardrobe"));
    assertThat(tree()).isEqualTo("theatre wardrobe(cellar(booth))");
  }

  @Test
  void anOrganIsPresentByItsDatesASeatASizeANameOrARank() {
    given(
        organ("a", on("founded", "1600"), on("abolished", "1604")),
        organ("b"),
        organ("c", "<state type='size' when-custom='1602-05'/>"),
        organ("d", "<orgName type='official' from-custom='1600' to-custom='1604'>D</orgName>"),
        organ("e"),
        organ("f", on("session", "1602-05-06")),
        organ("g", on("abolished", "1601")),
        relation("memberOf", "hamlet", "b", "[..1602-05-06]", "[1602-05-06..]"),
        relation("partOf", "e", "theatre", "1600", "1604"),
        relation("memberOf", "hamlet", "g"));
    Hierarchy hierarchy = on1602();
    assertThat(List.of("a", "b", "d", "e"))
        .allMatch(o -> hierarchy.presence(o) == Answer.CERTAINLY);
    assertThat(hierarchy.presence("c")).isEqualTo(Answer.POSSIBLY);
    assertThat(hierarchy.presence("f")).isEqualTo(Answer.UNKNOWN);
    assertThat(hierarchy.presence("g")).isEqualTo(Answer.NOT);
  }

  @Test
  void aPlaceThatIsSetAsideIsNone() {
    given(
        claim("t.1", "partOf", "cellar", "booth", "1600", ".."),
        claim("t.2", "partOf", "cellar", "theatre", "1600", ".."),
        contradiction("t.2", "t.1", "t.2"));
    assertThat(tree()).isEqualTo("booth theatre(cellar)");
    assertThat(on1602().above("cellar")).hasSize(1);
    assertThat(on1602().below("booth")).isEmpty();
  }

  @Test
  void aCycleInTheDataIsCutAndEveryOrganShownOnce() {
    given(
        relation("partOf", "booth", "cellar", "1600", ".."),
        relation("partOf", "cellar", "wardrobe", "1600", ".."),
        relation("partOf", "wardrobe", "booth", "1600", ".."),
        relation("partOf", "theatre", "theatre", "1600", ".."));
    assertThat(tree()).isEqualTo("theatre wardrobe(cellar(booth))");
    assertThat(on1602().tree().get(1).also().keySet())
        .extracting(Claim::object)
        .containsExactly("booth");
  }

  @Test
  void anOrganBelowOneThatNoRegisterKnowsStandsAtTheTop() {
    given(relation("partOf", "booth", "globe", "1600", ".."));
    assertThat(tree()).isEqualTo("booth theatre");
  }

  @Test
  void whatIsTooDeepBeginsATreeOfItsOwn() {
    List<String> chain = new ArrayList<>();
    int organs = 2 * Hierarchy.DEEPEST + 50;
    for (int i = 0; i < organs; i++) {
      chain.add(organ("o" + i));
      chain.add(relation("partOf", "o" + (i + 1), "o" + i, "1600", ".."));
    }
    given(chain.toArray(String[]::new));
    List<Node> tops = on1602().tree();
    assertThat(tops)
        .extracting(Node::organ)
        .containsExactlyInAnyOrder("booth", "theatre", "o0", "o100", "o200");
    Node cut = tops.stream().filter(n -> n.organ().equals("o100")).findFirst().orElseThrow();
    assertThat(cut.by()).isEmpty();
    assertThat(cut.also().keySet()).extracting(Claim::object).containsExactly("o99");
  }
}
