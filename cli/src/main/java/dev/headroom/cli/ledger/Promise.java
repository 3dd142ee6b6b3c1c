package dev.headroom.cli.ledger;

import dev.headroom.analysis.diagnosis.Interval;

/**
 * A remedy's predicted gain beside the measured one.
 *
 * @param beforeRun id of the run that the prediction was made from
 * @param afterRun id of the run after the remedy
 * @param remedy id of the remedy
 * @param title the remedy as a reader names it
 * @param limitBefore measured before, requests per second
 * @param predicted after it, requests per second
 * @param measured after it, requests per second
 */
public record Promise(
    String beforeRun,
    String afterRun,
    String remedy,
    String title,
    Interval limitBefore,
    Interval predicted,
    Interval measured) {

  public double predictedFactor() {
    return predicted.estimate() / limitBefore.estimate();
  }

  public double measuredFactor() {
    return measured.estimate() / limitBefore.estimate();
  }

  /** (predicted − measured) / measured: 0.1 where the prediction was a tenth too high. */
  public double relativeError() {
    return predicted.estimate() / measured.estimate() - 1;
  }
}
