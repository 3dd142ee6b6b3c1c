package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.service.ServiceHook;
import java.net.Socket;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

class SlowAcceptorTest {
  private final Fault fault = new SlowAcceptor();

  @Test
  void connections_are_taken_one_after_the_other_from_a_short_queue() throws Exception {
    ServiceHook hook = Faults.switchedOn(fault.id());
    Server server = new Server();
    ServerConnector connector =
        hook.listener().orElseThrow().apply(server, new HttpConfiguration());
    assertThat(connector.getAcceptQueueSize()).isEqualTo(16);
    assertThat(connector.getAcceptors()).isEqualTo(1);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
    try {
      long began = System.nanoTime();
      for (int i = 0; i < 3; i++) {
        try (Socket client = new Socket("127.0.0.1", connector.getLocalPort())) {
          client.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
          assertThat(client.getInputStream().readAllBytes()).isNotEmpty();
        }
      }
      assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(20_000_000);
    } finally {
      server.stop();
    }
  }

  @Test
  void every_answer_closes_its_connection() throws Exception {
    assertThat(Requests.answered(fault, request -> {})).containsEntry("Connection", "close");
  }
}
