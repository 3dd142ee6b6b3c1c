package dev.headroom.analysis.injector;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * How well the injector kept the schedule of its open steps: that 99 % of a second's starts were at
 * most so late.
 *
 * @param medianSeconds in the median of all seconds
 * @param worstSeconds in the worst of them, often the first one of a cold injector
 */
public record StartLag(double medianSeconds, double worstSeconds) {
  /** In the median second: it shows in a median response time of a few milliseconds. */
  private static final double LATE_SECONDS = 0.01;

  /** Whether that is worth a warning. */
  public boolean isLate() {
    return medianSeconds >= LATE_SECONDS;
  }

  /** Of a run; empty where it was not recorded. */
  public static Optional<StartLag> of(RecordedRun run) {
    List<Series> lags =
        run.seriesOf(RunLayout.INJECTOR, InjectorMetric.START_LAG_P99)
            .map(Map.Entry::getValue)
            .toList();
    double[] seconds =
        run.steps().stream()
            .filter(step -> step.event() == StepEvent.Kind.BEGAN && step.rate().isPresent())
            .flatMap(step -> lags.stream().flatMap(lag -> within(step, lag)))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return seconds.length == 0
        ? Optional.empty()
        : Optional.of(new StartLag(new Median().evaluate(seconds), seconds[seconds.length - 1]));
  }

  private static Stream<Double> within(StepEvent step, Series lag) {
    return IntStream.range(0, lag.size())
        .filter(i -> lag.secondsAt(i) >= step.t() && lag.secondsAt(i) < step.t() + step.seconds())
        .mapToObj(lag::valueAt);
  }
}
