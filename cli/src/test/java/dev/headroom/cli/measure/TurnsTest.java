package dev.headroom.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> names = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private double clock;

  @Test
  void turns_that_decide_are_not_repeated() throws Exception {
    assertThat(until(seen -> true)).isPresent();
    assertThat(names).containsExactly("turns-cpu");
    assertThat(told).isEmpty();
  }

  /**
   * Logarithms 0.1 and 0.3, each as often as there were rounds: the same mean, less and less wide.
   */
  @Test
  void turns_that_do_not_decide_are_repeated_and_all_count() throws Exception {
    SideBySide one = until(seen -> true).orElseThrow();
    names.clear();
    SideBySide two = until(seen -> names.size() == 2).orElseThrow();
    assertThat(names).containsExactly("turns-cpu", "turns-cpu-2");
    assertThat(told).hasSize(1);
    assertThat(two.factor().estimate()).isCloseTo(one.factor().estimate(), within(1e-9));
    assertThat(two.factor().high()).isLessThan(one.factor().high());
  }

  @Test
  void what_never_decides_ends() throws Exception {
    assertThat(until(seen -> false)).isPresent();
    assertThat(names).containsExactly("turns-cpu", "turns-cpu-2", "turns-cpu-3");
  }

  @Test
  void turns_that_measured_nothing_are_not_repeated() throws Exception {
    LoadPhase phase = new LoadPhase("turns-cpu", "Simulation", Map.of(), List.of());
    Optional<SideBySide> seen =
        new Turns(phase)
            .until(
                Optional.empty(),
                any -> false,
                turns -> {
                  names.add(turns.name());
                  return List.of();
                },
                told::add);
    assertThat(seen).isEmpty();
    assertThat(names).hasSize(1);
  }

  /** A copy that is a third faster of itself, with 0.9 of what the other has. */
  @Test
  void what_two_starts_differ_by_falls_out_where_they_change_roles() throws Exception {
    List<Boolean> roles = new ArrayList<>();
    Optional<SideBySide> seen =
        new Turns(new LoadPhase("turns-cpu", "Simulation", Map.of(), List.of()))
            .until(
                Optional.of(roles::add),
                any -> true,
                phase -> {
                  names.add(phase.name());
                  double own = roles.get(roles.size() - 1) ? 90 : 100;
                  double copy = (roles.get(roles.size() - 1) ? 100 : 90) * 4 / 3.0;
                  return List.of(
                      turn("before-1", 0, own),
                      turn("after-1", 1, copy),
                      turn("after-2", 2, copy),
                      turn("before-2", 3, own));
                },
                told::add);
    assertThat(roles).containsExactly(false, true);
    assertThat(names).containsExactly("turns-cpu", "turns-cpu-2");
    assertThat(seen.orElseThrow().factor().estimate()).isCloseTo(0.9, within(1e-9));
    assertThat(seen.orElseThrow().factor().low()).isCloseTo(0.9, within(1e-9));
  }

  private Optional<SideBySide> until(Predicate<SideBySide> decides) throws Exception {
    LoadPhase phase = new LoadPhase("turns-cpu", "Simulation", Map.of(), List.of());
    return new Turns(phase).until(Optional.empty(), decides, this::round, told::add);
  }

  private List<StepEvent> round(LoadPhase phase) {
    names.add(phase.name());
    return List.of(
        turn("before-1", 0, 100),
        turn("after-1", 1, 100 * Math.exp(0.1)),
        turn("after-2", 2, 100 * Math.exp(0.3)),
        turn("before-2", 3, 100));
  }

  private StepEvent turn(String name, int index, double perSecond) {
    clock += 3;
    return new StepEvent(
        clock,
        StepEvent.Kind.ENDED,
        name,
        Phase.SIDE_BY_SIDE,
        index,
        Optional.of(32),
        Optional.empty(),
        3,
        Optional.of(EndReason.SCHEDULE),
        Optional.of(perSecond),
        Optional.of(Math.round(3 * perSecond)),
        Optional.of(0L),
        Optional.empty());
  }
}
