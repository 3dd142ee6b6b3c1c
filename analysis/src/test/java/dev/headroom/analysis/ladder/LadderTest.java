package dev.headroom.analysis.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.demand.MeasuredResource;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final Plateau KNEE =
      new Plateau(
          "knee",
          Phase.PROBE,
          10,
          11,
          20,
          Optional.of(8),
          Optional.empty(),
          100,
          0,
          0.01,
          0.01,
          0.01,
          true,
          false);

  /** The knee's, at half the throughput. */
  private static final Plateau REFERENCE =
      new Plateau(
          "curve-50%",
          Phase.CURVE,
          30,
          31,
          40,
          Optional.empty(),
          Optional.of(50.0),
          50,
          0,
          0.01,
          0.01,
          0.01,
          true,
          false);

  private static ResourceModel resource(String box, boolean soft, Map<String, Double> demands) {
    return resource(box, soft, demands, 0.1);
  }

  private static ResourceModel resource(
      String box, boolean soft, Map<String, Double> demands, double background) {
    return new ResourceModel(
        new ResourceId(box, soft ? "db connections" : "cpu"),
        soft,
        "units",
        1,
        background,
        demands);
  }

  /** Replicates whose demands lie evenly from (1 − spread) to (1 + spread) of the estimate. */
  private static DemandEstimate estimate(
      double spread, double determination, ResourceModel... resources) {
    List<SystemModel> replicates =
        IntStream.rangeClosed(-50, 50)
            .mapToObj(i -> new SystemModel(scaled(1 + spread * i / 50, resources)))
            .toList();
    Map<ResourceId, Double> determinations = new java.util.HashMap<>();
    for (ResourceModel resource : resources) {
      determinations.put(resource.id(), determination);
    }
    return new DemandEstimate(
        new SystemModel(List.of(resources)), replicates, determinations, List.of());
  }

  private static List<ResourceModel> scaled(double factor, ResourceModel... resources) {
    return java.util.Arrays.stream(resources)
        .map(
            resource -> {
              Map<String, Double> demands = new java.util.HashMap<>();
              resource.demandByUser().forEach((user, d) -> demands.put(user, factor * d));
              return resource.withDemands(demands);
            })
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
    LadderRung rung =
        Ladder.of(estimate(0.05, 0.9, resource("a", false, Map.of("java", 0.009))), KNEE, REFERENCE)
            .get(0);
    assertThat(rung.limitPerSecond().estimate()).isCloseTo(100, within(1e-9));
    assertThat(rung.limitPerSecond().low()).isBetween(95.0, 96.0);
    assertThat(rung.limitPerSecond().high()).isBetween(104.0, 105.5);
    assertThat(rung.utilization()).isCloseTo(0.55, within(1e-9));
    assertThat(rung.placed()).isTrue();
    assertThat(rung.saturationEvidence()).isEmpty();
  }

  /** A request of its own costs more than one in a crowd, which the demand at the limit hides. */
  @Test
  void utilization_of_what_works_is_measured_and_of_what_is_held_it_is_the_need() {
    ResourceModel cpu = resource("a", false, Map.of("java", 0.009));
    ResourceModel pool = resource("a", true, Map.of("held", 0.009));
    assertThat(utilizations(estimate(0.05, 0.9, cpu, pool), 0.7)).containsExactly(0.7, 0.55);
    assertThat(utilizations(estimate(0.05, 0.9, cpu, pool), Double.NaN))
        .containsExactly(0.55, 0.55);
  }

  private static List<Double> utilizations(DemandEstimate modelled, double busy) {
    List<MeasuredResource> measured =
        modelled.model().resources().stream()
            .map(
                resource ->
                    new MeasuredResource(
                        resource.id(),
                        resource.soft(),
                        "units",
                        1,
                        true,
                        Map.of("all", (from, to) -> from == 31 && to <= 40 ? busy : 0),
                        (from, to) -> Double.NaN,
                        (from, to) -> Optional.empty()))
            .toList();
    DemandEstimate with =
        new DemandEstimate(
            modelled.model(), modelled.replicates(), modelled.determination(), measured);
    return Ladder.of(with, KNEE, REFERENCE).stream()
        .sorted(Comparator.comparing(LadderRung::soft))
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
    ResourceModel batch = resource("batch", false, Map.of("java", 0.0), 0.97);
    ResourceModel over = resource("over", false, Map.of("java", 0.001), 1);
    ResourceModel used = resource("used", false, Map.of("java", 0.002));
    List<LadderRung> ladder = Ladder.of(estimate(0.05, 0.1, batch, over, used), KNEE, REFERENCE);

    assertThat(ladder).hasSize(3).filteredOn(LadderRung::filledByBackground).hasSize(2);
    LadderRung rung = ladder.get(0);
    assertThat(rung.resource()).isEqualTo(batch.id());
    assertThat(rung.limitPerSecond()).isEqualTo(Interval.exactly(0));
    assertThat(rung.utilization()).isCloseTo(0.97, within(1e-9));
    assertThat(rung.placed()).isFalse();
    assertThat(rung.saturationEvidence()).contains("full of background, no request cost measured");
    assertThat(ladder.get(1).saturationEvidence()).contains("full of background");
  }

  @Test
  void users_come_with_their_shares_the_largest_first_and_small_ones_not_at_all() {
    ResourceModel shared =
        resource("a", false, Map.of("java", 0.0029, "mariadbd", 0.007, "other", 0.0001));
    assertThat(Ladder.of(estimate(0.05, 0.9, shared), KNEE, REFERENCE).get(0).share())
        .contains("mariadbd 70 %, java 29 %");
    ResourceModel alone = resource("b", false, Map.of("java", 0.003));
    assertThat(Ladder.of(estimate(0.05, 0.9, alone), KNEE, REFERENCE).get(0).share()).isEmpty();
  }

  @Test
  void a_resource_that_says_it_is_full_is_quoted_for_the_knee() {
    ResourceModel cpu = resource("a", false, Map.of("java", 0.009));
    MeasuredResource measured =
        new MeasuredResource(
            cpu.id(),
            false,
            "units",
            1,
            true,
            Map.of(),
            (from, to) -> Double.NaN,
            (from, to) -> from == 11 && to == 20 ? Optional.of("throttled") : Optional.empty());
    DemandEstimate without = estimate(0.05, 0.9, cpu);
    DemandEstimate with =
        new DemandEstimate(
            without.model(), without.replicates(), without.determination(), List.of(measured));
    assertThat(Ladder.of(with, KNEE, REFERENCE).get(0).saturationEvidence()).contains("throttled");
  }
}
