package dev.headroom.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one metrics file into its series. */
final class SeriesFile {
  private record Point(double seconds, double value) {}

  private SeriesFile() {}

  /**
   * Adds the file's series to {@code into}.
   *
   * @return how many lines were damaged
   */
  static int read(Path file, Map<SeriesId, Series> into) throws IOException {
    String[] parts = file.getFileName().toString().split("\\.", 3);
    Map<MetricKey, List<Point>> points = new TreeMap<>();
    int damaged =
        JsonLinesReader.read(
            file,
            Sample.class,
            sample ->
                sample
                    .v()
                    .forEach(
                        (key, value) -> {
                          if (value != null && Double.isFinite(value)) {
                            points
                                .computeIfAbsent(MetricKey.parse(key), k -> new ArrayList<>())
                                .add(new Point(sample.t(), value));
                          }
                        }));
    points.forEach((key, list) -> into.put(new SeriesId(parts[0], parts[1], key), series(list)));
    return damaged;
  }

  private static Series series(List<Point> points) {
    // A clock that was set back may have put instants out of order.
    points.sort(Comparator.comparingDouble(Point::seconds));
    return Series.of(
        points.stream().mapToDouble(Point::seconds).toArray(),
        points.stream().mapToDouble(Point::value).toArray());
  }
}
