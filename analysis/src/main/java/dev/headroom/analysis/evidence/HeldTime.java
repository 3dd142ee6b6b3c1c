package dev.headroom.analysis.evidence;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.RecordedRun;
import java.util.Optional;

/**
 * How long a request holds a place of a soft resource, at low load and at the knee, by Little's
 * law: held places over throughput (J. D. C. Little, "A proof for the queuing formula L = λW",
 * Operations Research 9, 1961).
 *
 * @param lowSeconds at low load
 * @param kneeSeconds at the knee
 * @param isFull whether all places were held there
 */
public record HeldTime(double lowSeconds, double kneeSeconds, boolean isFull) {
  /** Growth of the held time from which the holders wait for something else. */
  private static final double INFLATED = 1.5;

  /** Of one resource; empty if nobody measured it. */
  public record Of(ResourceId id) implements EvidenceView<Optional<HeldTime>> {
    @Override
    public Optional<HeldTime> look(RecordedRun run, Evidence evidence) {
      double low =
          evidence.model().find(id).map(evidence.model()::demandPerRequest).orElse(Double.NaN);
      return evidence
          .measured(id)
          .map(resource -> held(resource, low, evidence.knee()))
          .filter(held -> Double.isFinite(held.kneeSeconds()) && held.lowSeconds() > 0);
    }

    private static HeldTime held(MeasuredResource resource, double low, Plateau knee) {
      double busy = resource.busyDuring(knee);
      boolean waiters = resource.saturationDuring(knee).saysSo();
      return new HeldTime(
          low,
          busy / knee.throughputPerSecond(),
          Saturation.isFull(
              resource.id().type(), resource.capacity(), busy / resource.capacity(), waiters));
    }
  }

  public double inflation() {
    return kneeSeconds / lowSeconds;
  }

  /** Whether places are held for so much longer that their holders wait for something else. */
  public boolean isInflated() {
    return inflation() >= INFLATED;
  }
}
