package dev.headroom.run.series;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.RunFormatException;
import dev.headroom.run.metric.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads one metrics file, lines as {@link Sample} writes them, into its series. One value of a line
 * may be damaged without the others being lost.
 */
public final class SeriesFile {
  /**
   * What could not be read.
   *
   * @param lines that are no samples
   * @param values of other lines that are no numbers, or have no key
   */
  public record Damage(int lines, int values) {}

  /** What a writer puts for a value that it does not have. */
  private static final Set<String> NO_VALUE = Set.of("NaN", "Infinity", "-Infinity");

  // Sorted by instant: lines are out of order where a source reports the past or a clock was set
  // back. Of two values of an instant the first one counts: as two points of a counter, they could
  // look like a restart.
  private final Map<MetricKey, TreeMap<Double, Double>> points = new TreeMap<>();
  private int damagedValues;

  private SeriesFile() {}

  /** Adds the file's series to {@code into}. */
  public static Damage read(Path file, Map<SeriesId, Series> into) throws IOException {
    SeriesFile content = new SeriesFile();
    int lines = JsonLinesReader.read(file, JsonNode.class, content::add);
    String[] name = file.getFileName().toString().split("\\.", 3);
    content.points.forEach(
        (key, values) -> into.put(new SeriesId(name[0], name[1], key), series(values)));
    return new Damage(lines, content.damagedValues);
  }

  private boolean add(JsonNode line) {
    JsonNode instant = line.path("t");
    JsonNode values = line.path("v");
    if (!instant.isNumber()
        || !JsonLinesReader.isInstant(instant.doubleValue())
        || !values.isObject()) {
      return false;
    }
    values.properties().forEach(v -> add(instant.doubleValue(), v.getKey(), v.getValue()));
    return true;
  }

  private void add(double seconds, String key, JsonNode value) {
    if (value.isNull() || value.isTextual() && NO_VALUE.contains(value.asText())) {
      return;
    }
    try {
      MetricKey metric = MetricKey.parse(key);
      if (value.isNumber() && Double.isFinite(value.doubleValue())) {
        points
            .computeIfAbsent(metric, k -> new TreeMap<>())
            .putIfAbsent(seconds, value.doubleValue());
        return;
      }
    } catch (RunFormatException e) {
      // Counted below, like a value that is no number.
    }
    damagedValues++;
  }

  private static Series series(TreeMap<Double, Double> values) {
    return Series.of(
        values.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        values.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
