package dev.headroom.analysis.finding;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.SystemModel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A remedy made concrete for one system.
 *
 * @param parameters what to apply it with
 * @param pricePerHour change of the running cost, dollars an hour; empty where not known
 * @param effect the system with the remedy applied; empty where the evidence does not allow a
 *     prediction. It maps a whole system to a whole one, so that another remedy can follow, and is
 *     applied to every bootstrap replicate; so it depends on nothing but its argument and what was
 *     fixed when it was made
 * @param values further figures that tell it
 */
public record RemedyEffect(
    Map<String, String> parameters,
    Optional<Double> pricePerHour,
    Optional<UnaryOperator<SystemModel>> effect,
    List<Quantity> values) {
  public RemedyEffect {
    // In one order, so that one run always gives the same file.
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    values = List.copyOf(values);
  }

  /** One whose effect is known. */
  public static RemedyEffect of(
      Map<String, String> parameters,
      Optional<Double> pricePerHour,
      UnaryOperator<SystemModel> effect) {
    return new RemedyEffect(parameters, pricePerHour, Optional.of(effect), List.of());
  }
}
