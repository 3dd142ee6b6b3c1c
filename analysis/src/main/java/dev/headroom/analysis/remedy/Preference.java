package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.run.Goal;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which remedy first: one whose gain is known before one whose is not, then one that reaches the
 * goal, then the greatest gain for a dollar, and a free one before any that costs.
 */
final class Preference implements Comparator<RemedyProposal> {
  /** Dollars an hour below which a remedy counts as free. */
  private static final double FREE = 1e-6;

  private final Comparator<RemedyProposal> order;

  Preference(Optional<Goal> goal) {
    this.order =
        Comparator.comparing((RemedyProposal p) -> p.limitAfter().isEmpty())
            .thenComparing(p -> !reaches(p, goal))
            .thenComparing(p -> !isFree(p))
            .thenComparing(Comparator.comparingDouble(Preference::gainPerDollar).reversed());
  }

  @Override
  public int compare(RemedyProposal one, RemedyProposal other) {
    return order.compare(one, other);
  }

  private static boolean reaches(RemedyProposal proposal, Optional<Goal> goal) {
    return goal.isPresent()
        && proposal
            .limitAfter()
            .filter(after -> after.estimate() >= goal.get().throughputPerSecond())
            .isPresent();
  }

  private static boolean isFree(RemedyProposal proposal) {
    return proposal.pricePerHour().filter(price -> price <= FREE).isPresent();
  }

  private static double gainPerDollar(RemedyProposal proposal) {
    double gain =
        proposal
            .limitAfter()
            .map(a -> a.estimate() - proposal.limitBefore().estimate())
            .orElse(0.0);
    // Where nobody said what it costs, only the gain can be compared.
    double price = proposal.pricePerHour().filter(p -> p > FREE).orElse(1.0);
    return gain / price;
  }
}
