package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.Measured;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.SaturationEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  /** Forty seconds, reads and writes in a mix that changes; the meter looks them up again. */
  private static List<FitWindow> windows() {
    List<FitWindow> windows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long reads = i % 2 == 0 ? 90 : 20;
      long writes = i % 3 == 0 ? 10 : 40;
      windows.add(new FitWindow(Optional.empty(), i, Map.of("read", reads, "write", writes)));
    }
    return windows;
  }

  private static BusyMeter costing(double background, double read, double write) {
    return (from, to) -> {
      Map<String, Long> requests = windows().get((int) from).okByRequest();
      return background + read * requests.get("read") + write * requests.get("write");
    };
  }

  /** 1 ms a read and 10 ms a write, of which the mix has 2200 and 1180: 4.142 ms on average. */
  @Test
  void classes_that_can_be_told_apart_are_kept_and_weighed_by_the_measured_mix() {
    Station model =
        Observations.of(Measured.twoCores(costing(0.05, 0.001, 0.01)), windows()).fit().station();
    assertThat(model.demands().byClass().get("read").get("java")).isCloseTo(0.001, within(1e-9));
    assertThat(model.demands().byClass().get("write").get("java")).isCloseTo(0.01, within(1e-9));
    assertThat(model.demandPerRequest(RequestClasses.mix(windows())))
        .isCloseTo((2200 * 0.001 + 1180 * 0.01) / (2200 + 1180), within(1e-9));
    assertThat(model.background()).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void a_second_with_a_gap_is_no_evidence() {
    BusyMeter meter = costing(0.05, 0.001, 0.01);
    BusyMeter withGap = (from, to) -> from == 7 ? Double.NaN : meter.busy(from, to);
    Station model = Observations.of(Measured.twoCores(withGap), windows()).fit().station();
    assertThat(model.background()).isCloseTo(0.05, within(1e-9));
    assertThat(Observations.of(Measured.twoCores((from, to) -> Double.NaN), windows()).isEmpty())
        .isTrue();
  }

  @Test
  void a_sample_that_shares_no_second_falls_back_on_all() {
    Observations seen = Observations.of(Measured.twoCores(costing(0, 0.002, 0.002)), windows());
    FitWindow foreign = new FitWindow(Optional.empty(), 999, Map.of("read", 1L));
    assertThat(seen.fit(List.of(foreign)).station()).isEqualTo(seen.fit().station());
  }

  /**
   * A box of half a core that uses 0.01 core of itself, 1 ms a request, and 3 ms more for one that
   * finds it idle, in seconds of rising throughput up to where it is full.
   */
  private static DemandFit fitUpTo(double mostPerSecond) {
    List<FitWindow> windows = new ArrayList<>();
    Map<Double, Double> idle = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      long requests = Math.round(mostPerSecond * (i % 20) / 19);
      windows.add(new FitWindow(Optional.empty(), i, Map.of("read", requests)));
      idle.put((double) i, Math.max(0, 1 - requests / 490.0));
    }
    BusyMeter busy =
        (from, to) -> {
          long requests = windows.get((int) from).okByRequest().get("read");
          return 0.01 + 0.001 * requests + 0.003 * requests * idle.get(from);
        };
    MeasuredResource cpu =
        Measured.of(
            new ResourceId("box-1", ResourceType.CPU),
            0.5,
            Map.of("java", busy),
            (from, to) -> idle.get(from),
            (from, to) -> SaturationEvidence.notMeasured());
    return Observations.of(cpu, windows).fit();
  }

  @Test
  void what_a_request_costs_on_top_when_it_finds_the_box_idle_is_no_background() {
    Station model = fitUpTo(490).station();
    assertThat(model.background()).isCloseTo(0.01, within(1e-9));
    assertThat(model.demandPerRequest(RequestMix.unknown())).isCloseTo(0.001, within(1e-9));
    assertThat(model.limitPerSecond(RequestMix.unknown())).isCloseTo(490, within(1e-6));
  }

  @Test
  void below_saturation_it_is_told_as_part_of_the_demand() {
    Station model = fitUpTo(30).station();
    assertThat(model.demandPerRequest(RequestMix.unknown())).isBetween(0.0035, 0.004);
  }
}
