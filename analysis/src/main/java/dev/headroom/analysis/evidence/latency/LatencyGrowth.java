package dev.headroom.analysis.evidence.latency;

/**
 * How one part of a request's time grew from low load to the knee.
 *
 * @param component which part
 * @param lowSeconds seconds per request at the lowest plateau
 * @param kneeSeconds seconds per request at the highest load measured
 */
public record LatencyGrowth(LatencyComponent component, double lowSeconds, double kneeSeconds) {
  public double growthSeconds() {
    return kneeSeconds - lowSeconds;
  }
}
