package dev.headroom.reference.fault;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topology;
import java.util.Optional;

/**
 * Something that is wrong with a system. It changes what a topology sets, or turns on a switch of
 * its own name in the settings of a part, and brings the code that this switch runs.
 */
public interface Fault {
  /** Words joined by hyphens, as on the command line. */
  String id();

  /** What really happens, in one sentence. */
  String whatItDoes();

  /** What a recording should show of it, in one sentence. */
  String evidenceItLeaves();

  /**
   * The topology with this fault; one that is nothing but its code in the service turns on its
   * switch there.
   *
   * @param strength how much of it
   * @throws InvalidSettingException if it makes no sense there
   */
  default Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(WebPart.ROLE, web -> web.withSwitch(switchOf(strength)));
  }

  /** The switch that runs its code. */
  default String switchOf(Strength strength) {
    return new PlantedFault(this, strength).toString();
  }

  /**
   * Its code in the service, run where its switch is on; empty if settings are all that it is.
   *
   * @param strength how much of it
   */
  default Optional<ServiceHook> inService(Strength strength) {
    return Optional.empty();
  }
}
