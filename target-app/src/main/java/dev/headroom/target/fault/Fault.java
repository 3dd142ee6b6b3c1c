package dev.headroom.target.fault;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.Topology;

/** Something that is wrong with a system. */
public interface Fault {
  /** Words joined by hyphens, as on the command line. */
  String id();

  /** What really happens, in one sentence. */
  String whatItDoes();

  /** What a recording should show of it, in one sentence. */
  String evidenceItLeaves();

  /**
   * The topology with this fault.
   *
   * @throws InvalidSetting if it makes no sense there
   */
  Topology plantIn(Topology topology);
}
