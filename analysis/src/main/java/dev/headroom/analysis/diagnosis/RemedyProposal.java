package dev.headroom.analysis.diagnosis;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something to do about the bottleneck, and what it is worth.
 *
 * @param id the remedy, such as {@code add-index}
 * @param parameters what to apply it with, such as table and columns
 * @param title how a reader names it, such as {@code add-index posts(author_id, created_at)}
 * @param reason why it helps, in one sentence
 * @param givesUp what it costs beyond money, in one phrase
 * @param pricePerHour change of the running cost in dollars an hour; empty where not known
 * @param limitBefore requests per second at which the system saturates now
 * @param limitAfter predicted; empty where the evidence does not allow a prediction
 * @param bottleneckAfter what binds then; empty where not known
 * @param basis how the prediction was made, in one sentence, or why there is none
 */
public record RemedyProposal(
    String id,
    Map<String, String> parameters,
    String title,
    String reason,
    String givesUp,
    Optional<Double> pricePerHour,
    Interval limitBefore,
    Optional<Interval> limitAfter,
    Optional<ResourceId> bottleneckAfter,
    String basis) {
  public RemedyProposal {
    // In one order, so that one run always gives the same file.
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
