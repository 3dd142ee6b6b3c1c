package dev.headroom.analysis.demand;

import dev.headroom.analysis.math.MovingBlocks;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Fits every resource of a run, and the replicates that intervals come from. */
public final class DemandEstimator {
  private static final int REPLICATES = 400;

  /** Enough for a standard deviation. */
  private static final int LOADED_REPLICATES = 50;

  /** About a plateau's length: the speed of a shared machine drifts from one to the next. */
  private static final int BLOCK_SECONDS = 6;

  /** Fixed, so that one run always gives one diagnosis. */
  private static final long SEED = 20_770_113L;

  private final SystemModel empty;
  private final List<Observations> observations;

  private DemandEstimator(SystemModel empty, List<Observations> observations) {
    this.empty = empty;
    this.observations = observations;
  }

  /**
   * @param plateaus without warm-up
   * @param xMaxPerSecond the knee, by which plateaus count as low or saturated
   */
  public static DemandEstimate estimate(
      RecordedRun run, List<Plateau> plateaus, LoadWindows load, double xMaxPerSecond) {
    return estimate(run, ResourceSources.find(run), plateaus, load, xMaxPerSecond);
  }

  /**
   * Likewise, of given resources.
   *
   * @param measured those of the run that are to be fitted
   */
  public static DemandEstimate estimate(
      RecordedRun run,
      List<MeasuredResource> measured,
      List<Plateau> plateaus,
      LoadWindows load,
      double xMaxPerSecond) {
    List<FitWindow> idle = IdleWindows.between(run.steps(), plateaus, load);
    List<FitWindow> hard = FitWindow.of(LoadRange.steady(plateaus, xMaxPerSecond), load);
    RequestMix mix = RequestClasses.mix(hard);
    hard.addAll(idle);
    List<FitWindow> soft = FitWindow.of(LoadRange.low(plateaus, xMaxPerSecond), load);
    List<FitWindow> high = FitWindow.of(LoadRange.high(plateaus, xMaxPerSecond), load);
    List<FitWindow> level = FitWindow.of(LoadRange.level(plateaus, xMaxPerSecond), load);
    List<Observations> observations =
        measured.stream()
            .map(one -> Observations.of(one, windows(one.id().type(), hard, soft, level)))
            .filter(seen -> !seen.isEmpty())
            .toList();
    List<FitWindow> all = FitWindow.of(plateaus, load);
    all.addAll(idle);
    all.sort(Comparator.comparingDouble(FitWindow::fromSeconds));
    SystemModel empty = new SystemModel(SystemModel.boxes(run.manifest().boxes()), List.of(), mix);
    Map<ResourceId, Double> drift = new HashMap<>();
    measured.forEach(one -> drift.put(one.id(), CostDrift.of(one, high)));
    return new DemandEstimator(empty, observations).estimate(all, measured, drift, xMaxPerSecond);
  }

  /** What is held is held for longer where its holders queue for something else. */
  private static List<FitWindow> windows(
      ResourceType type, List<FitWindow> hard, List<FitWindow> soft, List<FitWindow> level) {
    if (type.isKnownByItsQueue()) {
      return level;
    }
    return type.isSoft() ? soft : hard;
  }

  private DemandEstimate estimate(
      List<FitWindow> all,
      List<MeasuredResource> measured,
      Map<ResourceId, Double> drift,
      double xMaxPerSecond) {
    List<DemandFit> fits = observations.stream().map(Observations::fit).toList();
    Map<ResourceId, Double> rSquared = new HashMap<>();
    fits.forEach(fit -> rSquared.put(fit.station().id(), fit.rSquared()));
    UnidentifiableDemands unidentifiable =
        UnidentifiableDemands.of(fits, empty.mix(), xMaxPerSecond);
    SplittableRandom random = new SplittableRandom(SEED);
    List<SystemModel> replicates =
        IntStream.range(0, REPLICATES)
            .mapToObj(i -> replicate(MovingBlocks.sample(all, BLOCK_SECONDS, random)))
            .map(unidentifiable::removedFrom)
            .toList();
    SystemModel model = empty.withStations(fits.stream().map(DemandFit::station).toList());
    return new DemandEstimate(
        unidentifiable.removedFrom(model), replicates, rSquared, drift, loaded(all), measured);
  }

  /** Of CPUs, as far as their fit leaves the cost of starts in that of requests. */
  private Map<ResourceId, LoadedShare> loaded(List<FitWindow> all) {
    Map<ResourceId, LoadedShare> shares = new HashMap<>();
    SplittableRandom random = new SplittableRandom(~SEED);
    for (Observations seen : observations) {
      if (seen.id().type() == ResourceType.CPU && !seen.tellsStarts()) {
        List<Double> replicates =
            IntStream.range(0, LOADED_REPLICATES)
                .mapToObj(i -> seen.withoutStarts(MovingBlocks.sample(all, BLOCK_SECONDS, random)))
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
        shares.put(seen.id(), LoadedShare.of(seen.capacity(), seen.withoutStarts(all), replicates));
      }
    }
    return shares;
  }

  private SystemModel replicate(List<FitWindow> sample) {
    return empty.withStations(
        new ArrayList<>(observations.stream().map(seen -> seen.fit(sample).station()).toList()));
  }
}
