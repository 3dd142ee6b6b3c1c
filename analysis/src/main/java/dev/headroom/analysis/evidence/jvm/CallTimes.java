package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.analysis.profile.WallWaits;
import dev.headroom.run.RecordedRun;

/**
 * How long a request waits for another service.
 *
 * @param atKnee calls at once; NaN where nothing was recorded
 * @param lowSeconds for one request at low load
 * @param kneeSeconds likewise at the knee
 */
public record CallTimes(double atKnee, double lowSeconds, double kneeSeconds) {
  /**
   * Of one kind of calls.
   *
   * @param calls which
   */
  public record Of(ResourceId calls) implements EvidenceView<CallTimes> {
    @Override
    public CallTimes look(RecordedRun run, Evidence evidence) {
      return run.profile(calls.box())
          .map(ProfileReader::waits)
          .map(
              waits ->
                  new CallTimes(
                      calls(waits, evidence.knee()),
                      seconds(waits, evidence.low()),
                      seconds(waits, evidence.knee())))
          .orElse(new CallTimes(Double.NaN, Double.NaN, Double.NaN));
    }

    private double seconds(WallWaits waits, Plateau plateau) {
      return calls(waits, plateau) / plateau.throughputPerSecond();
    }

    private double calls(WallWaits waits, Plateau plateau) {
      String name = calls.name().orElse("");
      return waits.waiting(
          of -> of.isCall() && of.words().equals(name),
          plateau.usedFromSeconds(),
          plateau.endSeconds());
    }
  }
}
