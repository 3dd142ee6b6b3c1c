package dev.headroom.load.option;

import java.util.List;
import java.util.Optional;

/**
 * The open run: arrivals that do not wait for answers.
 *
 * @param rates arrivals per second of each plateau; empty where they follow from {@code xMax}
 * @param xMax the highest throughput that the probe found, requests per second
 * @param plateauSeconds length of each plateau
 * @param maxInFlight requests without an answer at which a step counts as saturated
 * @param randomized whether arrivals are a Poisson process rather than evenly spaced
 */
public record CurveOptions(
    List<Double> rates,
    Optional<Double> xMax,
    int plateauSeconds,
    int maxInFlight,
    boolean randomized) {
  public static final String RATES = "rates";
  public static final String X_MAX = "xMax";
  public static final String PLATEAU_SECONDS = "plateauSeconds";
  public static final String MAX_IN_FLIGHT = "maxInFlight";

  /**
   * Off by default: evenly spaced arrivals offer the same count in every second, so throughput and
   * CPU of a plateau scatter less and a knee shows in fewer seconds. Independent clients arrive as
   * a Poisson process, whose queues are longer at the same rate; switch it on to measure those.
   */
  public static final String RANDOMIZED = "randomized";

  /** Of a plateau. */
  public static final int MOST_SECONDS = 3_600;

  public CurveOptions {
    rates = List.copyOf(rates);
    if (rates.stream().distinct().count() < rates.size()) {
      throw new InvalidOptionException(RATES, rates, "a list without repetition");
    }
  }

  public static CurveOptions read(OptionReader reader) {
    return new CurveOptions(
        reader.positives(RATES),
        reader.positive(X_MAX),
        reader.whole(PLATEAU_SECONDS, 10, 1, MOST_SECONDS),
        reader.whole(MAX_IN_FLIGHT, 512, 1, 100_000),
        reader.flag(RANDOMIZED));
  }

  public CurveOptions atMost(int inFlight) {
    return new CurveOptions(
        rates, xMax, plateauSeconds, Math.min(maxInFlight, inFlight), randomized);
  }
}
