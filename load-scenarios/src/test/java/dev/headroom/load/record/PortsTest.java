package dev.headroom.load.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {
  private static final String COUNTS =
      """
      sockets: used 191
      TCP: inuse 12 orphan 0 tw 2301 alloc 14 mem 1
      UDP: inuse 2 mem 0
      """;

  @Test
  void the_kernels_own_text_tells_how_many_there_are_and_how_many_closed_connections_hold() {
    assertThat(Ports.of("32768\t60999\n", COUNTS)).contains(new Ports(28_232, 2_301));
  }

  @Test
  void a_system_that_tells_it_in_another_way_tells_nothing() {
    assertThat(Ports.of("", COUNTS)).isEmpty();
    assertThat(Ports.of("all of them", COUNTS)).isEmpty();
    assertThat(Ports.of("32768 60999", "TCP: inuse 1")).isEmpty();
  }

  @Test
  void no_more_connections_are_made_than_there_are_ports() {
    assertThat(new Ports(400, 0).affordable(512)).isEqualTo(400);
    assertThat(new Ports(28_232, 30_000).affordable(512)).isEqualTo(512);
  }
}
