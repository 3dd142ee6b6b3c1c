package dev.headroom.analysis.resource;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A resource as it was recorded; amounts are in its type's unit.
 *
 * @param id which
 * @param capacity C
 * @param total how busy it was, by all consumers together
 * @param byConsumer how busy each made it
 * @param idle share of the time in which work that comes is started at once and finds nothing going
 *     on; NaN where that is not known
 * @param saturation its own evidence
 */
public record MeasuredResource(
    ResourceId id,
    double capacity,
    BusyMeter total,
    Map<String, BusyMeter> byConsumer,
    BusyMeter idle,
    SaturationMeter saturation) {

  private static final double LAST_SAMPLE_SECONDS = 1;

  public MeasuredResource {
    if (!(capacity > 0)) {
      throw new IllegalArgumentException(id + " has no capacity: " + capacity);
    }
    byConsumer = Collections.unmodifiableMap(new TreeMap<>(byConsumer));
  }

  /**
   * Whether the meters also see work that is not the requests': what works for a box works for all
   * of it, what is held is held by requests.
   */
  public boolean hasBackground() {
    return !id.type().isSoft();
  }

  /** Busy amount over a plateau; the collectors' last sample may come just before its end. */
  public double busyDuring(Plateau plateau) {
    double whole = total.busy(plateau.usedFromSeconds(), plateau.endSeconds());
    return Double.isNaN(whole)
        ? total.busy(plateau.usedFromSeconds(), plateau.endSeconds() - LAST_SAMPLE_SECONDS)
        : whole;
  }

  /** Evidence of saturation over a plateau, likewise. */
  public SaturationEvidence saturationDuring(Plateau plateau) {
    SaturationEvidence whole = saturation.evidence(plateau.usedFromSeconds(), plateau.endSeconds());
    return whole.isMeasured()
        ? whole
        : saturation.evidence(
            plateau.usedFromSeconds(), plateau.endSeconds() - LAST_SAMPLE_SECONDS);
  }
}
