package dev.headroom.target.remedy;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.Topology;
import java.util.Map;

/** A change of a topology. */
public interface TopologyRemedy {
  /** Words joined by hyphens; the same name wherever the remedy is proposed. */
  String id();

  /**
   * The topology with this remedy.
   *
   * @param parameters what to apply it with; each remedy says which it needs
   * @throws InvalidSetting if a parameter is missing or makes no sense there
   */
  Topology apply(Topology topology, Map<String, String> parameters);
}
