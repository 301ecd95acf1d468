package io.github.apparat.encode.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPlanTest {
  @Test
  void saysForEachLineWhereItsWordsBelong() {
    RowPlan plan = RowPlan.of("12: 0*2 1-3 2/4 .*3 x 5*; 14-16: 1");
    assertThat(plan.heading()).isFalse();
    assertThat(plan.line()).isEqualTo(12);
    assertThat(plan.steps().get(0).places())
        .containsExactly(
            new RowPlan.In(0, 1, 1, 2),
            new RowPlan.In(1, 3, 1, 1),
            new RowPlan.In(2, 1, 4, 1),
            new RowPlan.Elsewhere(3),
            new RowPlan.Surplus(1),
            new RowPlan.In(5, 1, 1, Integer.MAX_VALUE));
    assertThat(plan.steps().get(1).first()).isEqualTo(14);
    assertThat(plan.steps().get(1).last()).isEqualTo(16);
  }

  @Test
  void namesLostCellsAndWhatStoodInThem() {
    assertThat(RowPlan.of("head 3: !0 !1=Box_office ?2=12").steps().get(0).places())
        .containsExactly(
            new RowPlan.Lost(0, new Cell.Restored("", "high")),
            new RowPlan.Lost(1, new Cell.Restored("Box office", "high")),
            new RowPlan.Lost(2, new Cell.Restored("12", "medium")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "0*2 1", "12: 0*b", "12: 3-1", "999999999: 1"})
  void aPlanThatMakesNoSenseIsRefusedInWords(String plan) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RowPlan.of(plan))
        .withMessageContaining("found");
  }
}
