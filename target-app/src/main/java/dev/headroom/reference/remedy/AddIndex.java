package dev.headroom.reference.remedy;

import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import java.util.stream.Stream;

/** An index more; parameters {@code table} and {@code columns}, these separated by commas. */
final class AddIndex implements TopologyRemedy {
  @Override
  public String id() {
    return "add-index";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    Parameters parameters = new Parameters(id(), values);
    IndexSpec index =
        new IndexSpec(parameters.text("table"), IndexSpec.split(parameters.text("columns")));
    return topology.withSettings(
        DatabasePart.ROLE,
        database ->
            database.withIndexes(
                Stream.concat(database.indexes().stream(), Stream.of(index)).distinct().toList()));
  }
}
