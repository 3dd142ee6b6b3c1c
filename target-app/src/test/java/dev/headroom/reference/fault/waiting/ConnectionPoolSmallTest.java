package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.part.web.WebSettings;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionPoolSmallTest {
  private final Fault fault = new ConnectionPoolSmall();

  @ParameterizedTest
  @ValueSource(strings = {"stage-1", "stage-2"})
  void two_connections_to_a_database_far_away_and_nothing_else_changes(String stage) {
    Topology before = Topologies.named(stage);
    Topology after = fault.plantIn(before, Strength.USUAL);

    WebSettings web = before.settings(WebPart.ROLE);
    assertThat(after.settings(WebPart.ROLE))
        .isEqualTo(new WebSettings(2, web.requestThreads(), List.of(fault.id())));
    assertThat(after.withSettings(WebPart.ROLE, planted -> web)).isEqualTo(before);
    assertThat(fault.plantIn(after, Strength.USUAL)).isEqualTo(after);
  }

  @Test
  void its_switch_holds_a_statement_for_a_round_trip() {
    long began = System.nanoTime();
    Faults.switchedOn(fault.id()).beforeStatement();
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(20_000_000);
  }
}
