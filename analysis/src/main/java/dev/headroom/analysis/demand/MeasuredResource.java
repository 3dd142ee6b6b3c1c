package dev.headroom.analysis.demand;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.ResourceId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A resource as it was recorded.
 *
 * @param id which
 * @param soft whether it is held rather than worked by. What holds it waits for others too, so its
 *     demand is taken at low load, where they do not queue
 * @param unit of the capacity
 * @param capacity C, in {@code unit}
 * @param hasBackground whether the meters also see work that is not the requests'
 * @param busyByUser meters by who makes the resource busy
 * @param idle share of the time in which work that comes is started at once and finds nothing going
 *     on; NaN where that is not known
 * @param saturation its own evidence
 */
public record MeasuredResource(
    ResourceId id,
    boolean soft,
    String unit,
    double capacity,
    boolean hasBackground,
    Map<String, BusyMeter> busyByUser,
    BusyMeter idle,
    SaturationMeter saturation) {

  private static final double LAST_SAMPLE_SECONDS = 1;

  public MeasuredResource {
    if (!(capacity > 0)) {
      throw new IllegalArgumentException(id + " has no capacity: " + capacity);
    }
    busyByUser = Collections.unmodifiableMap(new TreeMap<>(busyByUser));
  }

  /** Busy amount of all users together; NaN where one is not known. */
  public double busy(double fromSeconds, double toSeconds) {
    return busyByUser.values().stream()
        .mapToDouble(meter -> meter.busy(fromSeconds, toSeconds))
        .sum();
  }

  /** Busy amount over a plateau; the collectors' last sample may come just before its end. */
  public double busyDuring(Plateau plateau) {
    double whole = busy(plateau.usedFromSeconds(), plateau.endSeconds());
    return Double.isNaN(whole)
        ? busy(plateau.usedFromSeconds(), plateau.endSeconds() - LAST_SAMPLE_SECONDS)
        : whole;
  }

  /** Evidence of saturation over a plateau, likewise. */
  public Optional<String> saturationDuring(Plateau plateau) {
    Optional<String> whole = saturation.evidence(plateau.usedFromSeconds(), plateau.endSeconds());
    return whole.isPresent()
        ? whole
        : saturation.evidence(
            plateau.usedFromSeconds(), plateau.endSeconds() - LAST_SAMPLE_SECONDS);
  }
}
