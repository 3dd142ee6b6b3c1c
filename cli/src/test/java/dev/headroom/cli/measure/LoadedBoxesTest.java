package dev.headroom.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.run.Box;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LoadedBoxesTest {
  private static final Box BOX =
      new Box("box-1", List.of(), Optional.of(2.0), Optional.empty(), Optional.empty(), List.of());

  private static LiveStatus.BoxCpu use(boolean areLimited, LoadedBoxes.Cpu cpu) {
    return new LoadedBoxes(List.of(BOX), areLimited, cpu).use(100).get(0);
  }

  @Test
  void a_budget_shows_only_while_it_holds() {
    LoadedBoxes.Cpu cpu = (box, since) -> OptionalDouble.of(0.5);

    assertThat(use(true, cpu).budgetCores()).hasValue(2);
    assertThat(use(false, cpu).budgetCores()).isEmpty();
    assertThat(use(true, cpu).usedCores()).hasValue(0.5);
  }

  @Test
  void what_is_known_only_of_the_time_before_is_awaited() {
    LiveStatus.BoxCpu use =
        use(true, (box, since) -> since < 100 ? OptionalDouble.of(1) : OptionalDouble.empty());

    assertThat(use.usedCores()).isEmpty();
    assertThat(use.awaited()).isTrue();
  }

  @Test
  void what_was_never_known_is_not_awaited() {
    assertThat(use(true, (box, since) -> OptionalDouble.empty()).awaited()).isFalse();
  }
}
