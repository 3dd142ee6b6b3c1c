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
 * @param log what of a log is sent; empty where none is
 */
public record TrafficPlan(
    List<LoadStep> steps,
    Supplier<Arrivals> source,
    Shard shard,
    long seed,
    Optional<LogCounts> log) {
  public TrafficPlan {
    steps = List.copyOf(steps);
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
          steps(stretches, options.askedDispersion()),
          () -> arrivals(rate, options, seed),
          shard(options),
          seed,
          Optional.empty());
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

  /** Which arrivals this injector sends. */
  public static Shard shard(TrafficOptions options) {
    return new Shard(options.shard(), options.shards());
  }

  /** The arrivals that this injector sends, in their order. */
  public Shard.Stream stream() {
    return shard.of(source.get(), seed);
  }

  /** Length, s. */
  public int seconds() {
    return LoadPlan.seconds(steps);
  }

  /** Arrivals of this injector in each second. */
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
