package dev.headroom.cli.ledger;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.AppliedRemedy;
import dev.headroom.dashboards.words.RemedyWords;
import java.util.Objects;
import java.util.Optional;

/**
 * A remedy's predicted gain beside the measured one.
 *
 * @param system that it was promised for
 * @param beforeRun id of the run that the prediction was made from
 * @param afterRun id of the run after the remedy
 * @param proposal the remedy, with the throughput measured before it and the one predicted
 * @param measured after it, requests per second, in a run of its own
 * @param sideBySide the factor measured in turns of the old and the new system, which a drift of
 *     the machine between the two runs does not touch; empty if they were not loaded in turn
 */
public record Promise(
    SystemLabel system,
    String beforeRun,
    String afterRun,
    RemedyProposal proposal,
    Interval measured,
    Optional<Interval> sideBySide) {

  public Promise {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(beforeRun, "beforeRun");
    Objects.requireNonNull(afterRun, "afterRun");
    Objects.requireNonNull(proposal, "proposal");
    Objects.requireNonNull(measured, "measured");
    if (proposal.limitAfter().isEmpty()) {
      throw new IllegalArgumentException(proposal.id() + " promised nothing");
    }
    if (!(proposal.limitBefore().estimate() > 0)) {
      throw new IllegalArgumentException(
          "no factor of " + proposal.limitBefore().estimate() + " req/s");
    }
    sideBySide = sideBySide == null ? Optional.empty() : sideBySide;
  }

  /** What was promised and what came of it, without the names. */
  public PromisedGain gain() {
    return new PromisedGain(
        proposal.limitBefore(), proposal.limitAfter().orElseThrow(), measured, sideBySide);
  }

  /** The remedy as a reader names it. */
  public String title() {
    return RemedyWords.title(proposal);
  }

  /** As a report of the run after it tells it. */
  public AppliedRemedy applied() {
    return new AppliedRemedy(title(), afterRun, gain());
  }
}
