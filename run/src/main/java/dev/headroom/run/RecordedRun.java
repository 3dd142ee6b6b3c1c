package dev.headroom.run;

import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import dev.headroom.run.statement.StatementSnapshot;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run in memory, with all the evidence that there is.
 *
 * @param manifest what was to be measured
 * @param responses windows of the load, in the order of time
 * @param steps the injector's account of its schedule
 * @param series everything sampled
 * @param statements of each database's box, in the order of time
 * @param profiles content of each JFR recording, by file name without ending
 * @param events what happened
 * @param missing what the run should hold and does not
 */
public record RecordedRun(
    RunManifest manifest,
    List<ResponseWindow> responses,
    List<StepEvent> steps,
    SeriesSet series,
    Map<String, List<StatementSnapshot>> statements,
    Map<String, ByteBuffer> profiles,
    List<Event> events,
    List<Gap> missing) {

  public RecordedRun {
    responses = List.copyOf(responses);
    steps = List.copyOf(steps);
    statements = Map.copyOf(statements);
    profiles = Map.copyOf(profiles);
    events = List.copyOf(events);
    missing = List.copyOf(missing);
  }

  /** A run of which nothing was recorded yet. */
  public static RecordedRun of(RunManifest manifest) {
    return new RecordedRun(
        manifest,
        List.of(),
        List.of(),
        SeriesSet.empty(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** The same run with another manifest. */
  public RecordedRun withManifest(RunManifest other) {
    return new RecordedRun(other, responses, steps, series, statements, profiles, events, missing);
  }

  /** The same run with other responses. */
  public RecordedRun withResponses(List<ResponseWindow> others) {
    return new RecordedRun(manifest, others, steps, series, statements, profiles, events, missing);
  }

  /** The same run with other steps. */
  public RecordedRun withSteps(List<StepEvent> others) {
    return new RecordedRun(
        manifest, responses, others, series, statements, profiles, events, missing);
  }

  /** The same run with other series. */
  public RecordedRun withSeries(SeriesSet others) {
    return new RecordedRun(
        manifest, responses, steps, others, statements, profiles, events, missing);
  }

  /** The same run with other statements. */
  public RecordedRun withStatements(Map<String, List<StatementSnapshot>> others) {
    return new RecordedRun(manifest, responses, steps, series, others, profiles, events, missing);
  }

  /** The same run with other events. */
  public RecordedRun withEvents(List<Event> others) {
    return new RecordedRun(
        manifest, responses, steps, series, statements, profiles, others, missing);
  }

  /** The same run with further gaps. */
  public RecordedRun withMissing(List<Gap> more) {
    List<Gap> all = Stream.concat(missing.stream(), more.stream()).toList();
    return new RecordedRun(manifest, responses, steps, series, statements, profiles, events, all);
  }

  /** Whether everything that was to be recorded has been. */
  public boolean isComplete() {
    return events.stream().anyMatch(event -> event.kind() == EventKind.COMPLETE);
  }

  /** As {@link SeriesSet#series}. */
  public Optional<Series> series(String box, MetricKey key) {
    return series.series(box, key);
  }

  /** As {@link SeriesSet#seriesOf}. */
  public Stream<Map.Entry<SeriesId, Series>> seriesOf(String box, Metric metric) {
    return series.seriesOf(box, metric);
  }

  /** The profile of a box's JVM, of the first where there are several; empty if there is none. */
  public Optional<ByteBuffer> profile(String box) {
    return profiles.entrySet().stream()
        .filter(entry -> entry.getKey().equals(box) || entry.getKey().startsWith(box + "."))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }
}
