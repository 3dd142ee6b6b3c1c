package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.ResponseForecast;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.analysis.promise.TrackRecord;
import dev.headroom.analysis.resource.Measured;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.Goal;
import dev.headroom.run.load.Phase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemedyRankingTest {
  private static final double DRIFT = 0.08;
  private static final Interval MEASURED = new Interval(285, 290, 295);
  private static final Plateau KNEE =
      new Plateau(
          "probe-64",
          Phase.PROBE,
          new Plateau.Span(0, 1, 4),
          new Plateau.Offered(Optional.of(64), Optional.empty()),
          290,
          0,
          new Plateau.Latency(0.2, 0.2, 0.2),
          true,
          false);

  private static List<RemedyProposal> proposals(SystemModel model, List<SystemModel> replicates) {
    return proposals(estimate(model, replicates));
  }

  private static List<RemedyProposal> proposals(DemandEstimate estimate) {
    return proposals(estimate, List.of(KNEE), Optional.empty());
  }

  private static List<RemedyProposal> proposals(
      DemandEstimate estimate, List<Plateau> plateaus, Optional<Goal> goal) {
    return proposals(estimate, plateaus, goal, TrackRecord.NONE);
  }

  private static List<RemedyProposal> proposals(
      DemandEstimate estimate, List<Plateau> plateaus, Optional<Goal> goal, TrackRecord past) {
    return RemedyRanking.of(
        estimate,
        CPU,
        CPU,
        KnownSystem.nothing(),
        new Knee(MEASURED, true, KNEE.name()),
        plateaus,
        goal,
        past);
  }

  private static DemandEstimate estimate(
      SystemModel model, List<SystemModel> replicates, MeasuredResource... measured) {
    return new DemandEstimate(model, replicates, Map.of(), Map.of(CPU, DRIFT), List.of(measured));
  }

  private static RemedyProposal named(String id, List<RemedyProposal> proposals) {
    return proposals.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  /** The model says 333 → 500, a gain of 1.5; what was measured is 290, so 435 is promised. */
  @Test
  void the_gain_of_the_model_is_applied_to_what_was_measured() {
    SystemModel model =
        KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)));
    RemedyProposal separate = named("separate-database", proposals(model, List.of()));
    assertThat(separate.limitBefore()).isEqualTo(MEASURED);
    assertThat(separate.limitAfter().orElseThrow().estimate()).isCloseTo(435, within(1e-9));
    assertThat(separate.bottleneckAfter()).contains(CPU);
  }

  /** A bigger CPU before a pool that takes 400 gains 400 / 333 = 1.2 and no more. */
  @Test
  void the_second_bottleneck_caps_what_curing_the_first_can_gain() {
    SystemModel model =
        KnownSystem.model(
            KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)),
            KnownSystem.pool(8, 0.02));
    RemedyProposal scale = named("vertical-scale", proposals(model, List.of()));
    assertThat(scale.limitAfter().orElseThrow().estimate()).isCloseTo(1.2 * 290, within(1e-9));
    assertThat(scale.bottleneckAfter())
        .contains(new ResourceId("box-1", ResourceType.CONNECTION_POOL));
  }

  @Test
  void what_gains_next_to_nothing_is_not_proposed() {
    SystemModel model =
        KnownSystem.model(
            KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)),
            KnownSystem.pool(8, 8 / 340.0));
    assertThat(proposals(model, List.of())).isEmpty();
  }

  /**
   * With replicates that all agree, the interval is that of the drift of two measurements, √2 · 8
   * %, and of a gain of two that nobody saw, 0.15 · ln 2: together 15.4 %, so 1.645 of these on
   * either side (normal table), 25.3 % in the logarithm.
   */
  @Test
  void the_interval_carries_the_drift_that_the_run_itself_shows() {
    SystemModel model = KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.003)));
    List<SystemModel> replicates = Collections.nCopies(4000, model);
    Interval after =
        named("vertical-scale", proposals(model, replicates)).limitAfter().orElseThrow();
    assertThat(after.estimate()).isCloseTo(580, within(1e-9));
    assertThat(Math.log(after.high() / after.estimate())).isCloseTo(0.253, within(0.02));
    assertThat(Math.log(after.estimate() / after.low())).isCloseTo(0.253, within(0.02));
  }

  /**
   * By the model the pool takes 300 and the CPU 333; but the knee had the CPU full and 8 of the
   * pool's 10 places in use, so the pool takes 333 / 0.8, which is 1.25 times what the CPU does.
   */
  @Test
  void remedies_are_of_the_verdict_also_where_the_model_puts_something_before_it() {
    SystemModel model =
        KnownSystem.model(
            KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)),
            KnownSystem.pool(10, 1 / 30.0));
    MeasuredResource pool =
        Measured.of(
            KnownSystem.POOL,
            10,
            Map.of("held", (from, to) -> 8),
            (from, to) -> Double.NaN,
            (from, to) -> SaturationEvidence.notMeasured());
    List<SystemModel> replicates = Collections.nCopies(4000, model);
    RemedyProposal scale = named("vertical-scale", proposals(estimate(model, replicates, pool)));
    assertThat(scale.limitAfter().orElseThrow().estimate()).isCloseTo(1.25 * 290, within(1e-9));
    assertThat(scale.limitAfter().orElseThrow().low()).isCloseTo(1.25 * 290 / 1.2306, within(4.0));
    assertThat(scale.bottleneckAfter()).contains(KnownSystem.POOL);
  }

  /** No ratio can be taken of a limit that is nothing; the remedy is named without a promise. */
  @Test
  void where_background_fills_a_resource_nothing_is_promised() {
    SystemModel model =
        KnownSystem.model(
            KnownSystem.cpu(1, 0, Map.of("java", 0.003)),
            new Station(
                new ResourceId("box-2", ResourceType.CPU),
                1,
                1,
                Demands.ofAny(Map.of("java", 0.001))));
    RemedyProposal scale = named("vertical-scale", proposals(model, List.of()));
    assertThat(scale.limitAfter()).isEmpty();
  }

  /**
   * Twice the CPU, at four fifths of what that takes. A goal that the changed system takes says at
   * which throughput that is told.
   */
  @Test
  void a_proposal_says_which_response_times_to_expect() {
    SystemModel model = KnownSystem.model(KnownSystem.cpu(0.3, 0, Map.of("java", 0.000_6)));
    List<SystemModel> replicates = Collections.nCopies(4000, model);
    List<Plateau> plateaus =
        Stream.concat(
                Stream.of(KNEE),
                Stream.of(0.2, 0.4, 0.8).map(load -> ResponseModelTest.plateau(load * 0.58)))
            .toList();
    ResponseForecast forecast =
        named("vertical-scale", proposals(estimate(model, replicates), plateaus, Optional.empty()))
            .response()
            .orElseThrow();
    ResponseForecast atGoal =
        named(
                "vertical-scale",
                proposals(
                    estimate(model, replicates),
                    plateaus,
                    Optional.of(new Goal(100, Optional.empty()))))
            .response()
            .orElseThrow();

    assertThat(forecast.perSecond()).isCloseTo(0.8 * 580, within(1e-6));
    assertThat(forecast.p99Seconds().estimate())
        .isBetween(forecast.p50Seconds().estimate(), 10 * forecast.p50Seconds().estimate());
    assertThat(forecast.p99Seconds().low()).isLessThan(forecast.p99Seconds().estimate());
    assertThat(forecast.p99Seconds().high()).isGreaterThan(forecast.p99Seconds().estimate());
    assertThat(atGoal.perSecond()).isEqualTo(100);
    assertThat(atGoal.p50Seconds().estimate()).isLessThan(forecast.p50Seconds().estimate());
    assertThat(named("vertical-scale", proposals(model, replicates)).response())
        .as("the curve was not measured")
        .isEmpty();
  }

  @Test
  void past_misses_of_a_remedy_widen_its_next_promise() {
    PromisedGain miss =
        new PromisedGain(
            Interval.exactly(100),
            Interval.exactly(150),
            Interval.exactly(300),
            Optional.of(Interval.exactly(3)));
    SystemModel model =
        KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)));
    DemandEstimate estimate = estimate(model, Collections.nCopies(200, model));
    TrackRecord past = new TrackRecord(Map.of("separate-database", List.of(miss, miss, miss)));
    Interval usual = promise(estimate, TrackRecord.NONE);
    Interval widened = promise(estimate, past);

    assertThat(widened.estimate()).isEqualTo(usual.estimate());
    assertThat(widened.low()).isLessThan(usual.low());
    assertThat(widened.high()).isGreaterThan(usual.high());
  }

  private static Interval promise(DemandEstimate estimate, TrackRecord past) {
    return named("separate-database", proposals(estimate, List.of(KNEE), Optional.empty(), past))
        .limitAfter()
        .orElseThrow();
  }
}
