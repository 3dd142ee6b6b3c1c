package dev.headroom.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloseCallTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);

  private static Diagnosis diagnosis(double other, boolean reached, Optional<Integer> users) {
    Verdict verdict =
        new Verdict(
                Verdict.Kind.BOTTLENECK,
                Optional.of(CPU),
                Optional.empty(),
                Optional.empty(),
                0.9 - other,
                Remark.of(ReasonCode.BINDS_FIRST),
                List.of())
            .doubted(
                1,
                List.of(
                    Remark.of(DoubtCode.ANOTHER_RESOURCE)
                        .name("resource", POOL)
                        .value("probability", other, Quantity.RATIO)));
    Plateau plateau =
        new Plateau(
            "probe-16",
            Phase.PROBE,
            new Plateau.Span(0, 1, 4),
            new Plateau.Offered(users, Optional.empty()),
            290,
            0,
            new Plateau.Latency(0.2, 0.2, 0.2),
            true,
            false);
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        new Diagnosis.Subject("a-run", "a service", "probe+curve", Optional.empty(), true),
        verdict,
        new Diagnosis.Load(
            Optional.of(new Knee(Interval.exactly(290), reached, "probe-16")),
            290,
            List.of(plateau)),
        List.of(),
        Diagnosis.Why.unknown(),
        List.of(),
        new Diagnosis.Caveats(List.of(), List.of()));
  }

  @Test
  void two_resources_that_are_close_together_are_worth_one_more_step_at_the_knee() {
    assertThat(CloseCall.of(diagnosis(0.3, true, Optional.of(16))))
        .contains(new CloseCall(16, List.of("box-1 cpu", "box-1 db connections")));
  }

  @Test
  void more_of_the_same_is_not_worth_it_where_one_is_far_ahead_or_no_knee_was_seen() {
    assertThat(CloseCall.of(diagnosis(0.05, true, Optional.of(16)))).isEmpty();
    assertThat(CloseCall.of(diagnosis(0.3, false, Optional.of(16)))).isEmpty();
    assertThat(CloseCall.of(diagnosis(0.3, true, Optional.empty()))).isEmpty();
  }
}
