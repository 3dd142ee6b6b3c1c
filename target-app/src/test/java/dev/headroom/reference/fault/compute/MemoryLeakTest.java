package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.headroom.reference.fault.Requests;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class MemoryLeakTest {
  @Test
  void a_request_leaves_kilobytes() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    boolean[] handled = {false};
    long before = threads.getThreadAllocatedBytes(thread);
    Requests.answered(new MemoryLeak(), request -> handled[0] = true);

    assertThat(handled[0]).isTrue();
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isGreaterThan(4_000);
  }
}
