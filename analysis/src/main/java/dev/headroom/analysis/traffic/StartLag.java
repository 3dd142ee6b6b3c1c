package dev.headroom.analysis.traffic;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well the injector kept the schedule of its open steps. */
public final class StartLag {
  private StartLag() {}

  /**
   * The greatest 99th percentile that a second of an open step had, s; empty where none was
   * recorded. The warm-up is none of them.
   */
  public static Optional<Double> worst(RecordedRun run) {
    List<Series> lags =
        run.seriesOf(RunLayout.INJECTOR, InjectorMetric.START_LAG_P99)
            .map(Map.Entry::getValue)
            .toList();
    return run.steps().stream()
        .filter(step -> step.event() == StepEvent.Kind.BEGAN && step.rate().isPresent())
        .flatMap(
            step ->
                lags.stream()
                    .map(lag -> lag.max(step.t(), step.t() + step.seconds()))
                    .filter(Double::isFinite))
        .max(Double::compare);
  }
}
