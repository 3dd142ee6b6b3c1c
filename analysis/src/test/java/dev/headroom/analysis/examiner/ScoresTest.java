package dev.headroom.analysis.examiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.examiner.fault.Family;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);

  private static Mark mark(
      String fault, Optional<ResourceId> said, double probability, boolean right) {
    boolean resource = said.filter(CPU::equals).isPresent();
    return new Mark(
        0,
        fault,
        CPU,
        said,
        Optional.empty(),
        probability,
        resource,
        right,
        true,
        Optional.of(right),
        Optional.empty(),
        Optional.empty(),
        Map.of("other", true));
  }

  @Test
  void shares_are_by_fault_and_of_all() {
    Scores scores =
        Scores.of(
            List.of(
                mark("hot-method", Optional.of(CPU), 0.97, true),
                mark("hot-method", Optional.of(CPU), 0.97, false),
                mark("missing-index", Optional.of(POOL), 0.7, false),
                mark("missing-index", Optional.empty(), 0.4, false)));

    assertThat(scores.byFault().get("hot-method").resource()).isEqualTo(new Share(2, 2));
    assertThat(scores.byFault().get("hot-method").top1()).isEqualTo(new Share(1, 2));
    assertThat(scores.all().top1()).isEqualTo(new Share(1, 4));
    assertThat(scores.all().baselines()).containsEntry("other", new Share(4, 4));
    assertThat(scores.all().top3()).isEqualTo(new Share(4, 4));
    assertThat(scores.byFamily().get(Family.DATABASE).resource()).isEqualTo(new Share(0, 2));
    assertThat(scores.byFault().get("hot-method").ahead()).isEmpty();
    assertThat(scores.byFault().get("missing-index").ahead()).containsExactly("other");
    assertThat(ScoreTable.lines(scores)).contains("| missing-index | 0 % | 100 % ▲ |");
  }

  @Test
  void only_what_is_said_of_a_healthy_system_accuses_it() {
    Scores scores =
        Scores.of(
            List.of(
                mark(PlantedFaults.NONE, Optional.of(CPU), 0.97, true),
                mark(PlantedFaults.NONE, Optional.of(POOL), 0.97, false),
                mark(PlantedFaults.NONE, Optional.empty(), 1, false),
                mark("hot-method", Optional.of(POOL), 0.97, false)));

    assertThat(scores.falselyAccused()).isEqualTo(new Share(1, 3));
  }

  @Test
  void calibration_is_of_verdicts_that_name_something() {
    Scores scores =
        Scores.of(
            List.of(
                mark("hot-method", Optional.of(CPU), 0.92, true),
                mark("hot-method", Optional.of(CPU), 0.94, false),
                mark("hot-method", Optional.of(CPU), 1, true),
                mark("hot-method", Optional.empty(), 0.93, false)));

    assertThat(scores.calibration()).extracting(bin -> bin.right().all()).containsExactly(2L, 1L);
    assertThat(scores.sure().right()).isEqualTo(new Share(1, 2));
    assertThat(scores.calibration().get(0).said()).isCloseTo(0.93, within(1e-9));
    assertThat(scores.calibration().get(0).right()).isEqualTo(new Share(1, 2));
  }

  /** By hand: (0.93 + 0.01353 ± 1.6449 √(0.000651 + 0.0000676)) / 1.02706. */
  @Test
  void an_interval_is_wilsons() {
    assertThat(new Share(93, 100).interval().low()).isCloseTo(0.8757, within(0.0002));
    assertThat(new Share(93, 100).interval().high()).isCloseTo(0.9616, within(0.0002));
    assertThat(new Share(0, 10).interval().low()).isZero();
    assertThat(new Share(10, 10).interval().high()).isEqualTo(1);
    assertThat(new Share(0, 0)).hasToString("–");
    assertThat(new Share(93, 100)).hasToString("93 %");
    assertThat(new Share(1994, 2000)).hasToString("99.7 %");
    assertThat(new Share(10, 10)).hasToString("100 %");
  }

  /** Half as much again was promised, between a quarter and three quarters more. */
  @Test
  void a_promise_is_held_to_what_the_mended_system_takes() {
    Interval promised = new Interval(1.25, 1.5, 1.75);

    assertThat(gain(promised, 1.7).isWithin()).isTrue();
    assertThat(gain(promised, 2).isWithin()).isFalse();
    assertThat(gain(promised, 2).error()).isCloseTo(0.25, within(1e-9));
  }

  private static Gain gain(Interval promised, double measured) {
    return new Gain("add-index", promised, measured, Optional.empty());
  }

  /** 40 ms were forecast, 30 to 50. */
  @Test
  void a_forecast_is_held_to_what_the_mended_system_answered_in() {
    Interval forecast = new Interval(0.030, 0.040, 0.050);

    assertThat(new Gain.Tail(forecast, 0.049, Optional.empty()).isWithin()).isTrue();
    assertThat(new Gain.Tail(forecast, 0.059, Optional.empty()).isWithin()).isFalse();
    assertThat(new Gain.Tail(forecast, 0.059, Optional.empty()).isNear()).isTrue();
    assertThat(new Gain.Tail(forecast, 0.061, Optional.empty()).isNear()).isFalse();
    assertThat(new Gain.Tail(forecast, 0.026, Optional.empty()).isNear()).isFalse();
  }

  @Test
  void how_alike_a_system_measured_twice_answers_is_told_beside_the_forecasts() {
    Interval forecast = new Interval(0.030, 0.040, 0.050);
    Gain once = gain(new Gain.Tail(forecast, 0.040, Optional.empty()));
    Gain alike = gain(new Gain.Tail(forecast, 0.040, Optional.of(0.050)));
    Gain apart = gain(new Gain.Tail(forecast, 0.040, Optional.of(0.070)));

    Score.Promises promises = Score.Promises.of(List.of(once, alike, apart));

    assertThat(promises.tailRepeatable()).isEqualTo(new Share(1, 2));
    assertThat(promises.tailNear()).isEqualTo(new Share(3, 3));
  }

  private static Gain gain(Gain.Tail tail) {
    return new Gain("any", new Interval(1, 2, 3), 2, Optional.of(tail));
  }
}
