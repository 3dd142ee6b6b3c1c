package dev.headroom.analysis.demand;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.plateau.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Fits every resource of a run, and the replicates that intervals come from. */
public final class DemandEstimator {
  private static final int REPLICATES = 400;

  /** About a plateau's length: the speed of a shared machine drifts from one to the next. */
  private static final int BLOCK_SECONDS = 6;

  /** Fixed, so that one run always gives one diagnosis. */
  private static final long SEED = 20_770_113L;

  private DemandEstimator() {}

  /**
   * @param plateaus without warm-up
   * @param xMaxPerSecond the knee, by which plateaus count as low or saturated
   * @param normaliseBySpeed whether CPU time is converted to that of the run's mean machine speed
   */
  public static DemandEstimate estimate(
      RecordedRun run,
      List<Plateau> plateaus,
      LoadWindows load,
      double xMaxPerSecond,
      boolean normaliseBySpeed) {
    List<FitWindow> idle = IdleWindows.between(run.steps(), plateaus, load);
    List<FitWindow> hard = FitWindow.of(LoadRange.steady(plateaus, xMaxPerSecond), load);
    hard.addAll(idle);
    List<FitWindow> soft = FitWindow.of(LoadRange.low(plateaus, xMaxPerSecond), load);
    List<MeasuredResource> measured = ResourceKinds.find(run);
    List<Observations> observations = new ArrayList<>();
    for (MeasuredResource resource : measured) {
      Observations seen =
          Observations.of(
              resource, resource.soft() ? soft : hard, scale(run, resource, normaliseBySpeed));
      if (!seen.isEmpty()) {
        observations.add(seen);
      }
    }
    List<FitWindow> all = FitWindow.of(plateaus, load);
    all.addAll(idle);
    all.sort(Comparator.comparingDouble(FitWindow::fromSeconds));
    return estimate(observations, all, measured, xMaxPerSecond);
  }

  private static DemandEstimate estimate(
      List<Observations> observations,
      List<FitWindow> all,
      List<MeasuredResource> measured,
      double xMaxPerSecond) {
    List<DemandFit> fits = observations.stream().map(Observations::fit).toList();
    Map<ResourceId, Double> determination = new HashMap<>();
    fits.forEach(fit -> determination.put(fit.model().id(), fit.determination()));
    HiddenCost hidden = HiddenCost.of(fits, xMaxPerSecond);
    SplittableRandom random = new SplittableRandom(SEED);
    List<SystemModel> replicates =
        IntStream.range(0, REPLICATES)
            .mapToObj(i -> replicate(observations, MovingBlocks.sample(all, BLOCK_SECONDS, random)))
            .map(hidden::in)
            .toList();
    SystemModel model = new SystemModel(fits.stream().map(DemandFit::model).toList());
    return new DemandEstimate(hidden.in(model), replicates, determination, measured);
  }

  private static SystemModel replicate(List<Observations> observations, List<FitWindow> sample) {
    return new SystemModel(observations.stream().map(seen -> seen.fit(sample).model()).toList());
  }

  private static ToDoubleFunction<FitWindow> scale(
      RecordedRun run, MeasuredResource resource, boolean normalise) {
    if (!normalise || !resource.unit().equals("cores")) {
      return window -> 1;
    }
    Series speed = run.series(RunLayout.HOST, SystemMetric.MACHINE_SPEED.key()).orElse(null);
    double mean = speed == null ? Double.NaN : speed.mean(0, Double.POSITIVE_INFINITY);
    if (!(mean > 0)) {
      return window -> 1;
    }
    return window -> {
      double now = speed.mean(window.fromSeconds(), window.toSeconds());
      return Double.isNaN(now) ? 1 : now / mean;
    };
  }
}
