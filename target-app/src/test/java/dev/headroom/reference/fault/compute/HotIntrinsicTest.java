package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Requests;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotIntrinsicTest {
  private final Fault fault = new HotIntrinsic();

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
