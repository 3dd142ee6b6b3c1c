package dev.headroom.analysis.promise;

import dev.headroom.analysis.math.Interval;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far off the promises of each remedy were so far, as a prior of the next one's interval: what
 * was wrong here will be wrong here again, and what was right may be trusted more.
 *
 * @param byRemedy what was promised and what came of it, by the remedy's id
 */
public record TrackRecord(Map<String, List<PromisedGain>> byRemedy) {
  /** Nothing was promised yet. */
  public static final TrackRecord NONE = new TrackRecord(Map.of());

  /** Promises that what is known beforehand counts for. */
  private static final double WEIGHT = 8;

  /** A smaller gain says nothing of how misses grow with gains, as it is mostly noise. */
  private static final double MIN_GAIN = 1.1;

  /** Of both sides of a 90 % interval, from its half width to a standard deviation. */
  private static final double Z = 1.6449;

  public TrackRecord {
    byRemedy =
        byRemedy.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * Standard deviation of a promise's miss, in logarithms, for each unit of the logarithm of the
   * gain. The variance is the mean of what is known beforehand and of what the past promises of the
   * remedy missed by beyond the noise of their measurement, as by a scaled inverse chi-squared
   * prior (A. Gelman et al., "Bayesian Data Analysis", 3rd edition, CRC Press 2013, section 2.6).
   *
   * @param before what is known beforehand
   */
  public double missPerGain(String remedy, double before) {
    List<PromisedGain> usable =
        byRemedy.getOrDefault(remedy, List.of()).stream()
            .filter(gain -> gain.promisedFactor().estimate() >= MIN_GAIN)
            .filter(gain -> gain.measuredFactor().low() > 0)
            .toList();
    double squares = usable.stream().mapToDouble(TrackRecord::squaredMiss).sum();
    return Math.sqrt((WEIGHT * before * before + squares) / (WEIGHT + usable.size()));
  }

  private static double squaredMiss(PromisedGain gain) {
    Interval measured = gain.measuredFactor();
    double noise = Math.log(measured.high() / measured.low()) / 2 / Z;
    double miss = Math.log(1 + gain.surplus());
    double perGain = Math.log(gain.promisedFactor().estimate());
    return Math.max(0, miss * miss - noise * noise) / (perGain * perGain);
  }
}
