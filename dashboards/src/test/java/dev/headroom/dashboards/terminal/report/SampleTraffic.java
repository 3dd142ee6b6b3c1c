package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.traffic.Recovery;
import dev.headroom.analysis.traffic.TrafficStretch;
import java.util.List;
import java.util.Optional;

/** A spike, and what came after it. */
final class SampleTraffic {
  private static final Plateau.Latency QUICK = new Plateau.Latency(0.010, 0.015, 0.030);

  private SampleTraffic() {}

  static List<TrafficStretch> stretches() {
    return List.of(
        new TrafficStretch(
            "hold-50%",
            0, 20, 100, 100, 0, 0, Optional.of(1.1), Optional.of(1.0), QUICK, Optional.empty()),
        new TrafficStretch(
            "spike-x3",
            20,
            30,
            300,
            240,
            0.12,
            1_000,
            Optional.of(4.2),
            Optional.of(5.0),
            new Plateau.Latency(0.9, 1.5, 2.1),
            Optional.empty()),
        back(new Recovery(true, 4)));
  }

  static List<TrafficStretch> notBack() {
    return List.of(back(new Recovery(false, 60)));
  }

  /** One part, of whose responses that share failed. */
  static List<TrafficStretch> failing(double errorRatio) {
    return List.of(
        new TrafficStretch(
            "hold-90",
            0,
            20,
            100,
            100 * (1 - errorRatio),
            errorRatio,
            0,
            Optional.empty(),
            Optional.empty(),
            QUICK,
            Optional.empty()));
  }

  private static TrafficStretch back(Recovery recovery) {
    return new TrafficStretch(
        "return",
        30,
        90,
        100,
        100,
        0,
        0,
        Optional.of(1.0),
        Optional.empty(),
        QUICK,
        Optional.of(recovery));
  }
}
