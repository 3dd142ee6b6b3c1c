package dev.headroom.reference.fault.database;

import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Timelines without the index that they need. */
public final class MissingIndex implements Fault {
  private static final String TABLE = "posts";

  @Override
  public String id() {
    return "missing-index";
  }

  @Override
  public String whatItDoes() {
    return "a timeline reads the whole table of posts to find ten of them";
  }

  @Override
  public String evidenceItLeaves() {
    return "the database's CPU, and one statement with thousands of rows examined for ten sent";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    List<IndexSpec> indexes = topology.settings(DatabasePart.ROLE).indexes();
    List<IndexSpec> others =
        indexes.stream().filter(index -> !index.table().equals(TABLE)).toList();
    if (others.size() == indexes.size()) {
      throw new InvalidSettingException(
          id() + ": " + topology.name() + " has no index on " + TABLE);
    }
    return topology.withSettings(DatabasePart.ROLE, database -> database.withIndexes(others));
  }
}
