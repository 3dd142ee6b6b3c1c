package dev.headroom.analysis.resource.queue;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes the connections of a box's service, by those that wait to be taken: for how long one is
 * at work follows from the queue in front of it, as with a lock.
 */
public final class AcceptQueues implements ResourceSource {
  /** Connections that wait, on average over a stretch, below which nobody would want to know. */
  private static final double LITTLE = 0.5;

  private static final int STRETCH = 3;

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream()
        .flatMap(
            box ->
                run.seriesOf(box.name(), ServerMetric.ACCEPT_QUEUE)
                    .filter(queue -> isWaitedIn(queue.getValue()))
                    .map(
                        queue ->
                            queue(
                                box.name(),
                                queue.getKey().key().attribute("server.port"),
                                queue.getValue())))
        .toList();
  }

  /** A single glance may meet a connection that is just coming. */
  private static boolean isWaitedIn(Series queue) {
    double waiting = 0;
    for (int i = 0; i < queue.size(); i++) {
      waiting += queue.valueAt(i) - (i < STRETCH ? 0 : queue.valueAt(i - STRETCH));
      if (i >= STRETCH - 1 && waiting >= LITTLE * STRETCH) {
        return true;
      }
    }
    return false;
  }

  private static MeasuredResource queue(String box, Optional<String> port, Series queue) {
    BusyMeter busy = (from, to) -> Locks.held(queue.mean(from, to));
    return new MeasuredResource(
        new ResourceId(box, ResourceType.ACCEPT_QUEUE, port.map(number -> "of port " + number)),
        1,
        busy,
        Map.of(Consumer.HOLDERS, busy),
        (from, to) -> Double.NaN,
        (from, to) -> SaturationEvidence.ofWaiting(queue.mean(from, to), "connections"));
  }
}
