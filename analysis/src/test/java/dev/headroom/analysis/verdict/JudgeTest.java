package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.demand.MeasuredResource;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.ladder.Ladder;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts on resources of which demand, use at the knee and replicates are said. */
class JudgeTest {
  private static final ResourceId ONE = new ResourceId("one", "cpu");
  private static final ResourceId TWO = new ResourceId("two", "cpu");
  private static final RecordedRun RUN = RunBuilder.oneBox().withoutMetrics().build();

  private static ResourceModel cpu(ResourceId id, double limit) {
    return new ResourceModel(id, false, "cores", 1, 0, Map.of("java", 1 / limit));
  }

  private static MeasuredResource busy(ResourceId id, double cores) {
    return new MeasuredResource(
        id,
        false,
        "cores",
        1,
        true,
        Map.of("java", (from, to) -> cores),
        (from, to) -> Double.NaN,
        (f, t) -> Optional.empty());
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
    List<SystemModel> replicates = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double other = i < firstInReplicates ? 110 : 90;
      replicates.add(new SystemModel(List.of(cpu(ONE, 100), cpu(TWO, other))));
    }
    DemandEstimate estimate =
        new DemandEstimate(
            new SystemModel(List.of(cpu(ONE, 100), cpu(TWO, 101))),
            replicates,
            Map.of(ONE, 1.0, TWO, 1.0),
            List.of(busy(ONE, busyOne), busy(TWO, busyTwo)));
    Plateau plateau = AtTheKnee.of(RUN);
    List<LadderRung> ladder = Ladder.of(estimate, plateau, plateau);
    Knee knee = new Knee(Interval.exactly(100), reached, plateau.name());
    return Judge.judge(run, estimate, ladder, knee, plateau, plateaus);
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
  void where_saturation_was_seen_the_sentence_tells_the_measured_limit() {
    assertThat(judge(true, 20, 1, 1).sentence()).endsWith("at 100 req/s");
    assertThat(judge(false, 20, 0.95, 0.95).sentence()).endsWith("at 101 req/s");
  }

  @Test
  void of_two_that_come_first_as_often_neither_is_named() {
    Verdict verdict = judge(true, 50, 1, 1);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(verdict.resource()).isEmpty();
    assertThat(verdict.sentence()).contains("more than one resource");
    assertThat(verdict.measureNext()).isNotEmpty();
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
    assertThat(verdict.sentence()).contains("nothing that was measured");
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
        1,
        2,
        3,
        Optional.of(2),
        Optional.empty(),
        0,
        errorRatio,
        0,
        0,
        0,
        true,
        true);
  }

  @Test
  void a_target_that_failed_is_not_healthy_for_what_it_took_before() {
    Verdict verdict = judge(RUN, false, 100, 0.4, 0.4, List.of(failing(0.05), failing(1)));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(verdict.sentence())
        .isEqualTo(
            "100 % of the responses of probe-2 were failures, and nothing that was measured was"
                + " full");
    assertThat(judge(RUN, false, 100, 0.4, 0.4, List.of(failing(0.05))).kind())
        .isEqualTo(Verdict.Kind.HEALTHY);
  }

  @Test
  void a_process_that_ended_is_why_it_failed() {
    RecordedRun run =
        RunBuilder.oneBox()
            .withoutMetrics()
            .event(EventKind.PROCESS_DIED, "process mariadbd of box-1 ended")
            .build();
    assertThat(judge(run, false, 100, 0.4, 0.4, List.of(failing(1))).sentence())
        .endsWith("were failures, and process mariadbd of box-1 ended");
  }

  @Test
  void what_no_known_process_uses_has_no_process_to_name() {
    ResourceModel other =
        new ResourceModel(ONE, false, "cores", 1, 0, Map.of("other", 0.01, "java", 0.001));
    assertThat(Judge.mainUser(other)).contains("java");
    ResourceModel nobody = new ResourceModel(ONE, false, "cores", 1, 0, Map.of("other", 0.01));
    assertThat(Judge.mainUser(nobody)).isEmpty();
    ResourceModel pool = new ResourceModel(ONE, true, "places", 1, 0, Map.of("held", 0.01));
    assertThat(Judge.mainUser(pool)).isEmpty();
  }
}
