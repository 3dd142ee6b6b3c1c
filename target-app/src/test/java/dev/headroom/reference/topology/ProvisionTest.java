package dev.headroom.reference.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import org.junit.jupiter.api.Test;

class ProvisionTest {
  private static Topology with(String provision) {
    return Topologies.parse(
        "t.yaml",
        """
        name: t
        title: trial
        boxes:
          - name: box-1
            roles: [web, database]
            cpuCores: 0.5
            pricePerHour: 0.1
            provision: %s
        web: { poolSize: 5, requestThreads: 10 }
        """
            .formatted(provision),
        Parts.all());
  }

  @Test
  void a_topology_can_say_what_its_machine_really_gives_a_box() {
    BoxSpec box = with("{ cpuQuota: 0.2, neighbours: 3 }").box("box-1");
    assertThat(box.provision()).isEqualTo(Provision.AS_BOUGHT.withCpuQuota(0.2).withNeighbours(3));
    assertThat(box.heldToCores()).isEqualTo(0.2);
    assertThat(with("{}").box("box-1").heldToCores()).isEqualTo(0.5);
  }

  @Test
  void what_no_machine_gives_is_refused() {
    assertThatThrownBy(() -> with("{ cpuQuota: 0 }")).isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> with("{ neighbours: -1 }"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("neighbours=-1");
    assertThatThrownBy(() -> with("{ egressBytesPerSecond: 0 }"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("egressBytesPerSecond=0.0");
  }
}
