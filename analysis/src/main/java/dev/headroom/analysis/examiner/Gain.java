package dev.headroom.analysis.examiner;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a remedy promised, and what it brought on the simulated system itself.
 *
 * @param remedy its id
 * @param promised factor of the throughput, with its 90 % interval
 * @param measured factor, of the same system mended over the one that was diagnosed
 * @param tail what was forecast of response times; empty where nothing was
 */
public record Gain(String remedy, Interval promised, double measured, Optional<Tail> tail) {
  /**
   * The 99th percentile of response times at four fifths of what the mended system takes.
   *
   * @param forecast s, with its 90 % interval
   * @param measured s
   * @param again s, measured of the same system once more: what no forecast can be better than;
   *     empty where that was not done
   */
  public record Tail(Interval forecast, double measured, Optional<Double> again) {
    /** Share of what it takes at which response times are compared. */
    private static final double COMPARED = 0.8;

    /** How far a plateau may lie from that. */
    private static final double BESIDE = 0.1;

    private static final double NEAR = 1.5;

    public Tail {
      again = again == null ? Optional.empty() : again;
    }

    /**
     * What was forecast for a remedy beside what was measured after it; empty where nothing was
     * forecast.
     */
    public static Optional<Tail> of(
        RemedyProposal remedy, Optional<Double> measured, Optional<Double> again) {
      return remedy
          .response()
          .flatMap(forecast -> measured.map(p99 -> new Tail(forecast.p99Seconds(), p99, again)));
    }

    /**
     * The 99th percentile at four fifths of what a system takes, s; empty where no plateau lies
     * near that.
     *
     * @param xMaxPerSecond what it takes
     */
    public static Optional<Double> measured(List<Plateau> plateaus, double xMaxPerSecond) {
      ToDoubleFunction<Plateau> apart =
          plateau -> Math.abs(plateau.throughputPerSecond() / xMaxPerSecond - COMPARED);
      return plateaus.stream()
          .filter(plateau -> plateau.phase() == Phase.CURVE && !plateau.saturated())
          .filter(plateau -> apart.applyAsDouble(plateau) <= BESIDE)
          .min(Comparator.comparingDouble(apart))
          .map(plateau -> plateau.latency().p99Seconds());
    }

    /** Whether it lies in the interval. */
    public boolean isWithin() {
      return forecast.low() <= measured && measured <= forecast.high();
    }

    /** Whether they differ by less than half. */
    public boolean isNear() {
      return isNear(forecast.estimate());
    }

    /** Whether it was measured twice alike, by the same measure; empty where it was not. */
    public Optional<Boolean> isRepeatable() {
      return again.map(this::isNear);
    }

    private boolean isNear(double seconds) {
      double factor = seconds / measured;
      return factor <= NEAR && factor >= 1 / NEAR;
    }
  }

  /** Whether it lies in the interval. */
  public boolean isWithin() {
    return promised.low() <= measured && measured <= promised.high();
  }

  /** How far off the promise was, as a share of what was measured. */
  public double error() {
    return Math.abs(promised.estimate() - measured) / measured;
  }
}
