package dev.headroom.target.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.target.topology.Topologies;
import dev.headroom.target.topology.Topology;
import dev.headroom.target.topology.WebSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionPoolSmallTest {
  private final Fault fault = new ConnectionPoolSmall();

  @ParameterizedTest
  @ValueSource(strings = {"stage-1", "stage-2"})
  void two_connections_to_a_database_far_away_and_nothing_else_changes(String stage) {
    Topology before = Topologies.named(stage);
    Topology after = fault.plantIn(before);

    assertThat(after.web()).isEqualTo(new WebSpec(2, before.web().requestThreads(), 20));
    assertThat(after.withWeb(web -> before.web())).isEqualTo(before);
    assertThat(fault.plantIn(after)).isEqualTo(after);
  }
}
