package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the load generator was the limit: it was late or full while nothing of the target was.
 */
final class InjectorGuard {
  /** Mean lateness of starts beyond which the injector no longer keeps its schedule. */
  private static final double LATE_SECONDS = 0.1;

  private static final double DESCRIPTORS_FULL = 0.95;
  private static final double CPU_FULL = 0.9;

  /** Share of the machine below which it is not the injector that fills it, but the boxes. */
  private static final double LEAST_CPU_SHARE = 0.2;

  private InjectorGuard() {}

  /** Why the injector was the limit; empty if it was not. */
  static Optional<String> limited(RecordedRun run, Plateau knee, List<Suspect> suspects) {
    double from = knee.usedFromSeconds();
    double to = knee.endSeconds();
    double descriptors =
        worst(run, InjectorMetric.DESCRIPTORS, from, to)
            / worst(run, InjectorMetric.DESCRIPTOR_LIMIT, from, to);
    if (descriptors >= DESCRIPTORS_FULL) {
      return Optional.of(
          String.format(
              Locale.ROOT, "it had %.0f %% of its file descriptors open", 100 * descriptors));
    }
    if (suspects.stream().anyMatch(Suspect::isFull)) {
      return Optional.empty();
    }
    double late = mean(run, InjectorMetric.START_LAG, from, to);
    if (late >= LATE_SECONDS) {
      return Optional.of(
          String.format(Locale.ROOT, "its requests started %.0f ms late", 1000 * late));
    }
    HostCpu host = HostCpu.during(run, knee);
    double left = host.cores() - host.boxes();
    boolean isLarge = host.cores() > 0 && host.injector() >= LEAST_CPU_SHARE * host.cores();
    return isLarge && host.injector() >= CPU_FULL * left
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "it used %.2f of the %.2f cores that the boxes left it",
                host.injector(),
                left))
        : Optional.empty();
  }

  private static double worst(RecordedRun run, Metric metric, double from, double to) {
    return run.seriesOf(RunLayout.INJECTOR, metric)
        .map(Map.Entry::getValue)
        .mapToDouble(series -> series.max(from, to))
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }

  private static double mean(RecordedRun run, Metric metric, double from, double to) {
    return run.seriesOf(RunLayout.INJECTOR, metric)
        .map(Map.Entry::getValue)
        .mapToDouble((Series series) -> series.mean(from, to))
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }
}
