package dev.headroom.analysis.demand;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.headroom.analysis.measure.KneeFinder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/**
 * How much the cost of an unchanged request drifts on a machine whose speed is not constant: the
 * standard deviation of the logarithm of a resource's busy amount per request, from one stretch of
 * some seconds to another. What is measured later differs from this run by as much even where
 * nothing was changed.
 *
 * <p>A run has few such stretches, so their variance is drawn towards that of other runs, as if
 * that had been seen in {@value #WEIGHT} stretches (a scaled inverse χ² prior; A. Gelman et al.,
 * "Bayesian Data Analysis", third edition, section 2.6).
 */
public final class CostDrift {
  /** Taken for a run that shows little; {@code .ci/accuracy-spread} prints what each run shows. */
  public static final double TYPICAL = 0.10;

  private static final int WEIGHT = 4;

  /** As long as a turn of the two systems that a promise is checked with. */
  private static final int STRETCH_SECONDS = 3;

  private CostDrift() {}

  /**
   * @param windows of high load, in the order of time
   */
  static double of(MeasuredResource resource, List<FitWindow> windows) {
    double[] logarithms = logarithms(resource, windows);
    double squares = WEIGHT * TYPICAL * TYPICAL + squares(logarithms);
    return Math.sqrt(squares / (WEIGHT + Math.max(0, logarithms.length - 1)));
  }

  /** Of each resource, as it was in this run alone; without those that show too little. */
  public static Map<ResourceId, Double> seen(RecordedRun run) {
    LoadWindows load = LoadWindows.of(run);
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    Map<ResourceId, Double> seen = new LinkedHashMap<>();
    KneeFinder.find(plateaus, load)
        .map(knee -> LoadRange.high(plateaus, knee.xMaxPerSecond().estimate()))
        .map(high -> FitWindow.of(high, load))
        .ifPresent(
            windows ->
                ResourceSources.find(run)
                    .forEach(
                        one -> seen(one, windows).ifPresent(drift -> seen.put(one.id(), drift))));
    return seen;
  }

  /** Empty where there are less than two whole stretches. */
  static Optional<Double> seen(MeasuredResource resource, List<FitWindow> windows) {
    double[] logarithms = logarithms(resource, windows);
    return logarithms.length < 2
        ? Optional.empty()
        : Optional.of(Math.sqrt(squares(logarithms) / (logarithms.length - 1)));
  }

  /** Of the deviations from the mean. */
  private static double squares(double[] values) {
    return values.length < 2 ? 0 : (values.length - 1) * StatUtils.variance(values);
  }

  /** Of each whole stretch without a gap; a stretch lies inside one plateau. */
  private static double[] logarithms(MeasuredResource resource, List<FitWindow> windows) {
    return windows.stream()
        .collect(groupingBy(FitWindow::plateau, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(seconds -> costs(resource, seconds).stream())
        .filter(cost -> cost > 0 && Double.isFinite(cost))
        .mapToDouble(Math::log)
        .toArray();
  }

  private static List<Double> costs(MeasuredResource resource, List<FitWindow> seconds) {
    List<Double> costs = new ArrayList<>();
    for (int i = 0; i + STRETCH_SECONDS <= seconds.size(); i += STRETCH_SECONDS) {
      List<FitWindow> stretch = seconds.subList(i, i + STRETCH_SECONDS);
      double requests = stretch.stream().mapToDouble(FitWindow::ok).sum();
      double busy =
          stretch.stream()
              .mapToDouble(s -> resource.total().busy(s.fromSeconds(), s.toSeconds()))
              .sum();
      costs.add(busy / requests);
    }
    return costs;
  }
}
