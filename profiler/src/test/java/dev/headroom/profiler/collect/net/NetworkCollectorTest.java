package dev.headroom.profiler.collect.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ServerMetric;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkCollectorTest {
  private final NetworkCollector collector = new NetworkCollector();
  private final RunningProcesses us =
      new RunningProcesses(
          List.of(new BoxProcess("java", ProcessHandle.current().pid(), BoxProcess.Kind.JVM)));

  @Test
  void a_connection_that_nobody_accepts_waits_at_the_port_of_who_listens() throws Exception {
    assumeTrue(collector.unavailable(us).isEmpty());
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MetricKey queue =
          ServerMetric.ACCEPT_QUEUE.key("server.port", Integer.toString(server.getLocalPort()));
      Map<MetricKey, Double> before = RecordedSink.of(collector, us).last();
      assertThat(before).containsEntry(queue, 0.0);
      try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
        assertThat(client.isConnected()).isTrue();
        Map<MetricKey, Double> after = RecordedSink.of(collector, us).last();

        assertThat(after).containsEntry(queue, 1.0);
        assertThat(after.get(ServerMetric.CONNECTIONS_TAKEN.key()))
            .isGreaterThan(before.get(ServerMetric.CONNECTIONS_TAKEN.key()));
      }
    }
  }

  @Test
  void of_a_process_that_is_not_there_nothing_is_told() {
    RunningProcesses gone =
        new RunningProcesses(
            List.of(new BoxProcess("gone", Integer.MAX_VALUE, BoxProcess.Kind.OTHER)));

    assertThat(collector.unavailable(gone)).isPresent();
  }
}
