package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class SlowMemberTest {
  private static final Topology STAGE_2 = Topologies.named("stage-2");
  private final Fault fault = new SlowMember();

  @Test
  void the_databases_box_gets_a_quarter_of_its_cpu_at_the_same_price() {
    BoxSpec before = STAGE_2.boxesFor(DatabasePart.ROLE).get(0);
    Topology after = fault.plantIn(STAGE_2, Strength.USUAL);
    BoxSpec slow = after.boxesFor(DatabasePart.ROLE).get(0);

    assertThat(slow.cpuCores()).isCloseTo(before.cpuCores() / 4, within(1e-12));
    assertThat(slow.pricePerHour()).isEqualTo(before.pricePerHour());
    assertThat(after.withBox(slow.name(), box -> before)).isEqualTo(STAGE_2);
  }

  @Test
  void a_box_that_the_service_shares_is_no_member() {
    assertThatThrownBy(() -> fault.plantIn(Topologies.named("stage-1"), Strength.USUAL))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("slow-member: in stage-1 no database has a box of its own");
  }

  @Test
  void a_box_that_would_have_no_cpu_left_is_refused() {
    Topology tiny = STAGE_2.withBox("db-1", box -> box.withCpuCores(0.02));
    assertThatThrownBy(() -> fault.plantIn(tiny, Strength.USUAL))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("box db-1");
  }
}
