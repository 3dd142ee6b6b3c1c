package dev.headroom.run.metric;

import java.util.Map;

/**
 * One entry of the catalogue of metrics that a run may hold. The entries stand in an enum for each
 * family; {@link Metrics} lists them all.
 */
public interface Metric {

  /** How a metric's values follow each other. */
  enum Kind {
    /** Only grows while what it describes lives. */
    COUNTER,
    /** The value at its instant. */
    GAUGE
  }

  MetricDescription description();

  /** OpenTelemetry's name where its semantic conventions have one, else {@code headroom.…}. */
  default String metricName() {
    return description().metricName();
  }

  /** Unit in UCUM notation, as OpenTelemetry writes it. */
  default String unit() {
    return description().unit();
  }

  default Kind kind() {
    return description().kind();
  }

  default String meaning() {
    return description().meaning();
  }

  /** This metric of a box that has only one of the kind. */
  default MetricKey key() {
    return new MetricKey(metricName(), Map.of());
  }

  /** This metric of one of several things in a box. */
  default MetricKey key(String attribute, String value) {
    return new MetricKey(metricName(), Map.of(attribute, value));
  }
}
