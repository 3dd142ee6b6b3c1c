package dev.headroom.run.series;

import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Series of several boxes, and how to find one.
 *
 * @param all every series by its name
 * @param told of each series that is found
 */
public record SeriesSet(Map<SeriesId, Series> all, Consumer<SeriesId> told) {
  private static final Consumer<SeriesId> NOBODY = id -> {};

  public SeriesSet {
    all = Map.copyOf(all);
  }

  public SeriesSet(Map<SeriesId, Series> all) {
    this(all, NOBODY);
  }

  public static SeriesSet empty() {
    return new SeriesSet(Map.of());
  }

  /** The same, with somebody told of each series that is found. */
  public SeriesSet toldOf(Consumer<SeriesId> reader) {
    return new SeriesSet(all, reader);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * The one series of a box with exactly that key; empty if none. Where several collectors saw it,
   * that of the first by name.
   */
  public Optional<Series> series(String box, MetricKey key) {
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().box().equals(box) && entry.getKey().key().equals(key))
        .min(Map.Entry.comparingByKey(Comparator.comparing(SeriesId::source)))
        .map(this::found);
  }

  /** All series of a box and a metric, whatever their attributes and collectors. */
  public Stream<Map.Entry<SeriesId, Series>> seriesOf(String box, Metric metric) {
    return all.entrySet().stream()
        .filter(e -> e.getKey().box().equals(box) && e.getKey().key().isOf(metric))
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(SeriesId::key).thenComparing(SeriesId::source)))
        .peek(this::found);
  }

  private Series found(Map.Entry<SeriesId, Series> entry) {
    told.accept(entry.getKey());
    return entry.getValue();
  }
}
