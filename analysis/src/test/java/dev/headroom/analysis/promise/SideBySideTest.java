package dev.headroom.analysis.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.run.FormatVersion;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunManifest;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void a_drift_of_the_machine_cancels_out_of_the_factor() {
    // The machine becomes twice as slow half-way; the new system takes twice as much all the time.
    SideBySide seen = of(new double[] {300, 300, 150, 150}, new double[] {600, 600, 300, 300});
    assertThat(seen.factor().estimate()).isCloseTo(2, within(1e-9));
    assertThat(seen.factor().low()).isCloseTo(2, within(1e-9));
    assertThat(seen.factor().high()).isCloseTo(2, within(1e-9));
    assertThat(seen.beforePerSecond()).isCloseTo(225, within(1e-9));
    assertThat(seen.afterPerSecond()).isCloseTo(450, within(1e-9));
  }

  @Test
  void the_interval_is_students_over_the_pairs() {
    // Logarithms 0.6, 0.7, 0.8, 0.7: mean 0.7, s = 0.081650; t(0.95, 3 df) = 2.353363 (table).
    SideBySide seen =
        of(
            new double[] {100, 100, 100, 100},
            new double[] {
              100 * Math.exp(0.6), 100 * Math.exp(0.7), 100 * Math.exp(0.8), 100 * Math.exp(0.7)
            });
    double half = 2.353363 * 0.081650 / 2;
    assertThat(Math.log(seen.factor().estimate())).isCloseTo(0.7, within(1e-6));
    assertThat(Math.log(seen.factor().low())).isCloseTo(0.7 - half, within(1e-5));
    assertThat(Math.log(seen.factor().high())).isCloseTo(0.7 + half, within(1e-5));
  }

  @Test
  void one_pair_or_a_turn_without_its_partner_says_nothing() {
    assertThat(SideBySide.of(run(new double[] {100}, new double[] {200}))).isEmpty();
    assertThat(SideBySide.of(run(new double[] {100, 100, 100}, new double[] {200, 200}))).isEmpty();
    assertThat(SideBySide.of(run(new double[] {100, 0}, new double[] {200, 200}))).isEmpty();
  }

  /** It would be four times as fast by those that it answered. */
  @Test
  void turns_in_which_requests_failed_say_nothing_of_how_fast_a_system_is() {
    double[] before = {100, 100};
    double[] after = {400, 400};
    assertThat(SideBySide.of(run(before, after, 0))).isPresent();
    assertThat(SideBySide.of(run(before, after, 100))).isPresent();
    assertThat(SideBySide.of(run(before, after, 3_000))).isEmpty();
  }

  private static SideBySide of(double[] before, double[] after) {
    return SideBySide.of(run(before, after)).orElseThrow();
  }

  private static RecordedRun run(double[] before, double[] after) {
    return run(before, after, 0);
  }

  /**
   * @param failed requests of the last turn, of which 1,200 were answered
   */
  private static RecordedRun run(double[] before, double[] after, long failed) {
    List<StepEvent> steps = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      steps.add(ended("before-" + (i + 1), 2 * i, before[i], 0));
    }
    for (int i = 0; i < after.length; i++) {
      long lost = i == after.length - 1 ? failed : 0;
      steps.add(ended("after-" + (i + 1), 2 * i + 1, after[i], lost));
    }
    RunManifest manifest =
        new RunManifest(
            FormatVersion.CURRENT_TEXT,
            "run",
            1_000,
            "target",
            "http://127.0.0.1:1",
            "probe+curve",
            Optional.empty(),
            1,
            List.of(),
            List.of(),
            Map.of());
    return RecordedRun.of(manifest).withSteps(steps);
  }

  private static StepEvent ended(String name, int index, double perSecond, long failed) {
    return new StepEvent(
        1_000 + 3 * index,
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
        Optional.of(failed),
        Optional.empty());
  }
}
