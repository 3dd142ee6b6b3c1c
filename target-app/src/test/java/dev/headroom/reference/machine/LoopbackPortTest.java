package dev.headroom.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {
  @Test
  void a_port_is_free_unless_somebody_listens_there() throws IOException {
    assertThat(LoopbackPort.free()).isBetween(1, LoopbackPort.MAX);
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(LoopbackPort.isFree(port)).isFalse();
    }
    assertThat(LoopbackPort.isFree(port)).isTrue();
  }
}
