package dev.headroom.analysis.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);
  private static final ResourceId LOCK =
      new ResourceId("box-1", ResourceType.LOCK, Optional.of("Ledger"));

  private static CutEffect cut(ResourceId resource, double low, double factor, double high) {
    return new CutEffect(resource, 20, 17, new Interval(low, factor, high));
  }

  private static CutEffect falls(ResourceId resource) {
    return cut(resource, 0.82, 0.85, 0.88);
  }

  private static CutEffect stays(ResourceId resource) {
    return cut(resource, 0.97, 1, 1.03);
  }

  private static Verdict naming(ResourceId resource) {
    return new Verdict(
        Verdict.Kind.BOTTLENECK,
        Optional.of(resource),
        Optional.empty(),
        Optional.empty(),
        0.9,
        Remark.of(ReasonCode.BINDS_FIRST),
        List.of());
  }

  private static Proof.Agreement of(ResourceId named, CutEffect... effects) {
    return new Proof(List.of(effects)).agreement(naming(named));
  }

  @Test
  void the_elasticity_is_the_loss_of_throughput_for_the_loss_of_the_resource() {
    Interval elasticity = cut(CPU, 0.8, 0.85, 0.9).elasticity();
    assertThat(elasticity.estimate()).isCloseTo(1, within(1e-12));
    assertThat(elasticity.low()).isCloseTo(Math.log(0.9) / Math.log(0.85), within(1e-12));
    assertThat(elasticity.high()).isCloseTo(Math.log(0.8) / Math.log(0.85), within(1e-12));
    assertThatThrownBy(() -> new CutEffect(CPU, 20, 20, Interval.exactly(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_verdict_is_confirmed_where_throughput_falls_with_what_it_names_alone() {
    assertThat(of(CPU, falls(CPU), stays(POOL))).isEqualTo(Proof.Agreement.CONFIRMED);
    assertThat(
            of(
                new ResourceId("box-1", ResourceType.CONNECTION_POOL, Optional.of("orders")),
                stays(CPU),
                falls(POOL)))
        .isEqualTo(Proof.Agreement.CONFIRMED);
  }

  @Test
  void it_is_refuted_where_throughput_does_not_mind_or_minds_another_more() {
    assertThat(of(CPU, stays(CPU), falls(POOL))).isEqualTo(Proof.Agreement.REFUTED);
    assertThat(of(CPU, stays(CPU), stays(POOL))).isEqualTo(Proof.Agreement.REFUTED);
    assertThat(of(CPU, cut(CPU, 0.9, 0.91, 0.92), cut(POOL, 0.8, 0.82, 0.84)))
        .isEqualTo(Proof.Agreement.REFUTED);
    assertThat(of(LOCK, falls(CPU), stays(POOL))).isEqualTo(Proof.Agreement.REFUTED);
  }

  @Test
  void what_cannot_be_cut_is_consistent_with_cuts_that_cost_nothing() {
    assertThat(of(LOCK, stays(CPU), stays(POOL))).isEqualTo(Proof.Agreement.CONSISTENT);
    assertThat(of(LOCK, stays(CPU), cut(POOL, 0.8, 1, 1.2))).isEqualTo(Proof.Agreement.UNDECIDED);
  }

  @Test
  void wide_intervals_and_verdicts_without_a_name_are_undecided() {
    assertThat(of(CPU, cut(CPU, 0.8, 0.95, 1.1))).isEqualTo(Proof.Agreement.UNDECIDED);
    assertThat(cut(CPU, 0.8, 0.95, 1.1).isDecided()).isFalse();
    assertThat(falls(CPU).isDecided()).isTrue();
    assertThat(stays(CPU).isDecided()).isTrue();
    Verdict open =
        Verdict.without(
            Verdict.Kind.INCONCLUSIVE,
            0.5,
            Remark.of(ReasonCode.BINDS_FIRST),
            List.of(Remark.of(AdviceCode.values()[0])));
    Proof proof = new Proof(List.of(falls(CPU), stays(POOL)));
    assertThat(proof.agreement(open)).isEqualTo(Proof.Agreement.UNDECIDED);
    assertThat(proof.strongest()).contains(falls(CPU));
  }

  @Test
  void of_a_cause_that_keeps_another_resource_full_that_one_is_asked_for() {
    Verdict memory =
        new Verdict(
            Verdict.Kind.BOTTLENECK,
            Optional.of(new ResourceId("box-1", ResourceType.MEMORY)),
            Optional.of(CPU),
            Optional.empty(),
            Optional.empty(),
            0.9,
            Remark.of(ReasonCode.BINDS_FIRST),
            List.of(),
            List.of());
    assertThat(new Proof(List.of(falls(CPU), stays(POOL))).agreement(memory))
        .isEqualTo(Proof.Agreement.CONFIRMED);
  }
}
