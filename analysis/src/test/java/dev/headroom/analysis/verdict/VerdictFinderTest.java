package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.Measured;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts on resources of which demand, use at the knee and replicates are said. */
class VerdictFinderTest {
  private static final ResourceId ONE = new ResourceId("one", ResourceType.CPU);
  private static final ResourceId TWO = new ResourceId("two", ResourceType.CPU);
  private static final RecordedRun RUN = RunBuilder.oneBox().withoutMetrics().build();

  private static Station cpu(ResourceId id, double limit) {
    return new Station(id, 1, 0, Demands.ofAny(Map.of("java", 1 / limit)));
  }

  private static MeasuredResource busy(ResourceId id, double cores, SaturationEvidence ownWord) {
    return Measured.of(
        id, 1, Map.of("java", (from, to) -> cores), (from, to) -> Double.NaN, (f, t) -> ownWord);
  }

  /**
   * Two servers behind a balancer are equally full, and each comes first in half of the replicates.
   */
  @Test
  void members_of_a_role_bind_together() {
    RecordedRun run = MembersTest.run(Map.of("one", "web", "two", "web"));
    Verdict verdict = judge(run, true, 50, 0.98, 0.97, List.of());

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
    assertThat(verdict.probability()).isGreaterThan(0.9);
    assertThat(verdict.reason().name("alike")).isPresent();
  }

  /** Of a hundred replicates so many in which the first resource comes first. */
  private static Verdict judge(
      boolean reached, int firstInReplicates, double busyOne, double busyTwo) {
    return judge(RUN, reached, firstInReplicates, busyOne, busyTwo, List.of());
  }

  private static Verdict judge(
      RecordedRun run,
      boolean reached,
      int firstInReplicates,
      double busyOne,
      double busyTwo,
      List<Plateau> plateaus) {
    SaturationEvidence unknown = SaturationEvidence.notMeasured();
    return judge(
        run,
        reached,
        firstInReplicates,
        List.of(busy(ONE, busyOne, unknown), busy(TWO, busyTwo, unknown)),
        plateaus);
  }

