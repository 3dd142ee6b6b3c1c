package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
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
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final Quantity THROTTLED = Quantity.ratio("throttled-periods", 1);

  private static final Plateau KNEE =
      new Plateau(
          "knee",
          Phase.PROBE,
          new Plateau.Span(10, 11, 20),
          new Plateau.Offered(Optional.of(8), Optional.empty()),
          100,
          0,
          new Plateau.Latency(0.01, 0.01, 0.01),
          true,
          false);

  /** The knee's, at half the throughput. */
  private static final Plateau REFERENCE =
      new Plateau(
          "curve-50%",
          Phase.CURVE,
          new Plateau.Span(30, 31, 40),
          new Plateau.Offered(Optional.empty(), Optional.of(50.0)),
          50,
          0,
          new Plateau.Latency(0.01, 0.01, 0.01),
          true,
          false);

  private static Station resource(String box, boolean soft, Map<String, Double> demands) {
    return resource(box, soft, demands, 0.1);
  }

  private static Station resource(
      String box, boolean soft, Map<String, Double> demands, double background) {
    return new Station(
        new ResourceId(box, soft ? ResourceType.CONNECTION_POOL : ResourceType.CPU),
        1,
        background,
        Demands.ofAny(demands));
  }

  /** Replicates whose demands lie evenly from (1 − spread) to (1 + spread) of the estimate. */
  private static DemandEstimate estimate(double spread, double share, Station... resources) {
    List<SystemModel> replicates =
        IntStream.rangeClosed(-50, 50)
            .mapToObj(
                i ->
                    new SystemModel(
                        List.of(), scaled(1 + spread * i / 50, resources), RequestMix.unknown()))
            .toList();
    Map<ResourceId, Double> rSquared = new java.util.HashMap<>();
    for (Station resource : resources) {
      rSquared.put(resource.id(), share);
    }
    return new DemandEstimate(
        new SystemModel(List.of(), List.of(resources), RequestMix.unknown()),
        replicates,
        rSquared,
        Map.of(),
        List.of());
  }

  private static List<Station> scaled(double factor, Station... resources) {
    return java.util.Arrays.stream(resources)
        .map(resource -> resource.withDemands(demands -> demands.times(factor)))
        .toList();
  }

  private static List<String> order(DemandEstimate estimate) {
    return Ladder.of(estimate, KNEE, REFERENCE).stream()
        .map(rung -> rung.resource().box())
        .toList();
  }

  @Test
  void the_first_to_saturate_comes_first() {
    assertThat(
            order(
                estimate(
                    0.05,
                    0.9,
                    resource("a", false, Map.of("java", 0.002)),
                    resource("b", true, Map.of("held", 0.008)),
                    resource("c", false, Map.of("java", 0.004)))))
        .containsExactly("b", "c", "a");
  }

  /** X* = (1 − 0.1) / 0.009 = 100; at 50 req/s 0.1 + 50 · 0.009 = 55 % are used. */
  @Test
  void a_rung_says_limit_and_utilization_at_the_reference() {
    ResourceLimit rung =
        Ladder.of(estimate(0.05, 0.9, resource("a", false, Map.of("java", 0.009))), KNEE, REFERENCE)
            .get(0);
    assertThat(rung.limitPerSecond().estimate()).isCloseTo(100, within(1e-9));
    assertThat(rung.limitPerSecond().low()).isBetween(95.0, 96.0);
    assertThat(rung.limitPerSecond().high()).isBetween(104.0, 105.5);
    assertThat(rung.utilization()).isCloseTo(0.55, within(1e-9));
    assertThat(rung.placed()).isTrue();
    assertThat(rung.saturation()).isEmpty();
  }

  /** A request of its own costs more than one under load, which the demand at the limit hides. */
  @Test
  void utilization_of_what_works_is_measured_and_of_what_is_held_it_is_the_need() {
    Station cpu = resource("a", false, Map.of("java", 0.009));
    Station pool = resource("a", true, Map.of("held", 0.009));
    assertThat(utilizations(estimate(0.05, 0.9, cpu, pool), 0.7)).containsExactly(0.7, 0.55);
    assertThat(utilizations(estimate(0.05, 0.9, cpu, pool), Double.NaN))
        .containsExactly(0.55, 0.55);
  }

  private static List<Double> utilizations(DemandEstimate modelled, double busy) {
    List<MeasuredResource> measured =
        modelled.model().stations().stream()
            .map(
                resource ->
                    Measured.of(
                        resource.id(),
                        1,
                        Map.of("all", (from, to) -> from == 31 && to <= 40 ? busy : 0),
                        (from, to) -> Double.NaN,
                        (from, to) -> SaturationEvidence.notMeasured()))
            .toList();
    DemandEstimate with =
        new DemandEstimate(
            modelled.model(), modelled.replicates(), modelled.rSquared(), Map.of(), measured);
    return Ladder.of(with, KNEE, REFERENCE).stream()
        .sorted(Comparator.comparing((ResourceLimit limit) -> limit.resource().type()))
        .map(rung -> Math.round(100 * rung.utilization()) / 100.0)
        .toList();
  }

  @Test
  void what_cannot_be_placed_comes_last() {
    DemandEstimate sure = estimate(0.05, 0.9, resource("a", false, Map.of("java", 0.002)));
    DemandEstimate wide = estimate(0.8, 0.9, resource("b", false, Map.of("java", 0.008)));
    DemandEstimate unexplained = estimate(0.05, 0.3, resource("c", false, Map.of("java", 0.008)));
    assertThat(Ladder.of(sure, KNEE, REFERENCE).get(0).placed()).isTrue();
    assertThat(Ladder.of(wide, KNEE, REFERENCE).get(0).placed()).isFalse();
    assertThat(Ladder.of(unexplained, KNEE, REFERENCE).get(0).placed()).isFalse();
  }

  @Test
  void a_held_resource_need_not_follow_throughput_at_low_load() {
    assertThat(
            Ladder.of(
                    estimate(0.05, 0.1, resource("b", true, Map.of("held", 0.008))),
                    KNEE,
                    REFERENCE)
                .get(0)
                .placed())
        .isTrue();
  }

  @Test
  void what_requests_do_not_use_has_no_rung() {
    assertThat(order(estimate(0.05, 0.9, resource("a", false, Map.of("java", 0.0))))).isEmpty();
  }

  @Test
  void what_background_fills_has_a_rung_without_a_place_that_says_so() {
    Station batch = resource("batch", false, Map.of("java", 0.0), 0.97);
    Station over = resource("over", false, Map.of("java", 0.001), 1);
    Station used = resource("used", false, Map.of("java", 0.002));
    List<ResourceLimit> ladder = Ladder.of(estimate(0.05, 0.1, batch, over, used), KNEE, REFERENCE);

    assertThat(ladder).hasSize(3).filteredOn(ResourceLimit::filledByBackground).hasSize(2);
    ResourceLimit rung = ladder.get(0);
    assertThat(rung.resource()).isEqualTo(batch.id());
    assertThat(rung.limitPerSecond()).isEqualTo(Interval.exactly(0));
    assertThat(rung.utilization()).isCloseTo(0.97, within(1e-9));
    assertThat(rung.placed()).isFalse();
    assertThat(ladder.get(1).resource()).isEqualTo(over.id());
  }

  @Test
  void consumers_come_with_their_shares_where_there_are_several() {
    Station shared = resource("a", false, Map.of("java", 0.003, "mariadbd", 0.007));
    Map<String, Double> shares =
        Ladder.of(estimate(0.05, 0.9, shared), KNEE, REFERENCE).get(0).shares();
    assertThat(shares.get("java")).isCloseTo(0.3, within(1e-9));
    assertThat(shares.get("mariadbd")).isCloseTo(0.7, within(1e-9));
    Station alone = resource("b", false, Map.of("java", 0.003));
    assertThat(Ladder.of(estimate(0.05, 0.9, alone), KNEE, REFERENCE).get(0).shares()).isEmpty();
  }

  @Test
  void the_verdicts_resource_is_on_top_even_where_it_cannot_be_placed() {
    DemandEstimate estimate =
        estimate(
            0.05,
            0.9,
            resource("a", false, Map.of("java", 0.002)),
            resource("b", false, Map.of("java", 0.004)));
    List<ResourceLimit> ladder = Ladder.of(estimate, KNEE, REFERENCE);
    Verdict verdict =
        new Verdict(
            Verdict.Kind.BOTTLENECK,
            Optional.of(new ResourceId("a", ResourceType.CPU)),
            Optional.empty(),
            Optional.empty(),
            0.9,
            Remark.of(ReasonCode.BINDS_FIRST),
            List.of());
    assertThat(Ladder.bindingFirst(ladder, verdict))
        .extracting(limit -> limit.resource().box())
        .containsExactly("a", "b");
  }

  @Test
  void a_resource_that_says_it_is_full_is_quoted_for_the_knee() {
    Station cpu = resource("a", false, Map.of("java", 0.009));
    MeasuredResource measured =
        Measured.of(
            cpu.id(),
            1,
            Map.of(),
            (from, to) -> Double.NaN,
            (from, to) ->
                from == 11 && to == 20
                    ? new SaturationEvidence(1, List.of(THROTTLED))
                    : SaturationEvidence.notMeasured());
    DemandEstimate without = estimate(0.05, 0.9, cpu);
    DemandEstimate with =
        new DemandEstimate(
            without.model(), without.replicates(), without.rSquared(), Map.of(), List.of(measured));
    assertThat(Ladder.of(with, KNEE, REFERENCE).get(0).saturation()).containsExactly(THROTTLED);
  }
}
