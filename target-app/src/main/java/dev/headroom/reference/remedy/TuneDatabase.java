package dev.headroom.reference.remedy;

import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** So many times the memory for the database's pages; parameter {@code bufferPoolTimes}. */
final class TuneDatabase implements TopologyRemedy {
  private static final int MAX_TIMES = 1_024;

  @Override
  public String id() {
    return "tune-database";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    int times = new Parameters(id(), values).whole("bufferPoolTimes", 1, MAX_TIMES);
    return topology.withSettings(
        DatabasePart.ROLE,
        database ->
            database.withBufferPool(
                Math.min(DatabaseSettings.MAX_MEGABYTES, times * database.bufferPoolMegabytes())));
  }
}
