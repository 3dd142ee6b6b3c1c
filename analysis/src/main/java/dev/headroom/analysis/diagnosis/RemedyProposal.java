package dev.headroom.analysis.diagnosis;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something to do about the bottleneck, and what it is worth.
 *
 * @param id the remedy, such as {@code add-index}
 * @param parameters what to apply it with, such as table and columns
 * @param pricePerHour change of the running cost in dollars an hour; empty where not known
 * @param limitBefore requests per second at which the system saturates now
 * @param limitAfter predicted; empty where the evidence does not allow a prediction
 * @param bottleneckAfter what binds then; empty where not known
 * @param response times to expect then; empty where not known
 * @param values further figures that tell it, such as a pool's size so far
 */
public record RemedyProposal(
    String id,
    Map<String, String> parameters,
    Optional<Double> pricePerHour,
    Interval limitBefore,
    Optional<Interval> limitAfter,
    Optional<ResourceId> bottleneckAfter,
    Optional<ResponseForecast> response,
    List<Quantity> values) {
  public RemedyProposal {
    // In one order, so that one run always gives the same file.
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    response = response == null ? Optional.empty() : response;
    values = List.copyOf(values);
  }

  /** One of which no response times are known. */
  public RemedyProposal(
      String id,
      Map<String, String> parameters,
      Optional<Double> pricePerHour,
      Interval limitBefore,
      Optional<Interval> limitAfter,
      Optional<ResourceId> bottleneckAfter,
      List<Quantity> values) {
    this(
        id,
        parameters,
        pricePerHour,
        limitBefore,
        limitAfter,
        bottleneckAfter,
        Optional.empty(),
        values);
  }

  /** A parameter's value; an empty text if it has none of that name. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
