package dev.headroom.analysis.remedy.capacity;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.cause.QuotaBelowCores;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.KnownSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaiseQuotaTest {
  private static final SystemModel THROTTLED =
      KnownSystem.model(KnownSystem.cpu(0.1, 0, Map.of("java", 0.002)));

  private static final Findings FOUND =
      KnownSystem.found(
          new Cause(
              QuotaBelowCores.ID,
              CPU,
              Optional.empty(),
              0.8,
              List.of(new Quantity(QuotaBelowCores.SEEMING, 0.5, "cores"))),
          List.of());

  @Test
  void the_box_gets_what_it_seems_to_have() {
    RemedyEffect effect = new RaiseQuota().propose(THROTTLED, CPU, FOUND).orElseThrow();

    assertThat(KnownSystem.after(effect, THROTTLED).limitPerSecond())
        .isCloseTo(0.5 / 0.002, within(1e-9));
    assertThat(effect.parameters()).isEqualTo(Map.of("box", "box-1", "cores", "0.50"));
  }

  @Test
  void a_quota_that_is_what_was_bought_is_not_raised() {
    assertThat(new RaiseQuota().propose(THROTTLED, CPU, KnownSystem.nothing())).isEmpty();
  }

  @Test
  void a_bigger_box_is_no_help_under_the_same_quota() {
    assertThat(new VerticalScale().propose(THROTTLED, CPU, FOUND)).isEmpty();
  }
}
