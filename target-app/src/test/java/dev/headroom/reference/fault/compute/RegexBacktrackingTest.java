package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class RegexBacktrackingTest {
  private static double cpuMillis(String route) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    boolean[] handled = {false};
    var headers =
        Requests.answered(
            Faults.switchedOn(new RegexBacktracking().id()), route, request -> handled[0] = true);
    assertThat(handled[0]).isTrue();
    assertThat(headers.containsKey("Clean")).isEqualTo(route.equals("/posts/{id}"));
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
  }

  @Test
  void one_kind_of_request_costs_cpu_and_no_other() throws Exception {
    // Tens of thousands of steps, of ten nanoseconds at the very least.
    assertThat(cpuMillis("/posts/{id}")).isGreaterThan(0.2);
    cpuMillis("/users/{id}/timeline");
  }
}
