package dev.headroom.analysis.cause;

import dev.headroom.analysis.demand.MeasuredResource;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import java.util.Optional;

/**
 * How long a request holds a place, at low load and at the knee, by Little's law: held places over
 * throughput (J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9,
 * 1961).
 *
 * @param lowSeconds at low load
 * @param kneeSeconds at the knee
 * @param usedAtKnee share of the places that were held there
 * @param waiters whether somebody waited for one there
 */
record HeldTime(double lowSeconds, double kneeSeconds, double usedAtKnee, boolean waiters) {
  /** Growth of the held time from which the holders wait for something else. */
  static final double INFLATED = 1.5;

  /** A pool is never quite full: it takes a moment to hand a place from one holder to the next. */
  private static final double FULL = 0.9;

  private static final double FULL_WITH_WAITERS = 0.7;

  /** Empty if nobody measured it. */
  static Optional<HeldTime> of(
      Evidence evidence, Iterable<MeasuredResource> measured, ResourceId id) {
    for (MeasuredResource resource : measured) {
      if (resource.id().equals(id)) {
        double low = evidence.model().find(id).map(r -> r.demand()).orElse(Double.NaN);
        Plateau knee = evidence.knee();
        double busy = resource.busyDuring(knee);
        HeldTime held =
            new HeldTime(
                low,
                busy / knee.throughputPerSecond(),
                busy / resource.capacity(),
                resource.saturationDuring(knee).isPresent());
        return Double.isFinite(held.kneeSeconds()) && low > 0
            ? Optional.of(held)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isFull() {
    return usedAtKnee >= FULL || usedAtKnee >= FULL_WITH_WAITERS && waiters;
  }

  double inflation() {
    return kneeSeconds / lowSeconds;
  }
}
