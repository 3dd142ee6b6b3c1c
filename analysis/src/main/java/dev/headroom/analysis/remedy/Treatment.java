package dev.headroom.analysis.remedy;

import dev.headroom.analysis.model.SystemModel;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A remedy made concrete for one system.
 *
 * @param parameters what to apply it with
 * @param title how a reader names it
 * @param reason why it helps, in one sentence
 * @param givesUp what it costs beyond money, in one phrase
 * @param pricePerHour change of the running cost, dollars an hour; empty where not known
 * @param effect the system with the remedy applied; empty where the evidence does not allow a
 *     prediction. Applied to the estimate and to every bootstrap replicate, so it depends on
 *     nothing but its argument and what was fixed when it was made
 * @param basis how the effect was found, in one sentence, or why there is none
 */
public record Treatment(
    Map<String, String> parameters,
    String title,
    String reason,
    String givesUp,
    Optional<Double> pricePerHour,
    Optional<UnaryOperator<SystemModel>> effect,
    String basis) {
  public Treatment {
    // In one order, so that one run always gives the same file.
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
