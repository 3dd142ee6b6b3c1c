package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Requests;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationStormTest {
  private final Fault fault = new AllocationStorm();

  @Test
  void a_request_allocates_megabytes() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    boolean[] handled = {false};
    Requests.answered(fault, request -> handled[0] = true);

    assertThat(handled[0]).isTrue();
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isGreaterThan(5_000_000);
  }
}
