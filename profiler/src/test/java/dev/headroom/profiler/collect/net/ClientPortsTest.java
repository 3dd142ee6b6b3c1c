package dev.headroom.profiler.collect.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPortsTest {
  private static final String HEAD =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";

  private final ClientPorts ports = new ClientPorts();

  private void see(String local, String remote, String state) {
    ports.see("   7: " + local + " " + remote + " " + state + " 00000000:00000000 03:000012F0");
  }

  @Test
  void ports_to_a_peer_are_counted_also_when_they_are_closed() {
    ports.see(HEAD);
    see("0100007F:1F90", "00000000:0000", "0A");
    see("0100007F:3A98", "0100007F:1388", "01");
    see("0100007F:3A99", "0100007F:1388", "06");
    see("0100007F:3A9B", "0100007F:1388", "06");
    // Another peer, and a client of the box's own service.
    see("0100007F:3A9C", "0100007F:1389", "06");
    see("0100007F:1F90", "0100007F:3A9D", "06");

    assertThat(ports.held(2))
        .isEqualTo(Map.of("127.0.0.1:5000", new ClientPorts.Held(3, 15_000, 4)));
    assertThat(ports.held(1)).containsOnlyKeys("127.0.0.1:5000", "127.0.0.1:5001");
  }

  @Test
  void addresses_of_both_families_are_told() {
    see("0000000000000000FFFF00000100007F:3A98", "0000000000000000FFFF00000200000A:0050", "01");
    see("00000000000000000000000001000000:3A98", "00000000000000000000000001000000:0050", "01");

    assertThat(ports.held(1))
        .containsOnlyKeys("10.0.0.2:80", "[00000000000000000000000001000000]:80");
  }
}
