package dev.headroom.run.series;

import dev.headroom.run.metric.MetricKey;
import java.util.Map;

/**
 * One line of a metrics file: everything that a collector saw of a box at one instant.
 *
 * @param t epoch seconds
 * @param v written form of a {@link MetricKey} to its value, in the metric's unit
 */
public record Sample(double t, Map<String, Double> v) {
  public Sample {
    if (v == null) {
      throw new IllegalArgumentException("a sample without values");
    }
  }
}
