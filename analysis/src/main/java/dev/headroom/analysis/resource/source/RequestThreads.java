package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.series.Series;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Request threads of a box's service: each is held for the whole of a request. Some servers count
 * threads that accept and select connections among the busy ones and in the maximum; those serve
 * nobody. Where the one service of a run does not tell how many it has, that shows under load
 * ({@link ThreadCeiling}).
 */
final class RequestThreads implements ResourceSource {
  /** The thread that tells the gauge is itself busy with that. */
  private static final int TELLING = 1;

  /** Share of the looks, those with the fewest requests, of which what is left over is taken. */
  private static final double LOW_LOAD = 0.25;

  private record Look(double held, double other) {}

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream().flatMap(box -> find(run, box).stream()).toList();
  }

  private static Optional<MeasuredResource> find(RecordedRun run, Box box) {
    double most =
        run.series(box.name(), ServerMetric.THREADS_MAX.key()).flatMap(Series::last).orElse(0.0);
    Optional<BusyMeter> held = held(run, box);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    if (!(most > 0)) {
      return isOnly(run, box) ? seen(run, box, held.get()) : Optional.empty();
    }
    double capacity = Math.max(1, most - serveNobody(run, box));
    return Optional.of(threads(box, capacity, held.get(), (from, to) -> queue(run, box, from, to)));
  }

  /** Whether all requests of the run's clients go through it. */
  private static boolean isOnly(RecordedRun run, Box box) {
    return run.manifest().boxes().stream()
        .allMatch(other -> other.equals(box) || times(run, other).isEmpty());
  }

  private static Optional<MeasuredResource> seen(RecordedRun run, Box box, BusyMeter held) {
    ThreadCeiling ceiling = ThreadCeiling.of(run, held);
    return ceiling.threads().map(most -> threads(box, most, held, ceiling::queue));
  }

  private static MeasuredResource threads(
      Box box, double capacity, BusyMeter held, SaturationMeter queue) {
    return new MeasuredResource(
        new ResourceId(box.name(), ResourceType.REQUEST_THREADS),
        capacity,
        held,
        Map.of(Consumer.HOLDERS, held),
        (from, to) -> Double.NaN,
        queue);
  }

  /** Busy threads that no request accounts for, when there are few requests; a whole number. */
  private static double serveNobody(RecordedRun run, Box box) {
    Optional<Series> busy = run.series(box.name(), ServerMetric.THREADS.key());
    List<Series> times = times(run, box);
    if (busy.isEmpty() || times.isEmpty()) {
      return 0;
    }
    Series all = busy.get();
    List<Look> looks =
        IntStream.range(1, all.size())
            .mapToObj(
                i -> {
                  double requests = sum(times, all.secondsAt(i - 1), all.secondsAt(i));
                  return new Look(requests, all.valueAt(i) - requests - TELLING);
                })
            .filter(look -> Double.isFinite(look.other()))
            .sorted(Comparator.comparingDouble(Look::held))
            .toList();
    List<Double> atLowLoad =
        looks.stream()
            .limit((long) Math.ceil(LOW_LOAD * looks.size()))
            .map(Look::other)
            .sorted()
            .toList();
    return atLowLoad.isEmpty() ? 0 : Math.max(0, Math.round(atLowLoad.get(atLowLoad.size() / 2)));
  }

  private static List<Series> times(RecordedRun run, Box box) {
    return run.seriesOf(box.name(), ServerMetric.REQUEST_TIME).map(Map.Entry::getValue).toList();
  }

  /** The time of requests sums to the threads that they hold, by Little's law. */
  private static Optional<BusyMeter> held(RecordedRun run, Box box) {
    List<Series> times = times(run, box);
    if (!times.isEmpty()) {
      return Optional.of((from, to) -> sum(times, from, to));
    }
    return run.series(box.name(), ServerMetric.THREADS.key()).map(series -> series::mean);
  }

  private static double sum(List<Series> times, double from, double to) {
    double[] rates =
        times.stream()
            .mapToDouble(series -> series.rate(from, to))
            // A route that was first called later has no samples yet.
            .filter(Double::isFinite)
            .toArray();
    return rates.length == 0 ? Double.NaN : Arrays.stream(rates).sum();
  }

  private static SaturationEvidence queue(RecordedRun run, Box box, double from, double to) {
    return run.series(box.name(), ServerMetric.QUEUE.key())
        .map(series -> series.mean(from, to))
        .map(waiting -> SaturationEvidence.ofWaiting(waiting, "requests"))
        .orElseGet(SaturationEvidence::notMeasured);
  }
}
