package dev.headroom.analysis;

/**
 * What can be asked of an analysis.
 *
 * @param normaliseBySpeed whether CPU time is converted to that of the run's mean machine speed
 */
public record AnalysisOptions(boolean normaliseBySpeed) {
  /** What measurement showed to be best, see docs/ACCURACY.md. */
  public static AnalysisOptions defaults() {
    return new AnalysisOptions(false);
  }
}
