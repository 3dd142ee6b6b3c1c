package dev.headroom.analysis.resource;

import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.Machine;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunManifest;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of one box, box-1, of which only some series were recorded, over 10 s. */
public final class Meters {
  private static final double BEGIN = 1000;
  public static final double FROM = BEGIN;
  public static final double TO = BEGIN + 10;

  private final Map<SeriesId, Series> series = new HashMap<>();
  private final List<BoxProcess> processes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private Optional<Double> budget = Optional.of(0.5);
  private int machineCores = 4;

  public Meters process(String name) {
    processes.add(new BoxProcess(name, 1 + processes.size(), BoxProcess.Kind.OTHER));
    return this;
  }

  /** A counter that grows so much each second. */
  public Meters counter(MetricKey key, double perSecond) {
    return put(key, new double[] {BEGIN, TO}, new double[] {0, 10 * perSecond});
  }

  /** A counter that nobody looked at before the load was over. */
  public Meters lateCounter(MetricKey key) {
    return put(key, new double[] {TO + 1, TO + 2}, new double[] {0, 10});
  }

  public Meters gauge(Metric metric, double value) {
    return gauge(metric.key(), value);
  }

  public Meters gauge(MetricKey key, double value) {
    return put(key, new double[] {BEGIN, BEGIN + 5}, new double[] {value, value});
  }

  private Meters put(MetricKey key, double[] seconds, double[] values) {
    series.put(new SeriesId("box-1", "test", key), Series.of(seconds, values));
    return this;
  }

  public Meters budget(Optional<Double> cores) {
    budget = cores;
    return this;
  }

  public Meters machine(int cores) {
    machineCores = cores;
    return this;
  }

  public Meters event(EventKind kind) {
    events.add(new Event(BEGIN, kind, "test", "", Map.of()));
    return this;
  }

  public RecordedRun run() {
    Box box = new Box("box-1", List.of(), budget, Optional.empty(), Optional.empty(), processes);
    RunManifest manifest =
        new RunManifest(
            "1.0",
            "a run",
            BEGIN,
            "",
            "",
            "",
            Optional.empty(),
            1,
            List.of(box),
            List.of(new Machine("", machineCores, 0, "", "")),
            Map.of());
    return RecordedRun.of(manifest).withSeries(new SeriesSet(series)).withEvents(events);
  }

  /** The resources of a kind. */
  public List<MeasuredResource> of(ResourceSource kind) {
    return kind.find(run());
  }

  /** The one resource of a kind. */
  public MeasuredResource only(ResourceSource kind) {
    List<MeasuredResource> all = of(kind);
    if (all.size() != 1) {
      throw new AssertionError("not one: " + all);
    }
    return all.get(0);
  }
}
