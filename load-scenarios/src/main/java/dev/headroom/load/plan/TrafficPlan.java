package dev.headroom.load.plan;

import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.shape.Part;
import dev.headroom.load.shape.Scale;
import dev.headroom.load.shape.ShapeDrawing;
import dev.headroom.load.shape.ShapeParser;
import dev.headroom.load.shape.ShapeScaleException;
import dev.headroom.load.shape.ShapeSyntaxException;
import dev.headroom.load.shape.Stretch;
import dev.headroom.load.shape.Word;
import dev.headroom.load.traffic.Arrival;
import dev.headroom.load.traffic.Arrivals;
import dev.headroom.load.traffic.BurstyArrivals;
import dev.headroom.load.traffic.EvenArrivals;
import dev.headroom.load.traffic.PoissonArrivals;
import dev.headroom.load.traffic.RateCurve;
import dev.headroom.load.traffic.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * When the requests of a traffic model are sent. Pure, and from a seed: whoever draws it gets the
 * same instants.
 *
 * @param steps its parts, one after the other
 * @param source all arrivals from the begin, whoever sends them
 * @param shard which of them are sent here
 * @param seed by which they are shared out
 * @param fromSeconds of the whole plan, from which on these are its steps and arrivals
 * @param log what of a log is sent; empty where none is
 */
public record TrafficPlan(
    List<LoadStep> steps,
    Supplier<Arrivals> source,
    Shard shard,
    long seed,
    int fromSeconds,
    Optional<LogCounts> log) {
  public TrafficPlan {
    steps = List.copyOf(steps);
  }

  /**
   * One injector's from the begin.
   *
   * @param source all arrivals from the begin
   */
  public TrafficPlan(List<LoadStep> steps, Supplier<Arrivals> source, long seed) {
    this(steps, source, Shard.WHOLE, seed, 0, Optional.empty());
  }

  /**
   * @param xMax the highest throughput that was measured, requests per second
   * @param plateauSeconds length of parts whose time is not said
   * @param requestsPerArrival how many an arrival sends on average: rates are of requests
   * @throws InvalidOptionException if the shape cannot be read, or is relative to what is not known
   */
  public static TrafficPlan of(
      TrafficOptions options,
      Optional<Double> xMax,
      int plateauSeconds,
      double requestsPerArrival,
      long seed) {
    List<Part> parts = parts(options);
    if (parts.stream().anyMatch(part -> part.word() == Word.PROBE)) {
      throw bad(options, "without a probe, which is a simulation of its own");
    }
    Scale scale = new Scale(optional(xMax), optional(options.goal()));
    try {
      List<Stretch> stretches = ShapeDrawing.of(parts, scale, plateauSeconds);
      RateCurve rate = RateCurve.chained(points(stretches)).dividedBy(requestsPerArrival);
      return new TrafficPlan(
          steps(stretches, options.askedDispersion()), () -> arrivals(rate, options, seed), seed);
    } catch (ShapeScaleException e) {
      throw bad(options, "of rates that are known: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw bad(options, "drawable: " + e.getMessage());
    }
  }

  private static List<Part> parts(TrafficOptions options) {
    try {
      return ShapeParser.parse(options.shape());
    } catch (ShapeSyntaxException e) {
      throw bad(options, "a shape:" + System.lineSeparator() + e.getMessage());
    }
  }

  /**
   * Steps of one rate each.
   *
   * @param requestsPerArrival how many an arrival sends on average: rates are of requests
   * @param randomized whether arrivals are a Poisson process rather than evenly spaced
   */
  public static TrafficPlan ofSteps(
      List<LoadStep> steps, double requestsPerArrival, boolean randomized, long seed) {
    RateCurve rate =
        RateCurve.chained(steps.stream().map(TrafficPlan::level).toList())
            .dividedBy(requestsPerArrival);
    return new TrafficPlan(
        steps, () -> randomized ? new PoissonArrivals(rate, seed) : new EvenArrivals(rate), seed);
  }

  private static List<RateCurve.Point> level(LoadStep step) {
    double perSecond = step.rate().orElseThrow();
    return List.of(
        new RateCurve.Point(0, perSecond), new RateCurve.Point(step.seconds(), perSecond));
  }

  /** The same, of a log. */
  public TrafficPlan ofLog(LogCounts counts) {
    return new TrafficPlan(steps, source, shard, seed, fromSeconds, Optional.of(counts));
  }

  /** What one of several injectors sends of it: its steps are those of the whole. */
  public TrafficPlan sharedBy(Shard one) {
    return new TrafficPlan(steps, source, one, seed, fromSeconds, log);
  }

  /** What is left of it after so many of its seconds; all times are still from its begin. */
  public TrafficPlan after(int seconds) {
    return new TrafficPlan(LoadPlan.after(steps, seconds), source, shard, seed, seconds, log);
  }

  /** The arrivals that this injector sends, in their order. */
  public Shard.Stream stream() {
    return shard.of(source.get(), seed).from(fromSeconds);
  }

  /** Its end, s. */
  public int seconds() {
    return fromSeconds + LoadPlan.seconds(steps);
  }

  /** Arrivals of this injector in each second from the begin. */
  public int[] perSecond() {
    int[] counts = new int[seconds()];
    Shard.Stream stream = stream();
    for (Optional<Arrival> next = stream.next(); next.isPresent(); next = stream.next()) {
      counts[Math.min(counts.length - 1, (int) next.get().seconds())]++;
    }
    return counts;
  }

  private static Arrivals arrivals(RateCurve rate, TrafficOptions options, long seed) {
    return switch (options.arrivals()) {
      case EVEN -> new EvenArrivals(rate);
      case POISSON -> new PoissonArrivals(rate, seed);
      case BURSTS -> new BurstyArrivals(rate, options.dispersion(), options.burstShare(), seed);
    };
  }

  private static List<LoadStep> steps(List<Stretch> stretches, double dispersion) {
    List<LoadStep> steps = new ArrayList<>();
    for (Stretch stretch : stretches) {
      steps.add(
          LoadStep.open(
                  stretch.name(),
                  StepPhase.TRAFFIC,
                  steps.size(),
                  stretch.perSecond(),
                  (int) stretch.seconds())
              .dispersed(dispersion));
    }
    return steps;
  }

  private static List<List<RateCurve.Point>> points(List<Stretch> stretches) {
    return stretches.stream().map(Stretch::points).toList();
  }

  private static InvalidOptionException bad(TrafficOptions options, String allowed) {
    return new InvalidOptionException(TrafficOptions.SHAPE, options.shape(), allowed);
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }
}
