package dev.headroom.analysis.verdict;

import static dev.headroom.analysis.verdict.KnownCandidates.candidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.SaturationEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {
  private static final SaturationEvidence SILENT = SaturationEvidence.notMeasured();
  private static final SaturationEvidence SAYS_SO = new SaturationEvidence(1, List.of());
  private static final SaturationEvidence DENIES = new SaturationEvidence(0, List.of());

  private static double weight(double utilization, SaturationEvidence evidence) {
    return candidate(ResourceType.CPU, 1, utilization, 1, 1, evidence).weight();
  }

  @Test
  void what_was_full_weighs_more_than_what_was_not() {
    assertThat(weight(0.95, SILENT)).isGreaterThan(30 * weight(0.5, SILENT));
    assertThat(weight(0.8, SILENT)).isBetween(weight(0.5, SILENT), weight(0.95, SILENT));
  }

  @Test
  void what_says_of_itself_that_it_is_full_weighs_more() {
    assertThat(weight(0.75, SAYS_SO)).isGreaterThan(2 * weight(0.75, SILENT));
    assertThat(weight(0.6, SAYS_SO))
        .as("bursts are throttled where much is left")
        .isEqualTo(weight(0.6, SILENT));
  }

  @Test
  void what_was_full_but_let_nothing_wait_weighs_less_the_less_waited() {
    SaturationEvidence some = new SaturationEvidence(0.5, List.of());
    assertThat(weight(0.95, DENIES)).isCloseTo(0.2 * weight(0.95, SILENT), within(1e-9));
    assertThat(weight(0.95, some)).isCloseTo(0.6 * weight(0.95, SILENT), within(1e-9));
    assertThat(weight(0.95, SAYS_SO)).isEqualTo(weight(0.95, SILENT));
  }

  /** A log-normal density falls to e^(−1/2) one standard deviation, 25 %, off. */
  @Test
  void a_pool_that_is_full_far_below_its_own_limit_weighs_little() {
    double exact = candidate(ResourceType.CONNECTION_POOL, 10, 1, 1, 1, SILENT).weight();
    assertThat(candidate(ResourceType.CONNECTION_POOL, 10, 1, 1, Math.exp(0.25), SILENT).weight())
        .isCloseTo(exact * Math.exp(-0.5), within(1e-9));
    assertThat(candidate(ResourceType.CONNECTION_POOL, 10, 1, 1, 6, SILENT).weight())
        .isLessThan(1e-9);
  }

  @Test
  void a_cpu_need_not_agree_with_the_knee() {
    assertThat(candidate(ResourceType.CPU, 1, 1, 1, 6, SILENT).weight())
        .isEqualTo(candidate(ResourceType.CPU, 1, 1, 1, 1, SILENT).weight());
  }

  @Test
  void a_candidate_that_came_first_in_no_replicate_is_still_possible() {
    assertThat(candidate(ResourceType.CPU, 1, 1, 0, 1, SILENT).weight()).isPositive();
  }

  @Test
  void full_is_nine_tenths_or_seven_with_its_own_word() {
    assertThat(candidate(ResourceType.CPU, 1, 0.9, 1, 1, SILENT).isFull()).isTrue();
    assertThat(candidate(ResourceType.CPU, 1, 0.89, 1, 1, SILENT).isFull()).isFalse();
    assertThat(candidate(ResourceType.CPU, 1, 0.7, 1, 1, SAYS_SO).isFull()).isTrue();
    assertThat(candidate(ResourceType.CPU, 1, 0.69, 1, 1, SAYS_SO).isFull()).isFalse();
  }
}
