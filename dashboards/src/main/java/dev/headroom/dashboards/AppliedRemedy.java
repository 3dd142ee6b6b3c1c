package dev.headroom.dashboards;

import dev.headroom.analysis.promise.PromisedGain;

/**
 * A remedy that was applied, and what came of it.
 *
 * @param title as a reader names it
 * @param afterRun id of the run that measured it
 */
public record AppliedRemedy(String title, String afterRun, PromisedGain gain) {
  /** What was promised and what came of it, without a full stop. */
  public String sentence() {
    return title
        + " promised "
        + Figures.factor(gain.promisedFactor().estimate())
        + ", measured "
        + Figures.factor(gain.measuredFactor().estimate());
  }
}
