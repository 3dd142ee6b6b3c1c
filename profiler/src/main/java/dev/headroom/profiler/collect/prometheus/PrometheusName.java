package dev.headroom.profiler.collect.prometheus;

import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a name of somebody's stands for.
 *
 * @param metric of the catalogue
 * @param labels those to be kept: label to attribute
 * @param fixed attributes of every sample
 * @param only label values that a sample must have
 * @param unit how many of the metric's unit one of its own is
 */
record PrometheusName(
    Metric metric,
    Map<String, String> labels,
    Map<String, String> fixed,
    Map<String, String> only,
    double unit) {
  static PrometheusName of(Metric metric, Map<String, String> labels) {
    return new PrometheusName(metric, labels, Map.of(), Map.of(), 1);
  }

  static PrometheusName of(Metric metric) {
    return of(metric, Map.of());
  }

  /** With an attribute that every sample has. */
  PrometheusName with(String attribute, String value) {
    return new PrometheusName(metric, labels, Map.of(attribute, value), only, unit);
  }

  /** Of samples alone that have a label value. */
  PrometheusName where(String label, String value) {
    return new PrometheusName(metric, labels, fixed, Map.of(label, value), unit);
  }

  PrometheusName inUnitsOf(double newUnit) {
    return new PrometheusName(metric, labels, fixed, only, newUnit);
  }

  boolean isOf(PrometheusText sample) {
    return sample.labels().entrySet().containsAll(only.entrySet());
  }

  MetricKey key(PrometheusText sample) {
    Map<String, String> attributes = new TreeMap<>(fixed);
    labels.forEach(
        (label, attribute) -> {
          if (sample.labels().containsKey(label)) {
            attributes.put(attribute, sample.labels().get(label));
          }
        });
    return new MetricKey(metric.metricName(), attributes);
  }
}
