package dev.headroom.run;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run as a reader gets it: all evidence that there is, in memory.
 *
 * @param manifest what was to be measured
 * @param responses windows of the load, in the order of time
 * @param steps the injector's account of its schedule
 * @param series everything sampled
 * @param statements of each database's box, in the order of time
 * @param profiles content of each JFR recording, by file name without ending
 * @param events what happened
 * @param missing what the run should hold and does not, a sentence each
 */
public record RecordedRun(
    RunManifest manifest,
    List<ResponseWindow> responses,
    List<StepEvent> steps,
    Map<SeriesId, Series> series,
    Map<String, List<StatementSnapshot>> statements,
    Map<String, ByteBuffer> profiles,
    List<Event> events,
    List<String> missing) {

  public RecordedRun {
    responses = List.copyOf(responses);
    steps = List.copyOf(steps);
    series = Map.copyOf(series);
    statements = Map.copyOf(statements);
    profiles = Map.copyOf(profiles);
    events = List.copyOf(events);
    missing = List.copyOf(missing);
  }

  /** Whether everything that was to be recorded has been. */
  public boolean isComplete() {
    return events.stream().anyMatch(event -> event.kind() == EventKind.COMPLETE);
  }

  /** The one series of a box with exactly that key, from whichever collector; empty if none. */
  public Optional<Series> series(String box, MetricKey key) {
    return series.entrySet().stream()
        .filter(entry -> entry.getKey().box().equals(box) && entry.getKey().key().equals(key))
        .min(Map.Entry.comparingByKey(java.util.Comparator.comparing(SeriesId::source)))
        .map(Map.Entry::getValue);
  }

  /** All series of a box and a metric, whatever their attributes and collectors. */
  public Stream<Map.Entry<SeriesId, Series>> seriesOf(String box, Metric metric) {
    return series.entrySet().stream()
        .filter(e -> e.getKey().box().equals(box) && e.getKey().key().isOf(metric))
        .sorted(
            Map.Entry.comparingByKey(
                java.util.Comparator.comparing(SeriesId::key).thenComparing(SeriesId::source)));
  }

  /** The profile of a box's JVM, of the first where there are several; empty if there is none. */
  public Optional<ByteBuffer> profile(String box) {
    return profiles.entrySet().stream()
        .filter(entry -> entry.getKey().equals(box) || entry.getKey().startsWith(box + "."))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }
}
