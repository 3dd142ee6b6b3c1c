package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.ResponseForecast;
import dev.headroom.analysis.math.Quantiles;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Response times after remedies, with intervals from the replicates of the model. */
final class ResponseForecasts {
  /** Share of what a system takes at which it is told how it does, unless a goal says where. */
  private static final double USUAL_LOAD = 0.8;

  /** Share of what a system takes up to which a goal is told. */
  private static final double MOST_OF_IT = 0.95;

  /**
   * Standard deviation of the logarithm by which forecasts miss beyond what replicates differ by. A
   * few seconds at four fifths of a limit that is known to a tenth see a queue that may be half or
   * twice as long: of 119 mended simulated systems ({@code headroom accuracy --simulated 192 --seed
   * 31337}) nine in ten were off by up to a factor of four.
   */
  private static final double MISS = 0.8;

  private static final long SEED = 27_182_818L;

  private final SystemModel model;
  private final Optional<ResponseModel> best;
  private final List<Replicate> replicates;
  private final Optional<Goal> goal;

  private record Replicate(SystemModel model, ResponseModel response) {}

  private ResponseForecasts(
      SystemModel model,
      Optional<ResponseModel> best,
      List<Replicate> replicates,
      Optional<Goal> goal) {
    this.model = model;
    this.best = best;
    this.replicates = replicates;
    this.goal = goal;
  }

  /**
   * @param model of the system as it was loaded
   * @param xMaxPerSecond what it takes
   */
  static ResponseForecasts of(
      SystemModel model,
      List<SystemModel> replicates,
      double xMaxPerSecond,
      List<Plateau> plateaus,
      Optional<Goal> goal) {
    List<Replicate> usable = new ArrayList<>();
    for (SystemModel replicate : replicates) {
      ResponseModel.of(replicate, xMaxPerSecond, plateaus)
          .ifPresent(response -> usable.add(new Replicate(replicate, response)));
    }
    return new ResponseForecasts(
        model, ResponseModel.of(model, xMaxPerSecond, plateaus), usable, goal);
  }

  /**
   * After a remedy.
   *
   * @param limitAfter requests per second that the changed system takes
   */
  Optional<ResponseForecast> after(UnaryOperator<SystemModel> effect, double limitAfter) {
    double perSecond =
        goal.map(Goal::throughputPerSecond)
            .filter(wanted -> wanted <= MOST_OF_IT * limitAfter)
            .orElse(USUAL_LOAD * limitAfter);
    double load = perSecond / limitAfter;
    return best.flatMap(response -> response.at(effect.apply(model), load))
        .map(times -> forecast(times, effect, load, perSecond));
  }

  private ResponseForecast forecast(
      ResponseModel.Times times, UnaryOperator<SystemModel> effect, double load, double perSecond) {
    List<ResponseModel.Times> others =
        replicates.stream()
            .flatMap(one -> one.response.at(effect.apply(one.model), load).stream())
            .toList();
    return new ResponseForecast(
        perSecond,
        Quantiles.interval(times.p50Seconds(), spread(others, ResponseModel.Times::p50Seconds)),
        Quantiles.interval(times.p99Seconds(), spread(others, ResponseModel.Times::p99Seconds)));
  }

  private static double[] spread(
      List<ResponseModel.Times> times, ToDoubleFunction<ResponseModel.Times> quantile) {
    SplittableRandom random = new SplittableRandom(SEED);
    return times.stream()
        .mapToDouble(quantile)
        .map(seconds -> seconds * Math.exp(MISS * random.nextGaussian()))
        .toArray();
  }
}
