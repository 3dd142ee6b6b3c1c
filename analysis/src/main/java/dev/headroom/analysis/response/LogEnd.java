package dev.headroom.analysis.response;

import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** From when on a log of responses says nothing any more, although the load went on. */
final class LogEnd {
  private static final Set<Gap.Code> CUT = Set.of(Gap.Code.LOG_CUT, Gap.Code.LOG_DAMAGED);

  /** Responses that the injector counted after the last one of the log, by which it was cut. */
  private static final double MIN_UNLOGGED = 10;

  /** The injector's samples and the log's seconds do not end at the same instant. */
  private static final double SLACK_SECONDS = 2;

  private LogEnd() {}

  /**
   * Epoch second from which on nothing is known, the log's last one included, which may not be
   * whole; infinite where the log goes as far as the load did.
   */
  static double of(RecordedRun run, long lastSecond) {
    boolean cut = run.missing().stream().map(Gap::code).anyMatch(CUT::contains);
    return cut || unlogged(run, lastSecond + SLACK_SECONDS) >= MIN_UNLOGGED
        ? lastSecond
        : Double.POSITIVE_INFINITY;
  }

  private static double unlogged(RecordedRun run, double fromSeconds) {
    return Stream.of(InjectorMetric.COMPLETED, InjectorMetric.FAILED)
        .flatMap(metric -> run.seriesOf(RunLayout.INJECTOR, metric))
        .map(Map.Entry::getValue)
        .filter(series -> series.size() > 0)
        .mapToDouble(series -> series.increase(fromSeconds, series.secondsAt(series.size() - 1)))
        .filter(Double::isFinite)
        .sum();
  }
}
