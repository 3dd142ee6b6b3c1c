package dev.headroom.load.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A traffic model: when requests arrive, whatever they are.
 *
 * @param shape rates over time in words, see {@code load.shape}
 * @param arrivals how they keep to the rate
 * @param dispersion of bursts: index of dispersion for counts, the variance of the number of
 *     arrivals in a long interval over its mean; 1 for a Poisson process
 * @param burstShare of bursts: share of the time in which there are arrivals
 * @param goal rate that is aimed at, requests per second
 */
public record TrafficOptions(
    String shape, Process arrivals, double dispersion, double burstShare, Optional<Double> goal) {
  public static final String SHAPE = "shape";
  public static final String ARRIVALS = "arrivals";
  public static final String DISPERSION = "dispersion";
  public static final String BURST_SHARE = "burstShare";
  public static final String GOAL = "goal";

  /** How arrivals keep to a rate. */
  public enum Process {
    /** As evenly as they can. */
    EVEN,
    /** Of many clients that know nothing of each other. */
    POISSON,
    /** In bursts, with gaps between them. */
    BURSTS;

    /** As it is written. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double DEFAULT_DISPERSION = 20;
  private static final double DEFAULT_SHARE = 0.3;

  public static TrafficOptions read(OptionReader reader) {
    double dispersion = reader.positive(DISPERSION).orElse(DEFAULT_DISPERSION);
    if (dispersion <= 1) {
      throw new InvalidOptionException(
          DISPERSION, dispersion, "above 1, which is a Poisson process");
    }
    double share = reader.positive(BURST_SHARE).orElse(DEFAULT_SHARE);
    if (share >= 1) {
      throw new InvalidOptionException(BURST_SHARE, share, "a share of the time, below 1");
    }
    return new TrafficOptions(
        reader.text(SHAPE).orElse(""),
        process(reader.text(ARRIVALS)),
        dispersion,
        share,
        reader.positive(GOAL));
  }

  /**
   * Index of dispersion for counts that is asked of the arrivals, of all injectors together: 0 of
   * even ones, 1 of a Poisson process.
   */
  public double askedDispersion() {
    return switch (arrivals) {
      case EVEN -> 0;
      case POISSON -> 1;
      case BURSTS -> dispersion;
    };
  }

  private static Process process(Optional<String> written) {
    String code = written.orElse(Process.POISSON.code());
    return Arrays.stream(Process.values())
        .filter(process -> process.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidOptionException(ARRIVALS, code, "even, poisson or bursts"));
  }
}
