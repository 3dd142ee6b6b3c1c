package dev.headroom.reference.fault;

import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topology;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fault, and how much of it.
 *
 * @param fault which
 * @param strength its strength
 */
public record PlantedFault(Fault fault, Strength strength) {
  private static final char SEPARATOR = ':';

  /**
   * From {@code id} or {@code id:strength}.
   *
   * @param named finds a fault by its id
   * @throws InvalidSettingException if there is no such fault, or the strength is none
   */
  public static PlantedFault parse(String text, Function<String, Fault> named) {
    int at = text.indexOf(SEPARATOR);
    return at < 0
        ? new PlantedFault(named.apply(text), Strength.USUAL)
        : new PlantedFault(
            named.apply(text.substring(0, at)), Strength.parse(text.substring(at + 1)));
  }

  public Topology plantIn(Topology topology) {
    return fault.plantIn(topology, strength);
  }

  public Optional<ServiceHook> inService() {
    return fault.inService(strength);
  }

  @Override
  public String toString() {
    return fault.id() + strength.suffix();
  }
}
