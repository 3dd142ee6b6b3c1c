package dev.headroom.run.metric;

/**
 * What the catalogue says of a metric.
 *
 * @param metricName without attributes
 * @param unit in UCUM notation, as OpenTelemetry writes it
 * @param kind how its values follow each other
 * @param meaning a few words for a reader, with the attributes that it may have
 */
public record MetricDescription(String metricName, String unit, Metric.Kind kind, String meaning) {
  public MetricDescription {
    if (metricName.isBlank() || unit.isBlank() || kind == null || meaning.isBlank()) {
      throw new IllegalArgumentException("a metric is not described: " + metricName);
    }
  }
}
