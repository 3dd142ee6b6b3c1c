package dev.headroom.analysis.examiner.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pool that is full from second 10 on, before a CPU that is as busy as it was, or full. */
class BaselinesTest {
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  private static final Plateau LOW = plateau("low", 0, 10);
  private static final Plateau HIGH = plateau("high", 10, 20);

  private static Plateau plateau(String name, double from, double to) {
    return new Plateau(
        name,
        Phase.PROBE,
        new Plateau.Span(from, from, to),
        new Plateau.Offered(Optional.of(1), Optional.empty()),
        100,
        0,
        new Plateau.Latency(0.01, 0.02, 0.03),
        true,
        false);
  }

  /** Wobbles by a hundredth from second to second. */
  private static BusyMeter meter(double low, double high) {
    return (from, to) -> (from < 10 ? low : high) + (from % 2 == 0 ? 0.01 : -0.01);
  }

  private static MeasuredResource resource(ResourceId id, double low, double high, double queue) {
    return new MeasuredResource(
        id,
        1,
        meter(low, high),
        Map.of(),
        (from, to) -> Double.NaN,
        (from, to) -> SaturationEvidence.ofWaiting(from < 10 ? 0 : queue, "threads"));
  }

  private static Sight sight(double cpuAtHigh) {
    return new Sight(
        List.of(resource(POOL, 0.2, 0.97, 5), resource(CPU, 0.4, cpuAtHigh, 0)),
        LOW,
        HIGH,
        List.of(LOW, HIGH),
        1);
  }

  @Test
  void what_moved_most_is_named_by_what_was_normal_before() {
    assertThat(new NSigma().name(sight(0.5))).contains(POOL);
    assertThat(new ChangePoint().name(sight(0.5))).contains(POOL);
    assertThat(new LargestChange().name(sight(0.5))).contains(POOL);
  }

  @Test
  void a_queue_counts_only_while_no_cpu_is_full() {
    assertThat(new OneLaneBridge().name(sight(0.5))).contains(POOL);
    assertThat(new OneLaneBridge().name(sight(0.95))).contains(CPU);
  }

  @Test
  void each_is_judged_by_its_id() {
    Map<String, Boolean> marks = Baselines.judge(Optional.of(sight(0.5)), POOL::equals);

    assertThat(marks).hasSameSizeAs(Baselines.all());
    assertThat(marks).containsEntry("BARO", true).containsEntry("one-lane bridge", true);
    assertThat(Baselines.judge(Optional.empty(), POOL::equals)).doesNotContainValue(true);
  }
}
