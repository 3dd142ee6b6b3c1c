package dev.headroom.analysis.resource.source;

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
import java.util.stream.IntStream;

/**
 * Who takes the connections of a box's service, by those that wait to be taken and by how many it
 * takes meanwhile.
 */
final class AcceptQueues implements ResourceSource {
  /** Connections that wait, on average over a stretch, below which nobody would want to know. */
  private static final double LITTLE = 0.5;

  private static final int STRETCH = 3;

  /** A single one that waits at two glances need not have been followed by others between them. */
  private static final int BACKLOG = 2;

  /** Fewer seconds with a queue from one end to the other do not tell how many it takes. */
  private static final int MIN_SECONDS = 3;

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
                                run,
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

  private static MeasuredResource queue(
      RecordedRun run, String box, Optional<String> port, Series queue) {
    BusyMeter busy =
        run.series(box, ServerMetric.CONNECTIONS_TAKEN.key())
            .flatMap(taken -> byRate(taken, queue))
            .orElse((from, to) -> Locks.held(queue.mean(from, to)));
    return new MeasuredResource(
        new ResourceId(box, ResourceType.ACCEPT_QUEUE, port.map(number -> "of port " + number)),
        1,
        busy,
        Map.of(Consumer.HOLDERS, busy),
        (from, to) -> Double.NaN,
        (from, to) -> SaturationEvidence.ofWaiting(queue.mean(from, to), "connections"));
  }

  /**
   * While connections wait it is always at work, so what it takes then is all that it can; how busy
   * it is at any time follows by the utilization law. Empty where they hardly ever wait for long.
   */
  private static Optional<BusyMeter> byRate(Series taken, Series queue) {
    double[] rates =
        IntStream.range(1, queue.size())
            .filter(i -> queue.valueAt(i - 1) >= BACKLOG && queue.valueAt(i) >= BACKLOG)
            .mapToDouble(i -> taken.rate(queue.secondsAt(i - 1), queue.secondsAt(i)))
            .filter(rate -> rate > 0)
            .sorted()
            .toArray();
    if (rates.length < MIN_SECONDS) {
      return Optional.empty();
    }
    double most = rates[rates.length / 2];
    return Optional.of((from, to) -> Math.min(1, taken.rate(from, to) / most));
  }
}
