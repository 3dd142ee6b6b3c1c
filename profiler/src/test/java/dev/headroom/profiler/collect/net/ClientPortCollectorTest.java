package dev.headroom.profiler.collect.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.run.BoxProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientPortCollectorTest {
  private static final String COUNTS =
      """
      sockets: used 211
      TCP: inuse 35 orphan 0 tw 1234 alloc 40 mem 3
      UDP: inuse 2 mem 0
      """;

  @Test
  void closed_connections_are_counted_by_the_kernel() {
    assertThat(ClientPortCollector.closed(COUNTS)).isEqualTo(1_234);
    assertThat(ClientPortCollector.closed("TCP6: inuse 3\n")).isZero();
  }

  @Test
  void of_a_process_that_is_not_there_nothing_is_told() {
    RunningProcesses gone =
        new RunningProcesses(
            List.of(new BoxProcess("gone", Integer.MAX_VALUE, BoxProcess.Kind.OTHER)));

    assertThat(new ClientPortCollector().unavailable(gone)).isPresent();
  }
}
