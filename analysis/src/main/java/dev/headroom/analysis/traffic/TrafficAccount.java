package dev.headroom.analysis.traffic;

import dev.headroom.analysis.response.FailureCounts;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of every arrival of a traffic model, as the injector counted them; also of those that
 * were answered after its last part.
 *
 * @param arrivals all of them, the sum of the others
 * @param completed answered as expected
 * @param failures others, by the code of their {@link FailureKind}; only kinds that there were
 * @param skipped not sent, since too many were in flight
 * @param cutOff in flight when the injector ended: nobody knows what would have become of them
 */
public record TrafficAccount(
    long arrivals, long completed, Map<String, Long> failures, long skipped, long cutOff) {
  public TrafficAccount {
    failures = Collections.unmodifiableMap(new TreeMap<>(failures));
  }

  /** Of the traffic model that a run has; empty without one, or where nothing was counted. */
  public static Optional<TrafficAccount> of(RecordedRun run) {
    DoubleSummaryStatistics traffic =
        run.steps().stream()
            .filter(step -> step.phase() == Phase.TRAFFIC)
            .mapToDouble(StepEvent::t)
            .summaryStatistics();
    List<Series> sent = counters(run, InjectorMetric.STARTED, traffic);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    long completed = last(counters(run, InjectorMetric.COMPLETED, traffic));
    long failed = last(counters(run, InjectorMetric.FAILED, traffic));
    long skipped = last(counters(run, InjectorMetric.SKIPPED, traffic));
    long cutOff = Math.max(0, last(sent) - completed - failed);
    double ended = sent.stream().mapToDouble(TrafficAccount::endSeconds).max().orElseThrow();
    FailureCounts logged = FailureCounts.of(run, Math.floor(traffic.getMin()), ended);
    return Optional.of(
        new TrafficAccount(
            completed + failed + skipped + cutOff,
            completed,
            byCode(logged, failed),
            skipped,
            cutOff));
  }

  /** Failed ones of all kinds. */
  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }

  /** As many as were counted; those that the log lacks, as where its end is torn, are others. */
  private static Map<String, Long> byCode(FailureCounts logged, long failed) {
    Map<String, Long> byCode = new TreeMap<>();
    long left = failed;
    for (Map.Entry<FailureKind, Long> kind : logged.byKind().entrySet()) {
      long counted = Math.min(left, kind.getValue());
      byCode.put(kind.getKey().code(), counted);
      left -= counted;
    }
    byCode.merge(FailureKind.OTHER.code(), left, Long::sum);
    byCode.values().removeIf(count -> count == 0);
    return byCode;
  }

  /** Of the injectors that sent it: each counts from its own begin. */
  private static List<Series> counters(
      RecordedRun run, InjectorMetric metric, DoubleSummaryStatistics traffic) {
    return run.seriesOf(RunLayout.INJECTOR, metric)
        .map(Map.Entry::getValue)
        .filter(counter -> counter.size() > 0)
        .filter(counter -> counter.secondsAt(0) <= traffic.getMax())
        .filter(counter -> endSeconds(counter) >= traffic.getMin())
        .toList();
  }

  private static double endSeconds(Series counter) {
    return counter.secondsAt(counter.size() - 1);
  }

  private static long last(List<Series> counters) {
    return Math.round(counters.stream().mapToDouble(c -> c.last().orElse(0.0)).sum());
  }
}
