package dev.headroom.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotIntrinsicTest {
  private final Fault fault = new HotIntrinsic();

  @Test
  void its_switch_is_all_that_changes() {
    Topology before = Topologies.named("stage-1");
    Topology after = fault.plantIn(before);

    assertThat(after.settings(WebPart.ROLE).switches()).containsExactly(fault.id());
    assertThat(after.withSettings(WebPart.ROLE, web -> before.settings(WebPart.ROLE)))
        .isEqualTo(before);
  }

  @Test
  void an_answer_costs_cpu_and_is_signed() throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    boolean[] handled = {false};
    Map<String, String> headers = Requests.answered(fault, request -> handled[0] = true);

    assertThat(handled[0]).isTrue();
    assertThat(headers.get("Signature")).hasSize(64);
    // A digest takes a tenth of a microsecond at the very least.
    assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
        .isGreaterThan(600_000);
  }
}
