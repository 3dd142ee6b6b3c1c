package dev.headroom.reference.remedy;

import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** A change of a topology. */
public interface TopologyRemedy {
  /** Words joined by hyphens; the same name wherever the remedy is proposed. */
  String id();

  /**
   * The topology with this remedy.
   *
   * @param parameters what to apply it with; each remedy says which it needs
   * @throws InvalidSettingException if a parameter is missing or makes no sense there
   */
  Topology apply(Topology topology, Map<String, String> parameters);
}
