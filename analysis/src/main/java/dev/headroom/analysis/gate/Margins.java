package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Map;

/**
 * How much worse is still good enough.
 *
 * @param ratio of every metric and request of which nothing else is said: 0.05 for 5 %
 * @param failed of all responses, that may fail in addition: 0.001 for one in a thousand
 * @param byMetric other ratios, by metric
 * @param byRequest other ratios, by request; they go before those of metrics
 */
public record Margins(
    double ratio, double failed, Map<GateMetric, Double> byMetric, Map<String, Double> byRequest) {
  /** 5 %, and one response in a thousand. */
  public static final Margins DEFAULT = new Margins(0.05, 0.001, Map.of(), Map.of());

  public Margins {
    byMetric = Map.copyOf(byMetric);
    byRequest = Map.copyOf(byRequest);
    if (!(ratio > 0) || !(failed > 0) || !areGreaterThanZero(byMetric, byRequest)) {
      throw new IllegalArgumentException("a margin is greater than 0");
    }
  }

  private static boolean areGreaterThanZero(
      Map<GateMetric, Double> byMetric, Map<String, Double> byRequest) {
    return byMetric.values().stream().allMatch(m -> m > 0)
        && byRequest.values().stream().allMatch(m -> m > 0);
  }

  /** The same with another ratio for what nothing else is said of. */
  public Margins withRatio(double newRatio) {
    return new Margins(newRatio, failed, byMetric, byRequest);
  }

  /** Of a check, on the scale on which runs are compared. */
  public double of(CheckId check) {
    GateMetric metric = check.metric();
    if (metric.kind() == GateMetric.Kind.RATIO) {
      return byMetric.getOrDefault(metric, failed);
    }
    double ofMetric = byMetric.getOrDefault(metric, ratio);
    return Math.log1p(byRequest.getOrDefault(check.request(), ofMetric));
  }
}
