package dev.headroom.analysis.diagnosis;

/**
 * How the time of one request at one place grew from low load to the knee.
 *
 * @param place such as {@code on CPU}, {@code waiting for CPU}, {@code waiting for a connection},
 *     {@code database}
 * @param lowSeconds seconds per request at the lowest plateau
 * @param kneeSeconds seconds per request at the highest load measured
 */
public record PlaceGrowth(String place, double lowSeconds, double kneeSeconds) {
  public double growthSeconds() {
    return kneeSeconds - lowSeconds;
  }
}
