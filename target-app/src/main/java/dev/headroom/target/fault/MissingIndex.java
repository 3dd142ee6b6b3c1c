package dev.headroom.target.fault;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.Topology;
import java.util.List;

/** Timelines without the index that they need. */
final class MissingIndex implements Fault {
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
  public Topology plantIn(Topology topology) {
    if (topology.indexes().stream().noneMatch(index -> index.table().equals(TABLE))) {
      throw new InvalidSetting(id() + ": " + topology.name() + " has no index on " + TABLE);
    }
    return topology.withIndexes(
        List.copyOf(topology.indexes().stream().filter(i -> !i.table().equals(TABLE)).toList()));
  }
}
