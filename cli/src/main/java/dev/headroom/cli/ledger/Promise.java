package dev.headroom.cli.ledger;

import dev.headroom.analysis.math.Interval;
import dev.headroom.dashboards.AppliedRemedy;
import dev.headroom.analysis.promise.PromisedGain;
import java.util.Objects;
import java.util.Optional;

/**
 * A remedy's predicted gain beside the measured one.
 *
 * @param beforeRun id of the run that the prediction was made from
 * @param afterRun id of the run after the remedy
 * @param remedy id of the remedy
 * @param title the remedy as a reader names it
 * @param limitBefore measured before, requests per second
 * @param predicted after it, requests per second
 * @param measured after it, requests per second, in a run of its own
 * @param sideBySide the factor measured in turns of the old and the new system, which a drift of
 *     the machine between the two runs does not touch; empty if they were not loaded in turn
 */
public record Promise(
    String beforeRun,
    String afterRun,
    String remedy,
    String title,
    Interval limitBefore,
    Interval predicted,
    Interval measured,
    Optional<Interval> sideBySide) {
  public Promise {
    Objects.requireNonNull(beforeRun, "beforeRun");
    Objects.requireNonNull(afterRun, "afterRun");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(limitBefore, "limitBefore");
    Objects.requireNonNull(predicted, "predicted");
    Objects.requireNonNull(measured, "measured");
    if (!(limitBefore.estimate() > 0)) {
      throw new IllegalArgumentException("no factor of " + limitBefore.estimate() + " req/s");
    }
    sideBySide = sideBySide == null ? Optional.empty() : sideBySide;
  }

  /** The same without the names. */
  public PromisedGain gain() {
    return new PromisedGain(limitBefore, predicted, measured, sideBySide);
  }

  /** As a report of the run after it tells it. */
  public AppliedRemedy applied() {
    return new AppliedRemedy(title, afterRun, gain());
  }
}
