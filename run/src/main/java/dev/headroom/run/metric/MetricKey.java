package dev.headroom.run.metric;

import dev.headroom.run.file.RunFormatException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Name of a time series within a box: a metric's name and what tells it from others of the name.
 * Written {@code name{attribute=value,…}}, attributes in alphabetical order.
 *
 * @param name metric's name, as in {@link Metric}
 * @param attributes possibly none
 */
public record MetricKey(String name, Map<String, String> attributes)
    implements Comparable<MetricKey> {

  public MetricKey {
    if (name == null || name.isBlank() || name.indexOf('{') >= 0) {
      throw new IllegalArgumentException("not a metric's name: " + name);
    }
    TreeMap<String, String> sorted = new TreeMap<>();
    attributes.forEach((key, value) -> sorted.put(requireAttribute(key), writable(value)));
    attributes = Collections.unmodifiableMap(sorted);
  }

  private static String requireAttribute(String key) {
    if (key.isEmpty() || !key.equals(writable(key))) {
      throw new IllegalArgumentException("not an attribute's name: " + key);
    }
    return key;
  }

  /** A route's {@code {id}} becomes {@code :id}; what else the written form needs, {@code _}. */
  private static String writable(String value) {
    return value.replaceAll("\\{([^{}]*)}", ":$1").replaceAll("[{},=\\p{Cntrl}]", "_");
  }

  /**
   * Reads the written form.
   *
   * @throws RunFormatException if the text is not of that form
   */
  public static MetricKey parse(String text) {
    try {
      int brace = text.indexOf('{');
      return brace < 0 ? new MetricKey(text, Map.of()) : parse(text, brace);
    } catch (IllegalArgumentException e) {
      throw new RunFormatException("not a metric key: " + text, e);
    }
  }

  private static MetricKey parse(String text, int brace) {
    if (!text.endsWith("}")) {
      throw new IllegalArgumentException("no '}' at its end");
    }
    Map<String, String> attributes = new TreeMap<>();
    for (String pair : text.substring(brace + 1, text.length() - 1).split(",")) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("not an attribute and its value: " + pair);
      }
      attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new MetricKey(text.substring(0, brace), attributes);
  }

  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** Whether this is a series of the given metric, whatever its attributes. */
  public boolean isOf(Metric metric) {
    return name.equals(metric.metricName());
  }

  @Override
  public int compareTo(MetricKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return attributes.isEmpty()
        ? name
        : attributes.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(",", name + "{", "}"));
  }
}
