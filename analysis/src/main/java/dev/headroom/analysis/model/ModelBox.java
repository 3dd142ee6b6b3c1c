package dev.headroom.analysis.model;

import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server of the system.
 *
 * @param name unique in its system
 * @param pricePerHour dollars; empty where nobody said
 * @param consumers its processes
 */
public record ModelBox(String name, Optional<Double> pricePerHour, List<Consumer> consumers) {
  public ModelBox {
    consumers = List.copyOf(consumers);
  }

  /** Names of its processes of a kind. */
  public Set<String> consumers(BoxProcess.Kind kind) {
    return consumers.stream()
        .filter(consumer -> consumer.kind() == kind)
        .map(Consumer::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same without some of its processes. */
  public ModelBox without(Set<String> names) {
    return new ModelBox(
        name, pricePerHour, consumers.stream().filter(c -> !names.contains(c.name())).toList());
  }

  /** The same at so many times the price. */
  public ModelBox withPriceTimes(double factor) {
    return new ModelBox(name, pricePerHour.map(price -> price * factor), consumers);
  }
}