  private static Verdict judge(
      RecordedRun run,
      boolean reached,
      int firstInReplicates,
      List<MeasuredResource> measured,
      List<Plateau> plateaus) {
    List<SystemModel> replicates = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double other = i < firstInReplicates ? 110 : 90;
      replicates.add(
          new SystemModel(
              List.of(), List.of(cpu(ONE, 100), cpu(TWO, other)), RequestMix.unknown()));
    }
    DemandEstimate estimate =
        new DemandEstimate(
            new SystemModel(List.of(), List.of(cpu(ONE, 100), cpu(TWO, 101)), RequestMix.unknown()),
            replicates,
            Map.of(ONE, 1.0, TWO, 1.0),
            Map.of(),
            measured);
    Plateau plateau = AtTheKnee.of(RUN);
    List<ResourceLimit> ladder = Ladder.of(estimate, plateau, plateau);
    Knee knee = new Knee(Interval.exactly(100), reached, plateau.name());
    return VerdictFinder.find(run, estimate, ladder, knee, plateau, plateaus, List.of());
  }

  /** 1.01 of 1.01 + 0.01 + 0.03 of something unknown: 96 %. */
  @Test
  void a_full_resource_that_always_comes_first_is_named() {
    Verdict verdict = judge(true, 100, 1, 1);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
    assertThat(verdict.resource()).contains(ONE);
    assertThat(verdict.process()).contains("java");
    assertThat(verdict.probability()).isBetween(0.95, 0.97);
  }

  @Test
  void the_probability_falls_with_the_share_of_replicates() {
    assertThat(judge(true, 80, 1, 1).probability()).isBetween(0.74, 0.82);
    assertThat(judge(true, 20, 1, 1).resource()).contains(TWO);
  }

  /** The second one's limit is 101, and the throughput measured at saturation 100. */
  @Test
  void where_saturation_was_seen_the_measured_limit_is_told() {
    assertThat(judge(true, 20, 1, 1).reason().value("limit")).isEqualTo(100);
    assertThat(judge(false, 20, 0.95, 0.95).reason().value("limit")).isCloseTo(101, within(1e-9));
  }

  @Test
  void of_two_that_come_first_as_often_neither_is_named() {
    Verdict verdict = judge(true, 50, 1, 1);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(verdict.resource()).isEmpty();
    assertThat(verdict.reason().code()).isEqualTo(ReasonCode.SEVERAL_MAY_BIND);
    assertThat(verdict.next()).contains(Remark.of(AdviceCode.RAISE_LIKELIEST));
  }

  /** 0.83 · ½ = 0.42 against 0.17 · ½ + ½ = 0.59: neither is 60 % sure. */
  @Test
  void where_the_fit_and_what_was_busiest_at_the_knee_disagree_neither_is_named() {
    Verdict verdict = judge(true, 83, 0.94, 0.97);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(verdict.reason().code()).isEqualTo(ReasonCode.SEVERAL_MAY_BIND);
  }

  @Test
  void of_two_that_are_full_the_one_that_made_others_wait_is_named() {
    SaturationEvidence nothingWaited = new SaturationEvidence(0, List.of());
    SaturationEvidence throttled = new SaturationEvidence(1, List.of());
    Verdict verdict =
        judge(
            RUN,
            true,
            83,
            List.of(busy(ONE, 0.94, nothingWaited), busy(TWO, 0.97, throttled)),
            List.of());
    assertThat(verdict.resource()).contains(TWO);
    assertThat(verdict.probability()).isBetween(0.8, 0.9);
  }

  @Test
  void of_two_that_come_first_as_often_the_one_that_was_full_is_named() {
    assertThat(judge(true, 50, 1, 0.5).resource()).contains(ONE);
    assertThat(judge(true, 50, 0.5, 1).resource()).contains(TWO);
  }

  @Test
  void what_was_not_full_does_not_explain_where_throughput_stops() {
    Verdict verdict = judge(true, 100, 0.4, 0.4);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(verdict.reason().code()).isEqualTo(ReasonCode.NOT_EXPLAINED);
  }

  @Test
  void a_load_that_ended_early_before_idle_resources_found_nothing() {
    assertThat(judge(false, 100, 0.4, 0.4).kind()).isEqualTo(Verdict.Kind.HEALTHY);
    assertThat(judge(false, 100, 0.95, 0.4).kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
  }

  private static Plateau failing(double errorRatio) {
    return new Plateau(
        "probe-2",
        Phase.PROBE,
        new Plateau.Span(1, 2, 3),
        new Plateau.Offered(Optional.of(2), Optional.empty()),
        0,
        errorRatio,
        new Plateau.Latency(0, 0, 0),
        true,
        true);
  }

  @Test
  void a_target_that_failed_is_not_healthy_for_what_it_took_before() {
    Verdict verdict = judge(RUN, false, 100, 0.4, 0.4, List.of(failing(0.05), failing(1)));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(verdict.reason().code()).isEqualTo(ReasonCode.RESPONSES_FAILED);
    assertThat(verdict.reason().value("failed")).isEqualTo(1);
    assertThat(verdict.reason().names()).isEqualTo(Map.of("plateau", "probe-2"));
    assertThat(judge(RUN, false, 100, 0.4, 0.4, List.of(failing(0.05))).kind())
        .isEqualTo(Verdict.Kind.HEALTHY);
  }

  @Test
  void a_process_that_ended_is_how_it_failed() {
    RecordedRun run =
        RunBuilder.oneBox()
            .withoutMetrics()
            .event(EventKind.PROCESS_DIED, "process mariadbd of box-1 ended")
            .build();
    assertThat(judge(run, false, 100, 0.4, 0.4, List.of(failing(1))).reason().name("ended"))
        .contains("process mariadbd of box-1 ended");
  }

  private static Optional<String> process(ResourceId id, Map<String, Double> demands) {
    Station station = new Station(id, 1, 0, Demands.ofAny(demands));
    SystemModel model = new SystemModel(List.of(), List.of(station), RequestMix.unknown());
    MeasuredResource full =
        Measured.of(
            id,
            1,
            Map.of("all", (from, to) -> 1.0),
            (from, to) -> Double.NaN,
            (from, to) -> SaturationEvidence.notMeasured());
    DemandEstimate estimate =
        new DemandEstimate(model, List.of(model, model), Map.of(id, 1.0), Map.of(), List.of(full));
    Plateau plateau = AtTheKnee.of(RUN);
    Knee knee = new Knee(Interval.exactly(model.limitPerSecond()), true, plateau.name());
    return VerdictFinder.find(
            RUN,
            estimate,
            Ladder.of(estimate, plateau, plateau),
            knee,
            plateau,
            List.of(),
            List.of())
        .process();
  }

  @Test
  void what_no_known_process_uses_has_no_process_to_name() {
    assertThat(process(ONE, Map.of("other", 0.01, "java", 0.001))).contains("java");
    assertThat(process(ONE, Map.of("other", 0.01))).isEmpty();
    ResourceId pool = new ResourceId("one", ResourceType.CONNECTION_POOL);
    assertThat(process(pool, Map.of("held", 0.01))).isEmpty();
  }
}
