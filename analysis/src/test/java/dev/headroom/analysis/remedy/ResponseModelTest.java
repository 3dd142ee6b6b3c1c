package dev.headroom.analysis.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * A CPU of 0.3 cores of which a request needs 0.6 ms, so that it takes 500 requests a second, and
 * whose queue is worked off in 2 ms a request. The median takes 1 ms by itself, the slowest 4 ms.
 */
class ResponseModelTest {
  private static final double LIMIT = 500;
  private static final double P50_ALONE = 0.001;
  private static final double P99_ALONE = 0.004;
  private static final double SLOWED = 0.002;
  private static final double P99_OVER_MEAN = 4.6;

  private static final SystemModel MODEL = cpu(0.3, 0.000_6);

  private static SystemModel cpu(double cores, double demand) {
    return KnownSystem.model(KnownSystem.cpu(cores, 0, Map.of("java", demand)));
  }

  static Plateau plateau(double load) {
    double p50 = P50_ALONE + queue(SLOWED, load);
    double p99 = P99_ALONE + P99_OVER_MEAN * queue(SLOWED, load);
    return new Plateau(
        "curve-" + load,
        Phase.CURVE,
        new Plateau.Span(0, 1, 8),
        new Plateau.Offered(Optional.empty(), Optional.of(load * LIMIT)),
        load * LIMIT,
        0,
        new Plateau.Latency(p50, (p50 + p99) / 2, p99),
        true,
        false);
  }

  private static double queue(double serviceSeconds, double load) {
    return serviceSeconds * load / (1 - load);
  }

  private static Optional<ResponseModel> model(double... loads) {
    List<Plateau> plateaus = DoubleStream.of(loads).mapToObj(ResponseModelTest::plateau).toList();
    return ResponseModel.of(MODEL, LIMIT, plateaus);
  }

  private static ResponseModel measured() {
    return model(0.001, 0.4, 0.6, 0.8).orElseThrow();
  }

  @Test
  void the_unchanged_system_answers_as_it_was_measured() {
    ResponseModel.Times times = measured().at(MODEL, 0.8).orElseThrow();

    assertThat(times.p50Seconds()).isCloseTo(0.009, within(1e-5));
    assertThat(times.p99Seconds()).isCloseTo(0.004 + 4.6 * 0.008, within(1e-4));
  }

  @Test
  void of_a_cpu_that_is_twice_as_large_half_is_left_of_the_wait() {
    ResponseModel.Times times = measured().at(cpu(0.6, 0.000_6), 0.8).orElseThrow();

    assertThat(times.p50Seconds()).isCloseTo(0.001 + 0.004, within(1e-5));
    assertThat(times.p99Seconds()).isCloseTo(0.004 + 4.6 * 0.004, within(1e-4));
  }

  @Test
  void of_a_quarter_of_the_work_a_quarter_is_left_and_of_the_median_alone_half() {
    ResponseModel.Times times = measured().at(cpu(0.3, 0.000_15), 0.8).orElseThrow();

    assertThat(times.p50Seconds()).isCloseTo(0.0005 + 0.002, within(1e-5));
    assertThat(times.p99Seconds()).isCloseTo(0.001 + 4.6 * 0.002, within(1e-4));
  }

  /** Ten places, each of which is held for 15 ms, are 667 a second at most. */
  @Test
  void what_is_held_counts_by_the_wait_for_it() {
    SystemModel pooled =
        KnownSystem.model(
            KnownSystem.cpu(0.6, 0, Map.of("java", 0.000_6)), KnownSystem.pool(10, 0.015));
    double cpu = queue(SLOWED / 2, 0.8 * 10 / 0.015 / 1_000);

    assertThat(measured().at(pooled, 0.8).orElseThrow().p50Seconds() - P50_ALONE - cpu)
        .isBetween(0.001, 0.015);
  }

  @Test
  void next_to_the_limit_nothing_is_told() {
    assertThat(measured().at(MODEL, 0.98)).isEmpty();
    assertThat(measured().at(MODEL, 0.95).orElseThrow().p50Seconds())
        .isCloseTo(P50_ALONE + queue(SLOWED, 0.95), within(1e-4));
  }

  @Test
  void of_one_load_or_of_low_ones_nothing_is_told() {
    assertThat(model(0.8)).isEmpty();
    assertThat(model(0.2, 0.4)).isEmpty();
    assertThat(model()).isEmpty();
  }
}
