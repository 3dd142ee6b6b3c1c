package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.StatUtils;

/**
 * How many requests a service works at, at most, where it does not say how many threads it has: the
 * same whole number however many more its clients wait for, all else being in front of it. By
 * Little's law clients wait for throughput times response time.
 */
final class ThreadCeiling {
  /** Percentile of what clients wait for from which a second is one of the highest load. */
  private static final double HIGHEST = 90;

  /** Requests that clients wait for over those that are worked at, from which the others queue. */
  private static final double QUEUE = 1.5;

  /** Seconds with a queue; a third of them, of the shortest ones, is compared with the longest. */
  private static final int MIN_SECONDS = 6;

  private static final int PARTS = 3;

  /** How many times as many have to wait there for that to tell. */
  private static final double MORE = 1.5;

  /** How far the two may be apart for the same number, and a mean from a whole one. */
  private static final double ALIKE = 0.1;

  private record Second(double waitedFor, double held) {}

  private final Map<Long, Double> waitedFor = new HashMap<>();
  private final List<Second> seconds;
  private final BusyMeter held;

  private ThreadCeiling(RecordedRun run, BusyMeter held) {
    this.held = held;
    LoadWindows load = LoadWindows.of(run.responses());
    List<LoadWindow> windows =
        load.isEmpty() ? List.of() : load.inside(load.firstSecond(), load.lastSecond());
    for (LoadWindow window : windows) {
      double seconds = window.ok() == 0 ? 0 : window.okTimes().meanMicros() / 1e6;
      waitedFor.put(window.startSeconds(), window.ok() * seconds);
    }
    this.seconds =
        waitedFor.entrySet().stream()
            .map(one -> new Second(one.getValue(), held.busy(one.getKey(), one.getKey() + 1)))
            .filter(second -> Double.isFinite(second.held()))
            .toList();
  }

  /**
   * Of a service whose requests are all that a run's clients sent.
   *
   * @param held requests that it works at
   */
  static ThreadCeiling of(RecordedRun run, BusyMeter held) {
    return new ThreadCeiling(run, held);
  }

  /** Threads; empty where no ceiling was seen. */
  Optional<Double> threads() {
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    double highest = StatUtils.percentile(values(seconds, Second::waitedFor), HIGHEST);
    double most =
        median(seconds.stream().filter(s -> s.waitedFor() >= highest).toList(), Second::held);
    List<Second> queued =
        seconds.stream()
            .filter(second -> second.waitedFor() >= QUEUE * most)
            .sorted(Comparator.comparingDouble(Second::waitedFor))
            .toList();
    return queued.size() < MIN_SECONDS ? Optional.empty() : same(queued);
  }

  /** The whole number that it is with the shortest and the longest queues alike; else empty. */
  private static Optional<Double> same(List<Second> queued) {
    int part = queued.size() / PARTS;
    List<Second> shortest = queued.subList(0, part);
    List<Second> longest = queued.subList(queued.size() - part, queued.size());
    double threads = Math.rint(median(queued, Second::held));
    boolean tells =
        threads >= 1
            && median(longest, Second::waitedFor) >= MORE * median(shortest, Second::waitedFor);
    return Optional.of(threads)
        .filter(
            whole ->
                tells
                    && Math.abs(median(shortest, Second::held) - whole) <= ALIKE * whole
                    && Math.abs(median(longest, Second::held) - whole) <= ALIKE * whole);
  }

  private static double median(List<Second> of, ToDoubleFunction<Second> value) {
    return StatUtils.percentile(values(of, value), 50);
  }

  private static double[] values(List<Second> of, ToDoubleFunction<Second> value) {
    return of.stream().mapToDouble(value).toArray();
  }

  /** Requests in front of the service. */
  SaturationEvidence queue(double from, double to) {
    double sum = 0;
    for (long second = (long) Math.floor(from); second < to; second++) {
      double inside = Math.min(to, second + 1.0) - Math.max(from, second);
      sum += waitedFor.getOrDefault(second, 0.0) * inside;
    }
    double waiting = sum / (to - from) - held.busy(from, to);
    return SaturationEvidence.ofWaiting(Math.max(0, waiting), "requests");
  }
}
